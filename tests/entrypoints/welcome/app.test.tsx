// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotateHere, type Told } from '../../../entrypoints/welcome/annotate-here.ts';
import { App } from '../../../entrypoints/welcome/app.tsx';
import { answer } from '../../../messaging/channel.ts';
import { CodedError } from '../../../messaging/errors.ts';
import { closePageSession, openPageSession, type PageSession } from '../../../messaging/page-session.ts';
import { phrasesIn } from '../../components/phrases/words.ts';
import { SITES } from '../../components/welcome/samples.ts';
import { onlyThese } from '../../messaging/handlers.ts';
import { wire } from '../../messaging/wire.ts';

vi.mock('../../../entrypoints/welcome/annotate-here.ts');

let told: Told;
let requested: string[][];
let reconciled: number;
let mayAsk: () => Promise<boolean>;

beforeEach(() => {
  fakeBrowser.reset();
  wire();
  [requested, reconciled, mayAsk] = [[], 0, async () => true];
  vi.mocked(annotateHere).mockImplementation(async (given) => void (told = given));
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(({ origins }: { origins?: string[] }) => {
    requested.push(origins ?? []);
    return mayAsk();
  });
  const handlers = onlyThese<'own'>({
    'sites.reconcile': () => {
      reconciled++;
      return { origins: [] };
    },
  });
  answer(handlers, { kind: 'own', admit: () => {} });
});
afterEach(() => {
  closePageSession();
  document.body.replaceChildren();
});

async function open(allowed: string[] = []): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  const props = { sites: SITES, allowed: new Set(allowed), languages: ['en'], phrases: phrasesIn('en') };
  await act(() => render(<App {...props} />, root));
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const click = (name: string) =>
  act(() => [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click());

describe('allowing sites', () => {
  test('the browser is asked for those chosen, and what is on is told', async () => {
    await open(['https://*.terza.example/*']);
    await click('Allow these 2 sites');
    await vi.waitFor(() => expect(textOf('.next h2')).toBe('On: 3 sites'));
    expect(requested).toEqual([['https://*.first.example/*', 'https://*.second.example/*']]);
    expect(reconciled).toBe(1);
  });

  test('a reader who says no in the browser’s question can choose again', async () => {
    mayAsk = async () => false;
    await open();
    await click('Allow these 2 sites');
    await vi.waitFor(() => expect(textOf('.note')).toContain('nothing was changed'));
    expect([reconciled, document.querySelectorAll('form').length]).toEqual([0, 1]);
  });

  test('a browser that refuses is told with its code', async () => {
    mayAsk = () => Promise.reject(new Error('managed'));
    await open();
    await click('Allow these 2 sites');
    await vi.waitFor(() => expect(textOf('.note[data-tone=bad]')).toContain('no-permission'));
  });

  test('not now asks for nothing', async () => {
    await open();
    await click('Not now');
    expect(textOf('.next h2')).toBe('No site is on');
    expect(requested).toEqual([]);
  });
});

describe('the sample', () => {
  test('is ready when the page was read', async () => {
    await open();
    expect(textOf('.try')).toContain('unpacked');
    await act(() => told.onRead());
    expect(textOf('.try')).toContain('live');
  });

  test('tells what the background refused', async () => {
    await open();
    await act(() => told.onFailure('storage-blocked'));
    expect(textOf('.try')).toContain('storage-blocked');
  });

  test('tells where the scripts did not come', async () => {
    vi.mocked(annotateHere).mockRejectedValue(new CodedError('page-unreadable', 'gone'));
    await open();
    await vi.waitFor(() => expect(textOf('.try')).toContain('page-unreadable'));
  });

  test.each([
    ['opens the card of the next name', 3, 1],
    ['opens nothing where there is none', null, 0],
  ])('its button %s', async (_what, place, times) => {
    const analysis = { go: vi.fn(() => place), open: vi.fn() };
    openPageSession({ analysis } as unknown as PageSession);
    await open();
    await act(() => told.onRead());
    await click('Show a card');
    expect(analysis.go).toHaveBeenCalledExactlyOnceWith({ step: 1 });
    expect(analysis.open).toHaveBeenCalledTimes(times);
  });
});
