// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../components/popup/popup.tsx';
import { STATE_TEXTS, tellError } from '../../../components/popup/state-texts.ts';
import { phrasesIn } from '../phrases/words.ts';
import { EMPTY, found, FULL, named, SEEN } from './samples.ts';

const phrases = phrasesIn('en');

const nothing = () => {};

function show(props: Partial<PopupProps>): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  const site = { host: 'news.example', isGranted: false, isFixed: false };
  const acts = { onGo: nothing, onAnnotate: nothing, onAgain: nothing, onAlways: nothing, onStop: nothing };
  const place = { isPanel: false, onPanel: null };
  render(<Popup seen={SEEN} site={site} phrases={phrases} {...acts} {...place} {...props} />, host);
  return host;
}

const textOf = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const buttonNamed = (host: HTMLElement, name: string) =>
  [...host.querySelectorAll('button')].find((button) => textOf(button) === name);

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
      'TwitterThe page says Ada, true once; today our sources say AmpereNVIDIA, seen on Nov 23, 2026',
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

  test('offers to annotate a page that is not', () => {
    const onAnnotate = vi.fn<() => void>();
    const host = show({ onAnnotate });
    expect(textOf(host.querySelector('.state h2'))).toBe('This page is not annotated');
    buttonNamed(host, 'Annotate this page')?.click();
    expect(onAnnotate).toHaveBeenCalledOnce();
  });

  test('offers to look again after a failure, and tells its code', () => {
    const onAgain = vi.fn<() => void>();
    const host = show({ seen: { ...SEEN, error: 'bug' }, onAgain });
    expect(textOf(host.querySelector('.state p'))).toContain('(bug)');
    buttonNamed(host, 'Look again')?.click();
    expect(onAgain).toHaveBeenCalledOnce();
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
  test('not granted: offers always', () => {
    const onAlways = vi.fn<() => void>();
    buttonNamed(show({ onAlways }), 'Always on this site')?.click();
    expect(onAlways).toHaveBeenCalledOnce();
  });

  test('granted: says so and offers to stop', () => {
    const onStop = vi.fn<() => void>();
    const host = show({ site: { host: 'news.example', isGranted: true, isFixed: false }, onStop });
    expect(textOf(host.querySelector('footer p'))).toBe('news.example is always annotated');
    buttonNamed(host, 'Stop on this site')?.click();
    expect(onStop).toHaveBeenCalledOnce();
  });

  test('a grant that is not ours to remove has no button', () => {
    const host = show({ site: { host: 'news.example', isGranted: true, isFixed: true } });
    expect(host.querySelectorAll('footer button')).toHaveLength(0);
  });

  test('a page of no site has no such line', () => {
    const host = show({ site: { host: null, isGranted: false, isFixed: false } });
    expect(host.querySelector('footer')).toBeNull();
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
