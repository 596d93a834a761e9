import { useRef } from 'preact/hooks';
import { LookUp } from '../../components/look-up/look-up.tsx';
import { useSearchKey } from '../../components/look-up/use-search-key.ts';
import type { Muting } from '../../components/popup/muting.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import type { Phrases } from '../../components/phrases/phrases.ts';
import type { Seen } from '../../components/popup/page-state.ts';
import type { Tab } from './shown-tab.ts';
import { panelOpener } from './panel.ts';
import { hostOf } from './site-of.ts';
import { useActs, type Acts } from './use-acts.ts';
import { useLookUp } from './use-look-up.ts';
import { useSeen } from './use-seen.ts';
import { useSelected } from './use-selected.ts';

interface AppProps {
  tab: Tab | undefined;
  phrases: Phrases;
  /** Shown in the side panel, which stays while the reader goes on. */
  isPanel?: boolean;
}

/** Keeps what is seen of the tab and what is looked up, and does what the reader asks for. */
export function App({ tab, phrases, isPanel = false }: AppProps) {
  const field = useRef<HTMLInputElement>(null);
  const watch = useSeen(tab);
  const { opened, onClose, ...lookUp } = useLookUp();
  const acts = useActs({ tab, isPanel, ...watch, search: () => field.current?.focus() });
  useSearchKey(field);
  const { seen } = watch;
  const selected = useSelected(tab, seen?.summary ?? null);
  // The popup waits the few milliseconds until there is something to show; the panel keeps what is being looked up.
  if (!seen && !isPanel) return null;
  const openPanel = isPanel ? null : panelOpener(tab?.windowId);
  const close = () => {
    onClose();
    field.current?.focus();
  };
  return (
    <Popup
      seen={seen}
      selected={selected}
      isPanel={isPanel}
      site={siteOf(tab, seen, acts.isFixed)}
      phrases={phrases}
      lookUp={<LookUp {...lookUp} field={field} phrases={phrases} />}
      opened={opened && <opened.Note found={opened.found} phrases={phrases} onClose={close} />}
      onPanel={openPanel && (() => acts.onPanel(openPanel))}
      onGo={acts.onGo}
      onBack={acts.onBack}
      onAct={acts.onAct}
      onStop={acts.onStop}
      onPause={acts.onPause}
      muting={mutingOf(tab, seen, acts)}
    />
  );
}

function siteOf(tab: Tab | undefined, seen: Seen | null, isFixed: boolean) {
  return (
    seen && { host: hostOf(tab?.url), isGranted: seen.isGranted, isFixed, isPaused: seen.pause === 'site' }
  );
}

function mutingOf(tab: Tab | undefined, seen: Seen | null, { onMute, onMuteOne }: Acts): Muting | null {
  return seen && { mutes: seen.mutes, site: hostOf(tab?.url), onMute, onMuteOne };
}
