// @vitest-environment happy-dom
import axe from 'axe-core';
import { render, type ComponentChildren } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '../../components/popup/popup.tsx';
import { CONTRADICTED } from './card/samples.ts';
import { show as showCard } from './card/show.tsx';
import { phrasesIn } from './phrases/words.ts';
import { EMPTY, FULL, SEEN, UNSURE } from './popup/samples.ts';

const act = () => {};

function draw(children: ComponentChildren): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  render(children, host);
  return host;
}

function popup(summary: typeof FULL | null, selected: typeof UNSURE | null = null): HTMLElement {
  const site = { host: 'news.example', isGranted: true, isFixed: false, isPaused: false };
  const acts = { onGo: act, onBack: null, onAct: act, onStop: act, onPause: act, onPanel: act };
  const muting = { mutes: [], site: 'news.example', onMute: act, onMuteOne: act };
  const place = {
    isPanel: false,
    selected,
    lookUp: <input aria-label="Look up" />,
    opened: null,
    insight: null,
  };
  return draw(
    <Popup
      muting={muting}
      seen={{ ...SEEN, summary }}
      site={site}
      phrases={phrasesIn('en')}
      {...acts}
      {...place}
    />,
  );
}

/** What axe has to say, and how many of its rules applied at all. Contrast needs a browser that paints. */
async function check(host: HTMLElement): Promise<{ complaints: string[]; applied: number }> {
  const { violations, passes } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
  return {
    complaints: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    applied: passes.length,
  };
}

afterEach(() => document.body.replaceChildren());

describe('everybody can use', () => {
  test.each([
    ['the card', () => showCard({})],
    ['the card with a finding', () => showCard({ findings: [CONTRADICTED] })],
    ['the card of a name that we do not know', () => showCard({ known: null })],
    ['the popup with a list', () => popup(FULL)],
    ['the popup with a selection', () => popup(FULL, UNSURE)],
    ['the popup without one', () => popup(EMPTY)],
    ['the popup before a page was read', () => popup(null)],
  ])('%s', async (_, open) => {
    const { complaints, applied } = await check(open());
    expect(complaints).toEqual([]);
    expect(applied).toBeGreaterThan(3);
  });

  test('and what not everybody can use is found', async () => {
    const { complaints } = await check(draw(<button />));
    expect(complaints).toEqual([expect.stringContaining('button-name')]);
  });
});
