import { render } from 'preact';
import { act } from 'preact/test-utils';
import { fakeBrowser } from 'wxt/testing';
import { expect, vi } from 'vitest';
import { App } from '../../../entrypoints/popup/app.tsx';
import type { EntityHit } from '../../../messaging/calls.ts';
import { answer } from '../../../messaging/channel.ts';
import { CodedError } from '../../../messaging/errors.ts';
import { DEFAULT_SETTINGS, storedKey } from '../../../messaging/settings.ts';
import { known } from '../../components/card/samples.ts';
import { FULL } from '../../components/popup/samples.ts';
import { phrasesIn } from '../../components/phrases/words.ts';
import { onlyThese } from '../../messaging/handlers.ts';
import { wire } from '../../messaging/wire.ts';

export const ORIGIN = 'https://news.example/*';
export const tab = { id: 7, url: 'https://news.example/story' } as Parameters<typeof App>[0]['tab'];

const HITS: EntityHit[] = ['NVIDIA H100', 'NVIDIA H200'].map((name) => ({
  id: `chip/${name.toLowerCase().replace(' ', '-')}`,
  name,
  kind: 'chip',
  matched: name,
}));

/** Whether the page lets itself be annotated, and how often the background was asked for its knowledge. */
export const page = { isUnreadable: false, statusAsked: 0 };
/** What reached the background and the page, in order. */
export const served: string[] = [];
/** Origins that the reader has granted. */
export const granted = new Set<string>();
let endPage: () => void;

/** Runs the page script, as annotating does. */
export function annotate(): null {
  const handlers = onlyThese<'tab'>({
    'page.summary': () => FULL,
    'selection.explain': () => ({
      text: 'roses',
      because: 'unknown',
      named: null,
      why: [],
      score: 0,
      needed: 0.5,
    }),
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
  endPage = answer(handlers, { kind: 'tab' });
  return null;
}

export function stopPage(): void {
  endPage();
}

function startBackground(): void {
  const handlers = onlyThese<'own'>({
    'tab.annotate': ({ tabId }) => {
      served.push(`tab.annotate ${tabId}`);
      if (page.isUnreadable) throw new CodedError('page-unreadable', 'This is no page of text.');
      return annotate();
    },
    'sites.reconcile': () => {
      served.push('sites.reconcile');
      return { origins: [...granted] };
    },
    'sites.pause': async ({ pattern, isPaused }) => {
      served.push(`sites.pause ${pattern} ${isPaused}`);
      await fakeBrowser.storage.local.set({ [storedKey('pausedSites')]: isPaused ? [pattern] : [] });
      return null;
    },
    'settings.set': async ({ change }) => {
      served.push(`settings.set ${JSON.stringify(change)}`);
      await fakeBrowser.storage.local.set({ [storedKey('isPaused')]: change.isPaused });
      return { settings: DEFAULT_SETTINGS };
    },
    'entities.search': ({ text }) => ({ hits: HITS.filter(({ name }) => name.toLowerCase().includes(text)) }),
    'entities.get': ({ id }) => ({ known: known(id, { name: `All of ${id}` }) }),
    'knowledge.status': () => {
      page.statusAsked += 1;
      return { state: 'ready', knowledge: 'k', packs: [] };
    },
  });
  answer(handlers, { kind: 'own', admit: () => {} });
}

export async function open(props: Partial<Parameters<typeof App>[0]> = {}): Promise<HTMLElement> {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<App tab={tab} phrases={phrasesIn('en')} {...props} />, root));
  await vi.waitFor(() => expect(document.querySelector('.popup')).not.toBeNull());
  return root;
}

export function field(): HTMLInputElement {
  return document.querySelector('input') ?? document.createElement('input');
}

export async function type(text: string): Promise<void> {
  await act(() => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body;
  await act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export async function click(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith(name),
  );
  expect(button, name).toBeDefined();
  await act(() => button?.click());
}

export const sees = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text));

/** A background, a browser with permissions, and a tab without a page script. */
export function startWorld(): void {
  served.length = 0;
  Object.assign(page, { isUnreadable: false, statusAsked: 0 });
  granted.clear();
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
}

export async function endWorld(): Promise<void> {
  await act(() => {
    for (const root of document.body.children) render(null, root);
  });
  document.body.replaceChildren();
}
