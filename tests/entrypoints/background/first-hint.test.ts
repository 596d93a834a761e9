import { fakeBrowser } from 'wxt/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { pageHandlers } from '../../../entrypoints/background/page-handlers.ts';
import type { Sender } from '../../../messaging/channel.ts';
import { DEFAULT_SETTINGS } from '../../../messaging/settings.ts';

const unasked = async (): Promise<never> => {
  throw new Error('painting needs no knowledge');
};
const page = pageHandlers({ compiled: unasked, known: unasked }, { read: async () => DEFAULT_SETTINGS });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue();
  vi.spyOn(fakeBrowser.scripting, 'removeCSS').mockResolvedValue();
});

/** Whether the marks of a tab are told to be the reader's first. */
async function isFirst(active = true): Promise<boolean> {
  const tab = { id: 7, active } as NonNullable<Sender['tab']>;
  return (await page['page.paint']({}, { tab })).isFirst;
}

it('comes once in all, though two pages ask at once, and writes nothing else', async () => {
  expect(await Promise.all([isFirst(), isFirst()])).toEqual([true, false]);
  expect(await isFirst()).toBe(false);
  expect(await fakeBrowser.storage.local.get()).toEqual({ 'hint.given': true });
});

it('waits for a tab that is seen', async () => {
  expect([await isFirst(false), await isFirst()]).toEqual([false, true]);
});

it('comes again when all that is stored was removed', async () => {
  await isFirst();
  await fakeBrowser.storage.local.clear();
  expect(await isFirst()).toBe(true);
});

it.each(['get', 'set'] as const)('does not come where storage refuses to %s', async (act) => {
  vi.spyOn(fakeBrowser.storage.local, act).mockRejectedValueOnce(new Error('full'));
  expect(await isFirst()).toBe(false);
});
