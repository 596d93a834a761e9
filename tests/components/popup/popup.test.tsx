// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../components/popup/popup.tsx';
import type { PageState, Seen } from '../../../components/popup/page-state.ts';
import { ACTIONS, STATE_TEXTS, tellError, type Action } from '../../../components/popup/state-texts.ts';
import type { MessageKey } from '../../../components/phrases/phrases.ts';
import { phrasesIn } from '../phrases/words.ts';
import { EMPTY, found, FULL, named, SEEN } from './samples.ts';

const phrases = phrasesIn('en');
const say = (key: MessageKey) => phrases.say({ key });

const nothing = () => {};
const SITE = { host: 'news.example', isGranted: false, isFixed: false, isPaused: false };

function show(props: Partial<PopupProps>): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  const acts = { onGo: nothing, onBack: null, onAct: nothing, onStop: nothing, onPause: nothing };
  const place = {
    isPanel: false,
    selected: null,
    onPanel: null,
    lookUp: <input />,
    opened: null,
    insight: null,
    muting: null,
  };
  render(<Popup seen={SEEN} site={SITE} phrases={phrases} {...acts} {...place} {...props} />, host);
  return host;
}

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const buttonNamed = (host: HTMLElement, name: string) =>
  [...host.querySelectorAll('button')].find((button) => textOf(button) === name);

const buttonsOf = (host: HTMLElement) => [...host.querySelectorAll('footer button')].map(textOf);
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

afterEach(() => document.body.replaceChildren());

describe('the list', () => {
  test('findings first, then a group for each kind, counted', () => {
    const host = show({ seen: { ...SEEN, summary: FULL } });
    expect(textOf(host.querySelector('header'))).toBe('news.example3 terms · 1 contradiction');
    expect([...host.querySelectorAll('section h2')].map(textOf)).toEqual([
      'To check 2',
      'Chips and systems 2',
      'Organizations 1',
    ]);
  });

  test('contradictions come before the rest, agreement is not listed', () => {
    const host = show({ seen: { ...SEEN, summary: FULL } });
    const rows = [...(host.querySelector('section')?.querySelectorAll('.row') ?? [])].map(textOf);
    expect(rows).toEqual([
      'A100The page says Ada; our sources say AmpereNVIDIA, seen on Nov 23, 2026',
      'TwitterThe page says Ada, which held at another time; our sources say AmpereNVIDIA, seen on Nov 23, 2026',
    ]);
  });

  test('figures have their unit', () => {
    const memory = found(1, 'contradicted', { attribute: 'memory_gb', value: '96 GB', truth: '40–80' });
    const host = show({ seen: { ...SEEN, summary: { ...FULL, findings: [memory] } } });
    expect(textOf(host.querySelector('.row .about'))).toBe('The page says 96 GB; our sources say 40–80 GB');
  });

  test('without findings there is no such group', () => {
    const host = show({ seen: { ...SEEN, summary: { ...FULL, findings: [found(1, 'supported')] } } });
    expect(textOf(host.querySelector('section h2'))).toBe('Chips and systems 2');
  });

  test('a contradiction offers a note to copy, and says when it is copied', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const host = show({ seen: { ...SEEN, summary: { ...FULL, language: 'it' } } });
    const notes = host.querySelectorAll<HTMLElement>('.note button');
    expect(notes).toHaveLength(1);
    notes[0]?.click();
    expect(writeText).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('«A100, an Ada»'));
    await vi.waitFor(() => expect(textOf(host.querySelector('.note [role=status]'))).toBe('Note copied'));
    vi.unstubAllGlobals();
  });

  test('a finding leads to its place', () => {
    const onGo = vi.fn<(place: number) => void>();
    show({ seen: { ...SEEN, summary: FULL }, onGo })
      .querySelector<HTMLElement>('.row')
      ?.click();
    expect(onGo).toHaveBeenCalledExactlyOnceWith(1);
  });

  test('repeated clicks go through the places and start again', () => {
    const onGo = vi.fn<(place: number) => void>();
    const row = buttonNamed(show({ seen: { ...SEEN, summary: FULL }, onGo }), 'Twitter3×');
    for (let click = 0; click < 4; click += 1) act(() => row?.click());
    expect(onGo.mock.calls.flat()).toEqual([0, 4, 6, 0]);
    expect(textOf(row)).toBe('Twitter1 of 3');
  });

  test('the arrows go from row to row, around the ends', () => {
    const host = show({ seen: { ...SEEN, summary: FULL } });
    const rows = [...host.querySelectorAll<HTMLElement>('.row')];
    rows[0]?.focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(rows.at(-1));
  });

  test('after a jump there is a way back', () => {
    const onBack = vi.fn<() => void>();
    const seen = { ...SEEN, summary: FULL };
    buttonNamed(show({ seen, onBack }), 'Back to where you were')?.click();
    expect(onBack).toHaveBeenCalledOnce();
    expect(buttonNamed(show({ seen }), 'Back to where you were')).toBeUndefined();
  });

  test('what was looked up takes its place', () => {
    const host = show({ seen: { ...SEEN, summary: FULL }, opened: <p>looked up</p> });
    expect(textOf(host.querySelector('main'))).toBe('looked up');
  });

  test('what no pack knows is told to be so', () => {
    const mentions = [{ ...named('NVIDIA GeForce RTX 6090', 'chip', [0]), id: null }];
    const host = show({ seen: { ...SEEN, summary: { ...EMPTY, mentions } } });
    expect(textOf(host.querySelector('.row'))).toBe('NVIDIA GeForce RTX 6090in no pack1×');
  });

  test('foreign names stay text', () => {
    const mentions = [named('<img src=x onerror=alert(1)>', 'person', [0])];
    const host = show({ seen: { ...SEEN, summary: { ...EMPTY, mentions } } });
    expect(host.querySelector('img')).toBeNull();
    expect(textOf(host.querySelector('.row b'))).toBe('<img src=x onerror=alert(1)>');
  });

  test('a failure beside the list is told', () => {
    const host = show({ seen: { ...SEEN, summary: FULL, error: 'no-answer' } });
    expect(textOf(host.querySelector('.notice'))).toContain('(no-answer)');
  });
});

