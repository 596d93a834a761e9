import { fakeBrowser } from 'wxt/testing';
import { describe, expect, it, vi } from 'vitest';
import { tellTabs } from '../../../entrypoints/background/tell-tabs.ts';

describe('new knowledge', () => {
  it('is told to every tab, also after one that does not answer', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, {}, { id: 2 }] as never);
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: null });
    send.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    await tellTabs('knowledge.changed', { knowledge: 'k2' });
    const { calls } = send.mock;
    expect(calls.map(([tabId]) => tabId)).toEqual([1, 2]);
    expect(calls[1]?.[1]).toMatchObject({ call: 'knowledge.changed', params: { knowledge: 'k2' } });
  });
});
