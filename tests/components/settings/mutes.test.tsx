// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Mutes } from '../../../components/settings/mutes.tsx';
import type { PartProps } from '../../../components/settings/view.ts';
import type { Mute } from '../../../messaging/mutes.ts';
import { phrasesIn } from '../phrases/words.ts';

afterEach(() => document.body.replaceChildren());

const mute = (name: string): Mute => ({ term: `chip/${name}`, name, site: null });

const focused = () => document.activeElement?.textContent?.trim();

test('the focus goes on to the next term when one is marked again, and to what is said when none is left', () => {
  const host = document.body.appendChild(document.createElement('div'));
  let muted = [mute('A'), mute('B'), mute('C')];
  const acts = { onUnmute: (one: Mute) => draw(muted.filter(({ name }) => name !== one.name)) };
  function draw(left: Mute[]): void {
    muted = left;
    const props = { view: { settings: { muted } }, acts, phrases: phrasesIn('en') };
    render(<Mutes {...(props as unknown as PartProps)} />, host);
  }
  const press = (i: number) => act(() => host.querySelectorAll('button')[i]?.click());

  act(() => draw(muted));
  press(1);
  expect(focused()).toBe('Mark again C');
  press(1);
  expect(focused()).toBe('Mark again A');
  press(0);
  expect(focused()).toBe(host.querySelector('.empty')?.textContent?.trim());
});
