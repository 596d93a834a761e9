// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../../entrypoints/popup/app.tsx';
import { answer } from '../../../messaging/channel.ts';
import { EMPTY } from '../../components/popup/samples.ts';
import { phrasesIn } from '../../components/phrases/words.ts';
import { onlyThese } from '../../messaging/handlers.ts';
import {
  annotate,
  click,
  endWorld,
  field,
  open,
  press,
  sees,
  startWorld,
  stopPage,
  tab,
  type,
} from './world.tsx';

beforeEach(startWorld);
afterEach(endWorld);

describe('the look-up', () => {
  test('by keys alone: search, choose, open in place, and back to the field', async () => {
    await open();
    await press('/');
    expect(document.activeElement).toBe(field());
    await type('nvidia');
    await vi.waitFor(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(2));
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await sees('All of chip/nvidia-h200');
    expect(document.querySelector('a[href="/desk.html#/chip/nvidia-h200"]')).not.toBeNull();
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('dialog'));
    await press('Escape');
    await sees('This page is not annotated');
    expect(document.activeElement).toBe(field());
  });

  test('Enter without a choice opens the best hit', async () => {
    await open();
    await press('/');
    await type('nvidia');
    await press('Enter');
    await sees('All of chip/nvidia-h100');
  });

  test('says so where nothing goes by that name', async () => {
    await open();
    await press('/');
    await type('zuse');
    await press('Enter');
    await sees('Nothing we know goes by that name');
    await click('Back to the page’s list');
    await sees('This page is not annotated');
  });

  test('is what the state of a page without mentions offers', async () => {
    answer(onlyThese<'tab'>({ 'page.summary': () => EMPTY }), { kind: 'tab' });
    await open();
    await click('Look something up');
    expect(document.activeElement).toBe(field());
  });
});

describe('the side panel', () => {
  test('shows the next tab with nothing of the last, and keeps what is being looked up', async () => {
    annotate();
    const root = await open({ isPanel: true });
    await sees('Chips and systems');
    await type('nvi');
    stopPage();
    const next = { ...tab, id: 8, url: 'https://other.example/' } as NonNullable<typeof tab>;
    await act(() => render(<App tab={next} phrases={phrasesIn('en')} isPanel />, root));
    await sees('other.example');
    await sees('This page is not annotated');
    expect(document.querySelector('main')?.textContent).not.toContain('NVIDIA H100');
    expect(field().value).toBe('nvi');
  });
});
