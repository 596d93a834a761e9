import { describe, expect, it } from 'vitest';
import { PAINT_RULES } from '../../messaging/paint-rules.ts';
import { highlightName } from '../../messaging/highlight-names.ts';
import { MARKED_KINDS } from '../../messaging/settings.ts';

describe('the rules of our marks', () => {
  const GROUNDS = ['declared', 'light', 'dark'] as const;
  const STYLES = ['line', 'dotted', 'wash', 'bold'] as const;
  const NAMES = GROUNDS.flatMap((ground) => [
    ...MARKED_KINDS.flatMap((kind) => STYLES.map((style) => highlightName(kind, style, ground))),
    highlightName('contradicted', 'line', ground),
    highlightName('cursor', 'line', ground),
  ]);

  it('style each highlight once on the screen and once in forced colours', () => {
    expect(new Set(NAMES).size).toBe(66);
    for (const name of NAMES) expect(PAINT_RULES.split(`::highlight(${name})`)).toHaveLength(3);
    expect(PAINT_RULES).toContain('forced-colors: active');
  });

  it('touch nothing of the page but our highlights', () => {
    const selectors = [...PAINT_RULES.matchAll(/^([^@}\n][^{]*)\{/gm)].flatMap(([, list = '']) =>
      list.split(','),
    );
    expect(selectors.length).toBe(NAMES.length * 2);
    for (const selector of selectors) expect(selector.trim()).toMatch(/^::highlight\(sgl-[a-z-]+\)$/);
  });
});
