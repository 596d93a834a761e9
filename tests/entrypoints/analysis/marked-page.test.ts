// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUnread } from '../../../core/article/elements.ts';
import { compileGazetteer } from '../../../core/detection/compile.ts';
import { wordsFor } from '../../../core/words.ts';
import { MarkedPage } from '../../../entrypoints/analysis/marked-page.ts';
import { beginLife } from '../../../entrypoints/annotator/life.ts';
import { pageTree } from '../../../entrypoints/annotator/tree.ts';
import { DEFAULT_SETTINGS, pageSettingsOf } from '../../../messaging/settings.ts';
import type { ask } from '../../../messaging/channel.ts';
import type { CardRequest, PageSession, Stop } from '../../../messaging/page-session.ts';
import { articleIn, fakeHighlights, NearObserver, paintedOn, readPage } from '../page.ts';
import { known } from './found.ts';

const KNOWN = [known('chip/hopper-9', 'Hopper 9'), known('organization/zorg', 'Zorg')];
const no = (): boolean => false;
const UNTOUCHED = { unpin: no, isCovered: no, isHeld: no, owns: no };
const UNPAINTED = pageSettingsOf({ ...DEFAULT_SETTINGS, density: 'none' }, 'news.example');

let highlights: ReturnType<typeof fakeHighlights>;
let calls: string[] = [];
let cards: CardRequest[] = [];
let hints: DOMRect[][] = [];
let stops: (Partial<Stop> | null)[] = [];
let session: PageSession;
let page: MarkedPage;

const answers: Record<string, (params: never) => unknown> = {
  'gazetteer.get': () => ({
    knowledge: '1',
    gazetteer: compileGazetteer(KNOWN.map(({ entity }) => entity)).gazetteer,
    words: wordsFor('en'),
    strings: { card_close: 'Close' },
    locale: 'en',
  }),
  'facts.get': ({ ids }: { ids: string[] }) => ({
    known: KNOWN.filter(({ entity }) => ids.includes(entity.id)),
  }),
  'page.hint': () => ({ isFirst: true }),
  'page.card': () => {
    session.card = {
      show: (request) => void cards.push(request),
      hint: (mark) => void hints.push(mark.rects()),
      announce: (stop) => void stops.push(stop),
      hide: () => void calls.push('hide'),
      isOpen: () => cards.length > 0,
      ...UNTOUCHED,
    };
  },
};

beforeEach(() => {
  highlights = fakeHighlights();
  vi.stubGlobal('IntersectionObserver', NearObserver);
  vi.stubGlobal('innerHeight', 700);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 20));
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
  [calls, cards, hints, stops] = [[], [], [], []];
  session = {
    ...beginLife(() => true),
    ask: (async (_: string, call: string, params: never) => {
      calls.push(call);
      return answers[call]?.(params) ?? null;
    }) as typeof ask,
    tree: pageTree,
    isUnread: (node) => isUnread(node, pageTree),
    inSlices: async (items, step) => {
      for (const item of items) step(item);
    },
    settings: pageSettingsOf(DEFAULT_SETTINGS, 'news.example'),
    isHintDue: false,
    strings: {},
    locale: 'it',
  };
  page = new MarkedPage(session);
});
afterEach(() => {
  page.clear();
  session.stop();
  vi.unstubAllGlobals();
});

const painted = (all: object) => vi.waitFor(() => expect(paintedOn(highlights)).toEqual(all));

