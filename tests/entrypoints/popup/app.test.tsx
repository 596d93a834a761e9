// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../../entrypoints/popup/app.tsx';
import { answer } from '../../../messaging/channel.ts';
import { FULL } from '../../components/popup/samples.ts';
import { phrasesIn } from '../../components/phrases/words.ts';
import { onlyThese } from '../../messaging/handlers.ts';
import { wire } from '../../messaging/wire.ts';

const ORIGIN = 'https://news.example/*';
const tab = { id: 7, url: 'https://news.example/story' } as Parameters<typeof App>[0]['tab'];

/** What reached the background and the page, in order. */
let served: string[];
let granted: Set<string>;
let stopPage: () => void;

/** Runs the page script, as annotating does. */
function annotate(): null {
  const handlers = onlyThese<'tab'>({
    'page.summary': () => FULL,
    'mention.go': (params) => {
      served.push(`mention.go ${JSON.stringify(params)}`);
      return { place: 0, from: { left: 0, top: 480 } };
    },
    'view.restore': (position) => {
      served.push(`view.restore ${JSON.stringify(position)}`);
      return null;
    },
    'page.stop': () => {
      served.push('page.stop');
      stopPage();
      return null;
    },
  });
  stopPage = answer(handlers, { kind: 'tab' });
  return null;
}

function startBackground(): void {
  const handlers = onlyThese<'own'>({
    'tab.annotate': ({ tabId }) => {
      served.push(`tab.annotate ${tabId}`);
      return annotate();
    },
    'sites.reconcile': () => {
      served.push('sites.reconcile');
      return { origins: [...granted] };
    },
    'knowledge.status': () => ({ state: 'ready', knowledge: 'k', packs: [] }),
  });
  answer(handlers, { kind: 'own', admit: () => {} });
}

async function open(): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<App tab={tab} phrases={phrasesIn('en')} />, root));
  await vi.waitFor(() => expect(document.querySelector('.popup')).not.toBeNull());
}

async function click(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith(name),
  );
  expect(button, name).toBeDefined();
  await act(() => button?.click());
}

const sees = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text));

beforeEach(() => {
  served = [];
  granted = new Set();
  wire();
  startBackground();
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    ({ origins = [] }: { origins?: string[] }) => Promise.resolve(origins.every((one) => granted.has(one))),
  );
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(({ origins = [] }: { origins?: string[] }) =>
    Promise.resolve(origins.every((one) => granted.delete(one))),
  );
});
afterEach(() => {
  for (const root of document.body.children) render(null, root);
  document.body.replaceChildren();
});

describe('the popup', () => {
  test('annotates this page once', async () => {
    await open();
    await click('Annotate this page');
    await sees('Chips and systems');
    expect(served).toEqual(['tab.annotate 7']);
    expect(document.body.textContent).toContain('annotated only when you ask');
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
});
