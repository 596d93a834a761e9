import { browser } from 'wxt/browser';
import type { Phrases } from '../../components/phrases/phrases.ts';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { tellSite } from '../../components/settings/site-texts.ts';
import type { Acts } from '../../components/settings/view.ts';
import { ask } from '../../messaging/channel.ts';
import { removeGrant, requestGrants } from '../../messaging/grants.ts';
import { withChange, type Settings } from '../../messaging/settings.ts';
import { download } from './download.ts';
import { useHash } from './use-hash.ts';
import { useNotes, type Notes } from './use-notes.ts';
import { useStored, type Stored } from './use-stored.ts';
import { useWords } from './use-words.ts';

/** Keeps what is stored and granted, and does what the reader asks for. */
export function App(props: { settings: Settings; phrases: Phrases }) {
  const { notes, tell, attempt } = useNotes();
  const stored = useStored(props.settings, attempt);
  const phrases = useWords(stored.settings, props.phrases);
  const { settings, sites, packs, bytes } = stored;
  const { version } = browser.runtime.getManifest();
  const view = { settings, sites, packs, bytes, version, notes, current: useHash() };
  const acts: Acts = {
    ...siteActs(stored, { tell, attempt }, phrases),
    ...dataActs(stored, { tell, attempt }),
    onChange: (change, section) =>
      void attempt(section, async () => {
        stored.setSettings(withChange(settings, change)); // At once; taken back where it cannot be stored.
        try {
          stored.setSettings((await ask('own', 'settings.set', { change })).settings);
        } catch (error) {
          stored.setSettings(settings);
          throw error;
        }
      }),
  };
  return <SettingsPage view={view} acts={acts} phrases={phrases} />;
}

type Told = Pick<Notes, 'tell' | 'attempt'>;

function siteActs(
  { lookAtSites }: Stored,
  { tell, attempt }: Told,
  phrases: Phrases,
): Pick<Acts, 'onGrant' | 'onRevoke' | 'onPause' | 'onUnmute'> {
  const named = (pattern: string | undefined) => ({ site: phrases.say(tellSite(pattern ?? '')) });
  const reconcile = async () => {
    await ask('own', 'sites.reconcile', {});
    await lookAtSites();
  };
  return {
    onGrant: (origins) => {
      const answer = requestGrants(origins);
      void attempt('sites', async () => {
        const isGranted = await answer;
        if (isGranted) await reconcile();
        const key = isGranted ? 'options_site_added' : 'options_site_declined';
        tell('sites', { key, values: named(origins[0]) }, isGranted ? 'good' : 'note');
      });
    },
    onRevoke: (pattern) =>
      void attempt('sites', async () => {
        const isRemoved = await removeGrant(pattern);
        if (isRemoved) await reconcile();
        const key = isRemoved ? 'options_site_removed' : 'options_site_fixed';
        tell('sites', { key, values: named(pattern) }, isRemoved ? 'good' : 'note');
      }),
    onUnmute: (mute) =>
      void attempt('marks', async () => {
        await ask('own', 'term.mute', { mute, isMuted: false });
      }),
    onPause: (pattern, isPaused) =>
      void attempt('sites', async () => {
        await ask('own', 'sites.pause', { pattern, isPaused });
        await lookAtSites();
      }),
  };
}

function dataActs({ look }: Stored, { tell, attempt }: Told): Pick<Acts, 'onExport' | 'onReset'> {
  return {
    onExport: () =>
      void attempt('privacy', async () => {
        const { json } = await ask('own', 'storage.export', {});
        const file = 'silicon-gloss.json';
        download(json, file);
        tell('privacy', { key: 'options_exported', values: { file } });
      }),
    onReset: () =>
      void attempt('privacy', async () => {
        await ask('own', 'storage.reset', {});
        await look();
        tell('privacy', { key: 'options_reset_done' });
      }),
  };
}
