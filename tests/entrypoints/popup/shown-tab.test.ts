import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followTab, isPanel } from '../../../entrypoints/popup/shown-tab.ts';

beforeEach(() => fakeBrowser.reset());

test.each([
  ['', false],
  ['?tab=3', false],
  ['?panel', true],
  ['?panel&tab=3', true],
])('"%s" is the side panel: %s', (search, expected) => {
  expect(isPanel(search)).toBe(expected);
});

function update(change: { status?: string }, active: boolean): Promise<unknown> {
  type Told = Parameters<Parameters<typeof fakeBrowser.tabs.onUpdated.addListener>[0]>[2];
  return fakeBrowser.tabs.onUpdated.trigger(1, change, { active } as Told);
}

describe('the side panel looks again', () => {
  const look = vi.fn<() => void>();
  beforeEach(() => {
    look.mockClear();
    followTab(look);
  });

  test('when another tab comes to the front', async () => {
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 2, windowId: 1 });
    expect(look).toHaveBeenCalledOnce();
  });

  test.each([
    [{ status: 'complete' }, true, 1],
    [{ status: 'complete' }, false, 0],
    [{ status: 'loading' }, true, 0],
    [{}, true, 0],
  ])('after %j of a tab in front: %s → %i times', async (change, active, times) => {
    await update(change, active);
    expect(look).toHaveBeenCalledTimes(times);
  });
});
