import { marksIn, type Settings } from '../../messaging/settings.ts';
import type { Sites } from './sites.ts';
import { tellTabs } from './tell-tabs.ts';

export interface SettingsDoors {
  sites: Pick<Sites, 'reconcile' | 'annotateOpen' | 'stopOthers'>;
  /** Version of the knowledge now. */
  knowledge(): Promise<string>;
  onBug(error: unknown): void;
}

/**
 * Carries a change of settings to the pages that are open. Registrations stand when it resolves; tabs are told
 * meanwhile, since one that hangs must not hold up the reader.
 */
export async function followSettings(before: Settings, after: Settings, doors: SettingsDoors): Promise<void> {
  const { sites, onBug } = doors;
  if (isOther(before, after, sitesIn)) {
    await sites.reconcile();
    void Promise.all([sites.annotateOpen(), sites.stopOthers()]).catch(onBug);
  }
  if (isOther(before, after, marksIn)) {
    void tellTabs('settings.changed', {}).catch(onBug);
  }
  // The words of the card come with the knowledge.
  if (before.locale !== after.locale) {
    void doors
      .knowledge()
      .then((knowledge) => tellTabs('knowledge.changed', { knowledge }))
      .catch(onBug);
  }
}

function sitesIn({ isPaused, pausedSites }: Settings): unknown {
  return { isPaused, pausedSites };
}

function isOther(before: Settings, after: Settings, part: (settings: Settings) => unknown): boolean {
  return JSON.stringify(part(before)) !== JSON.stringify(part(after));
}
