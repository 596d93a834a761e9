import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackStatus, SiteStatus } from '../../messaging/calls.ts';
import { ask } from '../../messaging/channel.ts';
import { watchGrants } from '../../messaging/grants.ts';
import { loadSettings, watchSettings, type Settings } from '../../messaging/settings.ts';
import type { Notes } from './use-notes.ts';

export interface Stored {
  settings: Settings;
  setSettings: (settings: Settings) => void;
  sites: SiteStatus[] | null;
  packs: PackStatus[] | null;
  bytes: number | null;
  /** Reads the list of sites again. Rejects with a coded error. */
  lookAtSites: () => Promise<void>;
  /** Reads all of it again; failures are told in their sections. */
  look: () => Promise<void>;
}

/** Milliseconds between two looks at packs that are still being unpacked, and how many looks there are. */
const PAUSE = 500;
const PATIENCE = 60;

/**
 * Tells the packs, again while they are unpacked after an install or a reset. They come from a call of their own, and
 * so are there even where the browser does not tell the space in use.
 */
async function followPacks(tell: (packs: PackStatus[]) => void): Promise<void> {
  for (let looks = 0; looks < PATIENCE; looks += 1) {
    const { state, packs } = await ask('own', 'knowledge.status', {});
    tell(packs);
    if (state !== 'loading') return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** What is stored and granted, kept true while other windows and the browser's settings change it. */
export function useStored(first: Settings, attempt: Notes['attempt']): Stored {
  const [settings, setSettings] = useState(first);
  const [sites, setSites] = useState<SiteStatus[] | null>(null);
  const [packs, setPacks] = useState<PackStatus[] | null>(null);
  const [bytes, setBytes] = useState<number | null>(null);

  const lookAtSites = useCallback(async () => setSites((await ask('own', 'sites.list', {})).sites), []);
  const look = useCallback(async () => {
    setSettings(await loadSettings());
    void attempt('packs', () => followPacks(setPacks)); // Not waited for: it lasts until they are unpacked.
    await Promise.all([
      attempt('sites', lookAtSites),
      attempt('privacy', async () => setBytes((await ask('own', 'storage.usage', {})).bytes)),
    ]);
  }, [attempt, lookAtSites]);

  useEffect(() => void look(), [look]);
  useEffect(() => {
    // Nobody acted on this page: what was told of the last act stays, and the next act tells of a failure.
    const follow = () => void lookAtSites().catch(() => {});
    const ends = [
      watchGrants(follow),
      watchSettings((next) => {
        setSettings(next);
        follow();
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [lookAtSites]);
  return { settings, setSettings, sites, packs, bytes, lookAtSites, look };
}
