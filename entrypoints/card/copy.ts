import { focus } from './host.ts';

/**
 * Puts a text on the clipboard. Where a page may not use it (http, frames), the older way over a field that is drawn
 * for a moment in `root`. Rejects where neither works.
 */
export async function copy(text: string, root: ParentNode & Node): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    root.append(field);
    const around = root.getRootNode();
    const focused = around instanceof ShadowRoot ? around.activeElement : null;
    field.select();
    const isDone = commandCopy(text);
    field.remove();
    focus(focused);
    if (!isDone) throw error;
  }
}

/** False where the browser refuses. A page that listens for copies, to add to them, does not hear of this one. */
function commandCopy(text: string): boolean {
  const write = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', write, { capture: true });
  }
}
