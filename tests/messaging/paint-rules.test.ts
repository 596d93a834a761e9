import { describe, expect, it } from 'vitest';
import { PAINT_RULES } from '../../messaging/paint-rules.ts';
import { HIGHLIGHT_NAMES, highlightName } from '../../messaging/highlight-names.ts';
import { MARKED_KINDS } from '../../messaging/settings.ts';

describe('the rules of our marks', () => {
  const STYLES = ['dotted', 'wash', 'bold'] as const;
  const styled = MARKED_KINDS.flatMap((kind) => STYLES.map((style) => highlightName(kind, style)));
  const NAMES = [...Object.values(HIGHLIGHT_NAMES), ...styled];

  it('style each highlight once on the screen and once in forced colours', () => {
    for (const name of NAMES) expect(PAINT_RULES.split(`::highlight(${name})`)).toHaveLength(3);
    expect(PAINT_RULES).toContain('forced-colors: active');
  });

  it('touch nothing of the page but our highlights', () => {
    const selectors = [...PAINT_RULES.matchAll(/^([^@}\n][^{]*)\{/gm)].map(([, selector]) =>
      selector?.trim(),
    );
    expect(selectors.length).toBe(NAMES.length * 2);
    for (const selector of selectors) expect(selector).toMatch(/^::highlight\(sgl-[a-z-]+\)$/);
  });
});
