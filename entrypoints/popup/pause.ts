import type { Pause } from '../../components/popup/page-state.ts';
import { ask } from '../../messaging/channel.ts';
import { loadSettings, type Settings } from '../../messaging/settings.ts';
import { matches } from '../../components/settings/site-address.ts';

/** Whether the reader has paused us for an address. */
export function pauseOf(url: string | undefined, { isPaused, pausedSites }: Settings): Pause {
  if (isPaused) return 'everywhere';
  return pausedOn(url, pausedSites).length > 0 ? 'site' : 'none';
}

/** Ends the pause: that of all sites, or each that holds for this address. */
export async function resume(pause: Pause, url: string | undefined): Promise<void> {
  if (pause === 'everywhere') {
    await ask('own', 'settings.set', { change: { isPaused: false } });
    return;
  }
  for (const pattern of pausedOn(url, (await loadSettings()).pausedSites)) {
    await ask('own', 'sites.pause', { pattern, isPaused: false });
  }
}

function pausedOn(url: string | undefined, pausedSites: string[]): string[] {
  return url === undefined ? [] : pausedSites.filter((pattern) => matches(pattern, url));
}
