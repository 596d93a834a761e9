// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeFirstKeys, firstKeysOf } from '../../../core/detection/first-keys.ts';
import { DEFAULT_SETTINGS, pageSettingsOf } from '../../../messaging/settings.ts';
import type { Article } from '../../../core/article/article.ts';
import { Annotator } from '../../../entrypoints/annotator/annotator.ts';
import { beginLife } from '../../../entrypoints/annotator/life.ts';
import { Pace } from '../../../entrypoints/annotator/pace.ts';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';
import type { SelectionAnswer } from '../../../messaging/calls.ts';
import type { ask } from '../../../messaging/channel.ts';
import { CodedError } from '../../../messaging/errors.ts';
import type { AnalysisDoor, PageSession } from '../../../messaging/page-session.ts';

const BITMAP = encodeFirstKeys(firstKeysOf('Hopper'));

const ANSWER: SelectionAnswer = {
  text: '',
  because: 'unknown',
  named: null,
  why: [],
  score: 0,
  needed: 0.5,
};

/** A page script with a background and an analysis that only take notes. */
class Stage {
  readonly calls: string[] = [];
  readonly texts: string[] = [];
  readonly life = beginLife(() => true);
  failing: string | null = null;
  readonly session: PageSession;
  readonly annotator: Annotator;

  constructor() {
    const pace = new Pace(() => performance.now());
    this.session = {
      ...this.life,
      ask: this.answer as typeof ask,
      tree: pageTree,
      isUnread: () => false,
      inSlices: async (items, step) => {
        for (const item of items) step(item);
      },
      settings: pageSettingsOf(DEFAULT_SETTINGS, 'news.example'),
      isHintDue: false,
      strings: {},
      locale: 'en',
    };
    this.annotator = new Annotator(this.session, pace);
  }

  private readonly answer = async (_: string, call: string, params: unknown): Promise<unknown> => {
    this.calls.push(call === 'page.report' ? `${call} ${JSON.stringify(params)}` : call);
    if (this.failing === call) throw new CodedError('no-answer', 'nobody');
    if (call === 'page.analyse') this.session.analysis = this.analysis();
    return call === 'page.open' ? { knowledge: '1', bitmap: BITMAP } : null;
  };

  private analysis(): AnalysisDoor {
    return {
      annotate: async ({ text }: Article<Node>) => {
        this.texts.push(text);
        return { mentions: text.split('Hopper').length - 1, contradicted: 0 };
      },
      dropBroken: () => void this.calls.push('dropBroken'),
      clear: () => void this.calls.push('clear'),
      forget: () => void this.calls.push('forget'),
      summary: () => ({ language: 'en', published: null, mentions: [], findings: [], counted: [] }),
      mute: () => void this.calls.push('mute'),
      explain: async ({ text }: Article<Node>) => ({ ...ANSWER, text }),
      go: () => 4,
      open: () => void this.calls.push('open'),
    };
  }
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5000);
}

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  document.body.innerHTML = '<article><p>A story of the Hopper chip.</p></article>';
  stage = new Stage();
});
afterEach(() => {
  stage.life.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Annotator', () => {
  it('asks for nothing but the bitmap where the page names nothing', async () => {
    document.body.innerHTML = '<article><p>A story of roses.</p></article>';
    await stage.annotator.read();
    expect(stage.calls).toEqual(['page.open', 'page.report {"mentions":0,"contradicted":0}']);
    expect(await stage.annotator.handlers()['page.summary']({}, {})).toMatchObject({
      state: 'ready',
      mentions: [],
    });
  });

  it('has a page analysed that may name something, and tells the counts', async () => {
    await stage.annotator.read();
    expect(stage.texts).toEqual(['A story of the Hopper chip.']);
    expect(stage.calls).toEqual(['page.open', 'page.analyse', 'page.report {"mentions":1,"contradicted":0}']);
  });

  it('reads the page again when its text has changed, broken marks first, and reports new counts only', async () => {
    await stage.annotator.read();
    stage.calls.length = 0;
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Roses again.</p>');
    await settle();
    expect(stage.texts.at(-1)).toContain('Roses again.');
    expect(stage.calls).toEqual(['dropBroken']);
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>The Hopper again.</p>');
    await settle();
    expect(stage.calls).toEqual(['dropBroken', 'dropBroken', 'page.report {"mentions":2,"contradicted":0}']);
  });

  it('explains a selection, and has the analysis come for it where nothing was named', async () => {
    document.body.innerHTML = '<article><p>A story of roses.</p></article>';
    await stage.annotator.read();
    const ask = () => stage.annotator.handlers()['selection.explain']({}, {});
    expect(await ask()).toBeNull();
    document.getSelection()?.selectAllChildren(document.body);
    expect(await ask()).toEqual({ ...ANSWER, text: 'A story of roses.' });
    expect(stage.calls.at(-1)).toBe('page.analyse');
  });

  it('meets what changes while the background is asked', async () => {
    const reading = stage.annotator.read();
    document.body.innerHTML = '<article><p>Another story of the Hopper chip.</p></article>';
    await reading;
    await settle();
    expect(stage.texts.at(-1)).toBe('Another story of the Hopper chip.');
  });

  it('reads again when the address changes, once', async () => {
    await stage.annotator.read();
    history.pushState(null, '', `${location.pathname}?page=2`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settle();
    expect(stage.texts.length).toBe(2);
  });

  it('is not moved by what changes beside the article', async () => {
    const prose = '<p>A story of the Hopper chip, told at some length, so that it is an article.</p>'.repeat(
      8,
    );
    document.body.innerHTML = `<main><article>${prose}</article></main><aside>0</aside>`;
    await stage.annotator.read();
    const aside = document.querySelector('aside');
    if (aside) aside.textContent = '1';
    await settle();
    expect(stage.texts.length).toBe(1);
  });

  it.each(['page.open', 'page.analyse'])('takes its marks away in silence when %s fails', async (call) => {
    stage.failing = call;
    await stage.annotator.read();
    expect(await stage.annotator.handlers()['page.summary']({}, {})).toMatchObject({ state: 'unreadable' });
  });

  it('leaves a page that goes into the cache clean, and marks it again when it comes back', async () => {
    await stage.annotator.read();
    stage.annotator.rest();
    expect(stage.calls.at(-1)).toBe('clear');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p>Changed meanwhile, long enough to be a Hopper story.</p>',
    );
    await settle();
    expect(stage.texts.length).toBe(1);
    stage.annotator.wake();
    await settle();
    expect(stage.texts.length).toBe(2);
  });

  it('reads anew with new knowledge', async () => {
    await stage.annotator.read();
    stage.calls.length = 0;
    await stage.annotator.handlers()['knowledge.changed']({ knowledge: '2' }, {});
    await settle();
    expect(stage.calls).toEqual(['forget', 'page.open']);
    expect(stage.texts.length).toBe(2);
  });

  it('stops for good, whatever the page does', async () => {
    await stage.annotator.read();
    await stage.annotator.handlers()['page.stop']({}, {});
    expect(stage.calls.at(-1)).toBe('clear');
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>The Hopper again.</p>');
    await settle();
    expect(stage.texts.length).toBe(1);
  });
});
