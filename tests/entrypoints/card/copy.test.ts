// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { copy } from '../../../entrypoints/card/copy.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** As on http: no clipboard, and an older command that sends the event from where the focus is. */
function withoutClipboard(isAllowed: boolean): Map<string, string> {
  const clipboard = new Map<string, string>();
  vi.stubGlobal('navigator', {});
  document.execCommand = () => {
    const event = new Event('copy', { bubbles: true, cancelable: true, composed: true });
    const clipboardData = { setData: (type: string, text: string) => clipboard.set(type, text) };
    if (isAllowed) document.activeElement?.dispatchEvent(Object.assign(event, { clipboardData }));
    return isAllowed;
  };
  return clipboard;
}

it('puts its own text on the clipboard, whatever a page that listens would put there', async () => {
  const clipboard = withoutClipboard(true);
  const heard = vi.fn<(event: Event) => void>();
  document.addEventListener('copy', heard, true);
  await copy('80 GB', document.body);
  document.removeEventListener('copy', heard, true);
  expect([...clipboard]).toEqual([['text/plain', '80 GB']]);
  expect(heard).not.toHaveBeenCalled();
  expect(document.body.children.length).toBe(0);

  document.addEventListener('copy', heard, { capture: true, once: true });
  document.body.dispatchEvent(new Event('copy', { bubbles: true }));
  expect(heard, 'the reader’s own copying is the page’s').toHaveBeenCalledOnce();
});

it('says so where the browser does not let us', async () => {
  withoutClipboard(false);
  await expect(copy('80 GB', document.body)).rejects.toThrow(Error);
  expect(document.body.children.length).toBe(0);
});
