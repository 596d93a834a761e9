import { focus } from './host.ts';

/**
 * Puts a text on the clipboard. Where a page may not use it (http, frames), the older way over a field that is drawn
 * for a moment in `root`, whose events the page does not see. Rejects where neither works.
 */
export async function copy(text: string, root: ParentNode & Node): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.addEventListener('copy', (event) => event.stopPropagation());
    root.append(field);
    const around = root.getRootNode();
    const focused = around instanceof ShadowRoot ? around.activeElement : null;
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    focus(focused);
    if (!isDone) throw error;
  }
}
