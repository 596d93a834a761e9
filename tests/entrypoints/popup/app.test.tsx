// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { storedKey } from '../../../messaging/settings.ts';
import {
  annotate,
  click,
  endWorld,
  granted,
  open,
  ORIGIN,
  page,
  sees,
  served,
  startWorld,
} from './world.tsx';

beforeEach(startWorld);
afterEach(endWorld);

describe('the popup', () => {
  test('tells why what is selected in the page is not marked', async () => {
    annotate();
    await open();
    await sees('What you selected');
    await sees('None of our packs knows a name in it.');
  });

  test('annotates this page once', async () => {
    await open();
    await click('Annotate this page');
    await sees('Chips and systems');
    expect(served).toEqual(['tab.annotate 7']);
    expect(document.body.textContent).toContain('annotated only when you ask');
  });

  test('what an act came to stays when the background tells of its knowledge only then', async () => {
    page.isUnreadable = true;
    await open();
    await click('Annotate this page');
    await sees('This page cannot be read');
    await vi.waitFor(() => expect(page.statusAsked).toBe(1), { timeout: 5000 });
    await act(async () => {});
    expect(document.body.textContent).toContain('This page cannot be read');
  });

  test('says so where the browser never tells what is stored', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValue(new Promise(() => {}));
    const opening = open();
    await vi.advanceTimersByTimeAsync(5000);
    await opening;
    vi.useRealTimers();
    await sees('its profile may be damaged. Restart the browser');
    expect(document.body.textContent).toContain('Look again');
  });

  test('asks for the site inside the click, then annotates', async () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(() => {
      granted.add(ORIGIN);
      return Promise.resolve(true);
    });
    await open();
    const button = [...document.querySelectorAll('button')].at(-1);
    button?.click();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [ORIGIN] });
    await sees('is always annotated');
    await sees('Chips and systems');
    expect(served).toEqual(['sites.reconcile', 'tab.annotate 7']);
  });

  test('a refusal changes nothing', async () => {
    vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(false);
    await open();
    await click('Always on this site');
    expect(served).toEqual([]);
    expect(document.body.textContent).toContain('annotated only when you ask');
  });

  test('stops on the site: the grant goes, and the page is left without a trace', async () => {
    granted.add(ORIGIN);
    annotate();
    await open();
    await click('Stop on this site');
    await sees('This page is not annotated');
    expect(granted.size).toBe(0);
    expect(served).toEqual(['sites.reconcile', 'page.stop']);
  });

  test('a grant that stays is said to stay', async () => {
    granted.add(ORIGIN);
    annotate();
    vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true);
    await open();
    await click('Stop on this site');
    await sees('change it there');
    expect(served).toEqual([]);
  });

  test('a row brings the page to its place', async () => {
    annotate();
    await open();
    await click('NVIDIA H100');
    expect(served).toEqual(['mention.go {"place":2}']);
  });

  test('a way back to where the reader was before the first jump', async () => {
    annotate();
    await open();
    await click('NVIDIA H100');
    await sees('Back to where you were');
    await click('Back to where you were');
    await vi.waitFor(() => expect(served.at(-1)).toBe('view.restore {"left":0,"top":480}'));
  });

  test('pauses this site and goes on again', async () => {
    granted.add(ORIGIN);
    annotate();
    await open();
    await click('Pause');
    await sees('Paused on this site');
    await click('Resume');
    await sees('Chips and systems');
    expect(served).toEqual([`sites.pause ${ORIGIN} true`, `sites.pause ${ORIGIN} false`, 'tab.annotate 7']);
  });

  test('a pause that covers more than this site ends as it was made', async () => {
    await fakeBrowser.storage.local.set({ [storedKey('pausedSites')]: ['*://*.example/*'] });
    await open();
    await click('Resume');
    await sees('This page is not annotated');
    expect(served).toEqual(['sites.pause *://*.example/* false']);
  });

  test('a pause everywhere ends everywhere', async () => {
    await fakeBrowser.storage.local.set({ [storedKey('isPaused')]: true });
    await open();
    await sees('Nothing is annotated on any page');
    await click('Resume');
    await sees('This page is not annotated');
    expect(served).toEqual(['settings.set {"isPaused":false}']);
  });
});