describe('MarkedPage', () => {
  it('finds, paints and sums up what the article names', async () => {
    const counts = await page.annotate(articleIn('The Hopper 9 is made by Zorg.', 'Zorg sells it.'));
    expect(counts).toEqual({ mentions: 3, contradicted: 0 });
    await painted({ 'sgl-chip': ['Hopper 9'], 'sgl-organization': ['Zorg', 'Zorg'] });
    expect(calls).toEqual(['gazetteer.get', 'facts.get', 'page.paint']);
    expect(session.locale).toBe('en');
    expect(page.summary().mentions.map(({ name, count }) => [name, count])).toEqual([
      ['Hopper 9', 1],
      ['Zorg', 2],
    ]);
  });

  it('leaves no trace on a page that names nothing', async () => {
    await page.annotate(articleIn('Roses are red.'));
    expect(highlights.size).toBe(0);
    expect(calls).toEqual(['gazetteer.get']);
  });

  it('keeps what is the same when the page has changed, and asks for nothing twice', async () => {
    await page.annotate(articleIn('The Hopper 9 is new.', 'Zorg sells it.'));
    await painted({ 'sgl-chip': ['Hopper 9'], 'sgl-organization': ['Zorg'] });
    const [range] = highlights.get('sgl-chip') ?? [];
    calls.length = 0;
    document.querySelector('article')?.insertAdjacentHTML('afterbegin', '<p>Zorg first.</p>');
    await page.annotate(readPage());
    await painted({ 'sgl-chip': ['Hopper 9'], 'sgl-organization': ['Zorg', 'Zorg'] });
    expect([...(highlights.get('sgl-chip') ?? [])]).toEqual([range]);
    expect(calls).toEqual([]);
  });

  it('takes the paint off words that change, and brings it back where they come back', async () => {
    await page.annotate(articleIn('The Hopper 9 is new.'));
    await painted({ 'sgl-chip': ['Hopper 9'] });
    const text = document.querySelector('p')?.firstChild as Text;
    const { data } = text;
    text.data = 'Roses are red and new.';
    page.dropBroken();
    await painted({});
    text.data = data;
    await page.annotate(readPage());
    await painted({ 'sgl-chip': ['Hopper 9'] });
  });

  it('does not show what was found before the page was cleared', async () => {
    const annotating = page.annotate(articleIn('The Hopper 9 is new.'));
    page.clear();
    await annotating;
    expect(paintedOn(highlights)).toEqual({});
    expect(page.summary().mentions).toEqual([]);
  });

  it('goes from mention to mention, around the ends, and opens the card at the cursor', async () => {
    await page.annotate(articleIn('The Hopper 9 is made by Zorg.'));
    expect([page.go({ place: 1 }), page.go({ step: 1 }), page.go({ step: -1 })]).toEqual([1, 0, 1]);
    expect(paintedOn(highlights)['sgl-cursor']).toEqual(['Zorg']);
    expect(page.go({ place: 7 })).toBeNull();
    page.open();
    await vi.waitFor(() => expect(cards.length).toBe(1));
    expect(cards[0]).toMatchObject({ by: 'keyboard', known: KNOWN[1], container: document.documentElement });
  });

  it('has each stop of the cursor announced, and that it went', async () => {
    await page.annotate(articleIn('The Hopper 9 is made by Zorg.'));
    for (const step of [1, 1] as const) page.go({ step });
    await vi.waitFor(() => expect(stops.length).toBe(1));
    expect(stops[0], 'of two at once the last').toMatchObject({ at: 2, count: 2, known: KNOWN[1] });
    page.clear();
    expect(stops.slice(1)).toEqual([null]);
  });

  it('ends the glide to the mention before its card opens, which stands beside what is in view', async () => {
    await page.annotate(articleIn('The Hopper 9 is made by Zorg.'));
    const glides = vi.mocked(Element.prototype.scrollIntoView).mock.calls;
    page.go({ place: 1 });
    expect(glides.at(-1)).toEqual([expect.objectContaining({ behavior: 'smooth' })]);
    page.open();
    expect(glides.at(-1)).toEqual([expect.objectContaining({ behavior: 'instant' })]);
  });

  it('takes everything off the page when cleared, its rules too', async () => {
    await page.annotate(articleIn('The Hopper 9 is new.'));
    await painted({ 'sgl-chip': ['Hopper 9'] });
    page.go({ step: 1 });
    page.clear();
    expect(highlights.size).toBe(0);
    await vi.waitFor(() => expect(calls.at(-1)).toBe('page.unpaint'));
  });

  describe('the hint', () => {
    let top = 0;
    beforeEach(() => {
      session.isHintDue = true;
      vi.stubGlobal('innerWidth', 1000);
      vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(
        () => [new DOMRect(10, top, 80, 20)] as unknown as DOMRectList,
      );
      vi.spyOn(document, 'elementFromPoint').mockImplementation(() => document.querySelector('p'));
    });
    const scrollTo = (to: number): void => {
      top = to;
      window.dispatchEvent(new Event('scroll'));
    };

    it('stands beside the first mark as soon as one is in view, once, after a clearing too', async () => {
      top = 900;
      await page.annotate(articleIn('The Hopper 9 is new.'));
      page.clear();
      await page.annotate(articleIn('The Hopper 9 is new.'));
      expect(calls).not.toContain('page.hint');
      for (const step of [500, 500]) scrollTo(step);
      await vi.waitFor(() => expect(hints).toEqual([[new DOMRect(10, 500, 80, 20)]]));
    });

    it.each([
      ['the reader has had it', () => void (session.isHintDue = false), () => {}],
      ['nothing is painted', () => void (session.settings = UNPAINTED), () => {}],
      ['a card was opened before', () => {}, () => [page.go({ step: 1 }), page.open()]],
      ['the marks were taken away', () => {}, () => page.clear()],
    ])('does not come where %s', async (_, arrange, act) => {
      arrange();
      top = 900;
      await page.annotate(articleIn('The Hopper 9 is new.'));
      act();
      scrollTo(500);
      await new Promise((resolve) => void setTimeout(resolve));
      expect([hints, calls.includes('page.hint')]).toEqual([[], false]);
    });
  });

  it('explains what is selected', async () => {
    const article = articleIn('The Hopper 9 is made by Zorg of <code>Zorg 2</code>.');
    await page.annotate(article);
    const explain = (node: Node | null | undefined) => {
      document.getSelection()?.selectAllChildren(node ?? document);
      return page.explain(article);
    };
    expect(await explain(document.querySelector('p'))).toMatchObject({
      because: 'marked',
      named: { surface: 'Hopper 9', name: 'Hopper 9', kind: 'chip' },
      why: [{ rule: 'name' }],
    });
    const kinds = { ...DEFAULT_SETTINGS.kinds, organization: false };
    session.settings = pageSettingsOf({ ...DEFAULT_SETTINGS, kinds }, 'news.example');
    expect(await explain(document.querySelector('p'))).toMatchObject({
      because: 'kind',
      named: { surface: 'Zorg', kind: 'organization' },
    });
    expect(await explain(document.querySelector('code'))).toMatchObject({
      because: 'unread',
      text: 'Zorg 2',
    });
    document.getSelection()?.removeAllRanges();
    expect(await page.explain(article)).toBeNull();
  });

  it('searches anew with new knowledge', async () => {
    const article = articleIn('The Hopper 9 is new.');
    await page.annotate(article);
    calls.length = 0;
    page.forget();
    await page.annotate(article);
    expect(calls).toEqual(['gazetteer.get', 'facts.get']);
  });
});
