import { describe, expect, it } from 'vitest';
import { PAINT_RULES } from '../../messaging/paint-rules.ts';
import { highlightName } from '../../messaging/highlight-names.ts';
import { MARKED_KINDS } from '../../messaging/settings.ts';

const namesIn = (rules: string) =>
  [...rules.matchAll(/::highlight\(([^)]*)\)/g)].map(([, name]) => name).sort();

describe('the rules of our marks', () => {
  const GROUNDS = ['declared', 'light', 'dark', 'middle'] as const;
  const STYLES = ['line', 'dotted', 'wash', 'bold'] as const;
  const NAMES = GROUNDS.flatMap((ground) => [
    ...MARKED_KINDS.flatMap((kind) => STYLES.map((style) => highlightName(kind, style, ground))),
    highlightName('contradicted', 'line', ground),
    highlightName('cursor', 'line', ground),
  ]);

  const [screen = '', more = '', forced = '', blocks = ''] = PAINT_RULES.split(/@media screen and [^{]*\{/);

  it('style each highlight once on the screen and once in forced colours', () => {
    expect(new Set(NAMES).size).toBe(88);
    expect(namesIn(screen)).toEqual(NAMES.toSorted());
    expect(namesIn(forced)).toEqual(NAMES.toSorted());
    expect(PAINT_RULES).toContain('forced-colors: active');
  });

  it('draw what is no mere name within the block that Chromium makes of each highlight in forced colours', () => {
    expect(namesIn(blocks)).toEqual(NAMES.toSorted());
    expect(blocks.match(/text-underline-offset/g)).toHaveLength(2);
  });

  it('draw thin lines thicker for readers who want more contrast', () => {
    expect(namesIn(more)).toEqual(NAMES.filter((name) => !/dotted|wash|bold|cursor/.test(name)).toSorted());
  });

  it('draw the cursor with lines at full strength, which its wash alone would not be seen by', () => {
    for (const colour of ['#1f5fbf', '#7fb0ff'])
      expect(screen).toMatch(
        new RegExp(`sgl-cursor[a-z-]*\\) \\{ text-decoration: underline overline 2px ${colour};`),
      );
  });

  it('touch nothing of the page but our highlights', () => {
    const selectors = [...PAINT_RULES.matchAll(/^([^@}\n][^{]*)\{/gm)].flatMap(([, list = '']) =>
      list.split(','),
    );
    expect(selectors.length).toBe(namesIn(PAINT_RULES).length);
    for (const selector of selectors) expect(selector.trim()).toMatch(/^::highlight\(sgl-[a-z-]+\)$/);
  });
});