describe('without a list', () => {
  test.each(Object.entries(STATE_TEXTS))('%s has words of its own', (_state, { title, why }) => {
    const titles = Object.values(STATE_TEXTS).map((text) => text.title);
    expect(titles.filter((other) => other === title)).toHaveLength(1);
    expect(phrases.say({ key: why }).length).toBeGreaterThan(40);
  });

  test.each<[PageState, Partial<Seen>, Action]>([
    ['paused', { pause: 'everywhere' }, 'resume'],
    ['site-paused', { pause: 'site' }, 'resume'],
    ['no-permission', { error: 'no-permission' }, 'always'],
    ['slow', { isSlow: true }, 'again'],
    ['nothing', { summary: EMPTY }, 'search'],
    ['unreadable', { url: 'about:addons' }, 'text'],
    ['not-yet', {}, 'annotate'],
    ['no-script', { isGranted: true }, 'annotate'],
    ['knowledge-loading', { summary: EMPTY, knowledge: 'loading' }, 'again'],
    ['knowledge-missing', { knowledge: 'missing' }, 'again'],
    ['error', { error: 'bug' }, 'again'],
  ])('%s offers one thing to do', (state, change, action) => {
    const onAct = vi.fn<(action: Action) => void>();
    const host = show({ seen: { ...SEEN, ...change }, onAct });
    expect(textOf(host.querySelector('.state h2'))).toBe(
      say(state === 'found' ? 'popup_title' : STATE_TEXTS[state].title),
    );
    const buttons = host.querySelectorAll<HTMLElement>('main button');
    expect([...buttons].map(textOf)).toEqual([say(ACTIONS[action])]);
    buttons[0]?.click();
    expect(onAct).toHaveBeenCalledExactlyOnceWith(action);
  });

  test('tells the code of a failure', () => {
    const host = show({ seen: { ...SEEN, error: 'bug' } });
    expect(textOf(host.querySelector('.state p'))).toContain('(bug)');
  });

  test('a failure of which more is known is told so', () => {
    expect(phrases.say(tellError('storage-full'))).toContain('disk is full');
    expect(phrases.say(tellError('too-many'))).toContain('(too-many)');
  });

  test('says when facts serve from memory only', () => {
    const host = show({ seen: { ...SEEN, summary: EMPTY, knowledge: 'memory' } });
    expect(textOf(host.querySelector('.notice'))).toContain('from memory');
  });
});

describe('the site', () => {
  const granted = { ...SITE, isGranted: true };

  test('not granted: offers always', () => {
    const onAct = vi.fn<(action: Action) => void>();
    buttonNamed(show({ onAct }), 'Always on this site')?.click();
    expect(onAct).toHaveBeenCalledExactlyOnceWith('always');
  });

  test('granted: says so and offers to pause and to stop', () => {
    const [onStop, onPause] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const host = show({ site: granted, onStop, onPause });
    expect(textOf(host.querySelector('footer p'))).toBe('news.example is always annotated');
    buttonNamed(host, 'Stop on this site')?.click();
    expect(onStop).toHaveBeenCalledOnce();
    buttonNamed(host, 'Pause')?.click();
    expect(onPause).toHaveBeenCalledOnce();
  });

  test('paused: says so; to resume is what the page offers', () => {
    const host = show({ site: { ...granted, isPaused: true }, seen: { ...SEEN, pause: 'site' } });
    expect(textOf(host.querySelector('footer p'))).toBe('news.example is paused');
    expect(buttonsOf(host)).toEqual(['Stop on this site']);
  });

  test('a grant that is not ours to remove can be paused only', () => {
    expect(buttonsOf(show({ site: { ...granted, isFixed: true } }))).toEqual(['Pause']);
  });

  test('a page of no site has no such line', () => {
    const host = show({ site: { ...SITE, host: null } });
    expect(host.querySelector('.site')).toBeNull();
    expect(textOf(host.querySelector('h1'))).toBe('This page');
  });
});

describe('the side panel', () => {
  test('is a click away where the browser has one', () => {
    const onPanel = vi.fn<() => void>();
    buttonNamed(show({ onPanel }), 'Open in the side panel')?.click();
    expect(onPanel).toHaveBeenCalledOnce();
    expect(buttonNamed(show({}), 'Open in the side panel')).toBeUndefined();
  });

  test('does not call a page unreadable whose address it was not told', () => {
    const seen = { ...SEEN, url: undefined, summary: null };
    expect(textOf(show({ seen }).querySelector('h2'))).toBe('This page cannot be read');
    expect(textOf(show({ seen, isPanel: true }).querySelector('h2'))).toBe('Not a site that you granted');
  });
});
