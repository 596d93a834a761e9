import { fakeBrowser } from 'wxt/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { pageHandlers } from '../../../entrypoints/background/page-handlers.ts';
import type { Sender } from '../../../messaging/channel.ts';
import { DEFAULT_SETTINGS } from '../../../messaging/settings.ts';

const compiled = async () => ({ knowledge: '1', bitmap: '', gazetteer: '' }) as never;
const page = pageHandlers({ compiled, known: async () => [] }, { read: async () => DEFAULT_SETTINGS });

beforeEach(() => fakeBrowser.reset());

const sender = { tab: { id: 7 } as NonNullable<Sender['tab']> };
const isDue = async (): Promise<boolean> => (await page['page.open']({ language: null }, sender)).isHintDue;
const isFirst = async (): Promise<boolean> => (await page['page.hint']({}, sender)).isFirst;

it('comes once in all, though two pages ask at once, and writes nothing else', async () => {
  expect(await Promise.all([isFirst(), isFirst()])).toEqual([true, false]);
  expect(await isFirst()).toBe(false);
  expect(await fakeBrowser.storage.local.get()).toEqual({ 'hint.given': true });
});

it('is due for every page until one has shown it', async () => {
  expect([await isDue(), await isDue()]).toEqual([true, true]);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  await isFirst();
  expect(await isDue()).toBe(false);
});

it('comes again when all that is stored was removed', async () => {
  await isFirst();
  await fakeBrowser.storage.local.clear();
  expect([await isDue(), await isFirst()]).toEqual([true, true]);
});

it.each(['get', 'set'] as const)('does not come where storage refuses to %s', async (act) => {
  vi.spyOn(fakeBrowser.storage.local, act).mockRejectedValueOnce(new Error('full'));
  expect(await isFirst()).toBe(false);
});

it('is not due where nobody can tell, and the page is opened', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('locked'));
  expect(await isDue()).toBe(false);
});
