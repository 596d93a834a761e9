// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { MuteTerm, type Muting } from '../../../components/popup/muting.tsx';
import type { SummaryMention } from '../../../messaging/calls.ts';
import { phrasesIn } from '../phrases/words.ts';

afterEach(() => document.body.replaceChildren());

const H100: SummaryMention = {
  id: 'chip/nvidia-h100',
  name: 'NVIDIA H100',
  kind: 'chip',
  count: 2,
  places: [3, 5],
};

function show(props: Partial<Muting> = {}) {
  const host = document.body.appendChild(document.createElement('div'));
  const onMute = vi.fn<Muting['onMute']>();
  const onMuteOne = vi.fn<Muting['onMuteOne']>();
  const muting = { mutes: [], site: 'news.example', onMute, onMuteOne, ...props };
  const goTo = (place: number) =>
    act(() => render(<MuteTerm {...muting} mention={H100} place={place} phrases={phrasesIn('en')} />, host));
  goTo(5);
  const buttons = () => [...host.querySelectorAll('button')].map((one) => one.textContent?.trim());
  const press = (words: string) =>
    act(() => [...host.querySelectorAll('button')].find((one) => one.textContent?.trim() === words)?.click());
  const open = () => act(() => host.querySelector<HTMLElement>('[aria-expanded]')?.click());
  const told = () => [...host.querySelectorAll('.muted p')].map((one) => one.textContent);
  return { onMute, onMuteOne, buttons, press, open, told, goTo };
}

test('two actions leave a term unmarked on this site or everywhere', () => {
  const { open, press, buttons, onMute } = show();
  expect(buttons()).toEqual(['']);
  open();
  expect(buttons().slice(1)).toEqual(['This mention', 'On news.example', 'Everywhere']);
  press('On news.example');
  open();
  press('Everywhere');
  const mute = { term: 'chip/nvidia-h100', name: 'NVIDIA H100' };
  expect(onMute.mock.calls).toEqual([
    [{ ...mute, site: 'news.example' }, true],
    [{ ...mute, site: null }, true],
  ]);
});

test('one mention is left unmarked, and marked again by undo', () => {
  const { open, press, told, onMuteOne } = show();
  open();
  press('This mention');
  expect(told()).toEqual(['This mention is not marked until the page is left. Undo']);
  press('Undo');
  expect(onMuteOne.mock.calls).toEqual([
    [5, true],
    [5, false],
  ]);
  expect(told()).toEqual([]);
});

const isAtTerm = () => document.activeElement?.getAttribute('aria-expanded') === 'false';

test('the focus stays with the term, and what came of it is told in a status that was there', () => {
  const { open, press } = show();
  const status = document.querySelector('[role=status]');
  expect(status?.textContent).toBe('');
  open();
  press('This mention');
  expect([isAtTerm(), status?.textContent]).toEqual([
    true,
    'This mention is not marked until the page is left. Undo',
  ]);
  press('Undo');
  expect([isAtTerm(), status?.textContent]).toEqual([true, '']);
});

test('each mention that is left unmarked keeps its own way back', () => {
  const { open, press, told, onMuteOne, goTo } = show();
  open();
  press('This mention');
  goTo(3);
  open();
  press('This mention');
  expect(told().length).toBe(2);
  press('Undo');
  press('Undo');
  expect(onMuteOne.mock.calls).toEqual([
    [5, true],
    [3, true],
    [5, false],
    [3, false],
  ]);
  expect(told()).toEqual([]);
});

test('what is muted here is said, with the way back; what is muted elsewhere is not', () => {
  const mute = { term: 'chip/nvidia-h100', name: 'NVIDIA H100', site: 'news.example' };
  const { told, press, onMute } = show({ mutes: [mute, { ...mute, site: 'other.example' }] });
  expect(told()).toEqual(['Not marked on news.example. Undo']);
  press('Undo');
  expect(onMute.mock.calls).toEqual([[mute, false]]);
});

test('a page without a host offers no site', () => {
  const { open, buttons } = show({ site: null });
  open();
  expect(buttons().slice(1)).toEqual(['This mention', 'Everywhere']);
});
