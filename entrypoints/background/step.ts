import { askTab } from '../../messaging/channel.ts';

/** Keyboard commands of the manifest, and the step each takes through the mentions of the page. */
const STEPS: Partial<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** A page without our script has no mention to go to, and nothing happens. */
export async function step(command: string, tab: { id?: number | undefined } | undefined): Promise<void> {
  const by = STEPS[command];
  if (by === undefined || tab?.id === undefined) return;
  await askTab(tab.id, 'mention.go', { step: by }).catch(() => undefined);
}
