// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { fakeBrowser } from 'wxt/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../../entrypoints/options/app.tsx';
import type { SiteStatus } from '../../../messaging/calls.ts';
import { answer } from '../../../messaging/channel.ts';
import { CodedError } from '../../../messaging/errors.ts';
import { DEFAULT_SETTINGS, withChange, type Settings } from '../../../messaging/settings.ts';
import { phrasesIn } from '../../components/phrases/words.ts';
import { onlyThese } from '../../messaging/handlers.ts';
import { wire } from '../../messaging/wire.ts';

const PACK = {
  id: 'chips',
  version: '1',
  title: 'Chips',
  date: '2026-11-23',
  license: 'CC-BY-4.0',
  attribution: ['Epoch AI'],
  entities: 3,
  bytes: 1_234_000,
};

let settings: Settings;
let sites: SiteStatus[];
/** What reached the background, in order. */
let served: string[];
let isFull: boolean;
/** Looks at the packs until they are unpacked. */
let looksLeft: number;

function startBackground(): void {
  const handlers = onlyThese<'own'>({
    'settings.set': ({ change }) => {
      served.push(`settings.set ${JSON.stringify(change)}`);
      if (isFull) throw new CodedError('storage-full', 'Full.');
      settings = withChange(settings, change);
      return { settings };
    },
    'sites.list': () => ({ sites }),
    'sites.reconcile': () => {
      served.push('sites.reconcile');
      return { origins: [] };
    },
    'sites.pause': (params) => {
      served.push(`sites.pause ${JSON.stringify(params)}`);
      return null;
    },
    'knowledge.status': () => {
      looksLeft -= 1;
      if (looksLeft > 0) return { state: 'loading', knowledge: null, packs: [] };
      return { state: 'ready', knowledge: 'k', packs: [PACK] };
    },
    'storage.usage': () => ({ bytes: 3_400_000, packs: [PACK] }),
    'storage.reset': () => {
      served.push('storage.reset');
      return null;
    },
  });
  answer(handlers, { kind: 'own', admit: () => {} });
}

async function open(): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<App settings={settings} phrases={phrasesIn('en')} />, root));
  await vi.waitFor(() => expect(document.body.textContent).toContain('3 entries'), 3000);
}

const sees = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text));
const control = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

async function click(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith(name),
  );
  expect(button, name).toBeDefined();
  await act(() => button?.click());
}

async function add(text: string): Promise<void> {
  control<HTMLInputElement>('#site-add').value = text;
  await click('Add');
}

beforeEach(() => {
  settings = structuredClone(DEFAULT_SETTINGS);
  sites = [{ pattern: 'https://news.example/*', isGranted: true, isPaused: false }];
  served = [];
  isFull = false;
  looksLeft = 1;
  wire();
  startBackground();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'x',
    version: '1.2.3',
  });
  for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockReturnValue();
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
});
afterEach(async () => {
  // Within act, so that listeners go while the browser's events are still stood in for.
  for (const root of document.body.children) await act(() => render(null, root));
  document.body.replaceChildren();
});

describe('settings', () => {
  test('only what was changed is written', async () => {
    await open();
    await act(() => control('input[name="strictness"][value="careful"]').click());
    await vi.waitFor(() => expect(served).toEqual(['settings.set {"strictness":"careful"}']));
    expect(control<HTMLInputElement>('input[value="careful"]').checked).toBe(true);
  });

  test('what cannot be stored is taken back, and told', async () => {
    isFull = true;
    await open();
    await act(() => control('input[name="density"][value="first"]').click());
    await sees('The disk is full');
    expect(control<HTMLInputElement>('input[name="density"][value="all"]').checked).toBe(true);
    expect(control('#marks').textContent).toContain('storage-full');
  });
});

describe('sites', () => {
  test('what is no site is told, and the browser is not asked', async () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true);
    await open();
    await add('about:blank');
    await sees('Only sites on the web can be added');
    expect(control('#site-add').getAttribute('aria-invalid')).toBe('true');
    expect(request).not.toHaveBeenCalled();
  });

  test('a site is asked for inside the click, then reconciled', async () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true);
    await open();
    control<HTMLInputElement>('#site-add').value = 'example.org';
    control<HTMLButtonElement>('form button').click();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://*.example.org/*'] });
    await sees('example.org and its subdomains: added');
    expect(served).toEqual(['sites.reconcile']);
  });

  test('a refusal changes nothing', async () => {
    vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(false);
    await open();
    await add('example.org');
    await sees('not added');
    expect(served).toEqual([]);
  });

  test('a grant that stays is said to stay', async () => {
    vi.spyOn(fakeBrowser.permissions, 'remove').mockRejectedValue(new Error('required'));
    await open();
    await click('Remove');
    await sees('still allowed');
    expect(served).toEqual([]);
  });

  test('a site is paused', async () => {
    await open();
    await click('Pause');
    await vi.waitFor(() =>
      expect(served).toEqual(['sites.pause {"pattern":"https://news.example/*","isPaused":true}']),
    );
  });
});

describe('data', () => {
  test('packs that are still unpacked are shown when they are there', async () => {
    looksLeft = 2;
    await open();
    expect(looksLeft).toBe(0);
  });

  test('the space in use is told', async () => {
    await open();
    await sees('3.4 MB');
  });

  test('a reset takes two steps', async () => {
    await open();
    await click('Reset');
    expect(served).toEqual([]);
    await sees('What stays');
    await click('Remove and start again');
    await sees('back at their defaults');
    expect(served).toEqual(['storage.reset']);
  });
});
