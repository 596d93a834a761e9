import { fakeBrowser } from 'wxt/testing';
import { describe, expect, test, vi } from 'vitest';
import { isGranted, removeGrant } from '../../messaging/grants.ts';

describe('a grant', () => {
  const origin = 'https://news.example/*';

  /** A browser with permissions: those of a required host cannot be removed, those of a wider one stay. */
  function browserWith(granted: string[], remove: () => Promise<boolean>) {
    const origins = new Set(granted);
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
      ({ origins: asked }: { origins?: string[] }) =>
        Promise.resolve((asked ?? []).every((one) => origins.has(one))),
    );
    vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => {
      const isRemoved = await remove();
      if (isRemoved) origins.delete(origin);
      return isRemoved;
    });
  }

  test('is what the browser says', async () => {
    browserWith([origin], () => Promise.resolve(true));
    expect(await isGranted(origin)).toBe(true);
    expect(await isGranted('https://other.example/*')).toBe(false);
  });

  test('goes', async () => {
    browserWith([origin], () => Promise.resolve(true));
    expect(await removeGrant(origin)).toBe(true);
  });

  test.each([
    ['a wider one holds it', () => Promise.resolve(false)],
    ['the manifest requires it', () => Promise.reject(new Error('You cannot remove required permissions.'))],
  ])('stays where %s', async (_title, remove) => {
    browserWith([origin], remove);
    expect(await removeGrant(origin)).toBe(false);
  });
});
