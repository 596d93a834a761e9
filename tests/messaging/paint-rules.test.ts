import { describe, expect, it } from 'vitest';
import { RULE_BY_NAME } from '../../messaging/paint-rules.ts';
import { highlightName } from '../../messaging/highlight-names.ts';
import { MARKED_KINDS } from '../../messaging/settings.ts';

const GROUNDS = ['declared', 'light', 'dark', 'middle'] as const;
const STYLES = ['line', 'dotted', 'wash', 'bold'] as const;
const NAMES = GROUNDS.flatMap((ground) => [
  ...MARKED_KINDS.flatMap((kind) => STYLES.map((style) => highlightName(kind, style, ground))),
  highlightName('contradicted', 'line', ground),
  highlightName('cursor', 'line', ground),
]);

/** What a rule declares under a condition; the usual without one. */
function declared(name: string, condition = 'screen'): string | undefined {
  const rule = RULE_BY_NAME.get(name) ?? '';
  const from = rule.indexOf(condition);
  return from < 0 ? undefined : /\{ ([^{}]*) \}/.exec(rule.slice(from))?.[1];
}

describe('the rules of our marks', () => {
  it('are there for each highlight, by its name', () => {
    expect(new Set(NAMES).size).toBe(88);
    expect([...RULE_BY_NAME.keys()].toSorted()).toEqual(NAMES.toSorted());
  });

  it.each(NAMES)('of %s style it on the screen and in forced colours', (name) => {
    expect(declared(name)).toContain('text-decoration: underline');
    expect(declared(name, 'forced-colors: active')).toMatch(
      /color: (?:LinkText|CanvasText|Highlight|transparent);/,
    );
  });

  it.each(NAMES)('of %s touch nothing of the page but that highlight', (name) => {
    const selectors = [...(RULE_BY_NAME.get(name) ?? '').matchAll(/(?:^|\{)\s*([^@{}]+?) \{/gm)];
    expect(selectors.length).toBeGreaterThanOrEqual(3);
    for (const [, selector] of selectors) expect(selector).toBe(`::highlight(${name})`);
  });

  it('draw what is no mere name within the block that Chromium makes of each highlight in forced colours', () => {
    for (const name of NAMES) {
      const isName = !/contradicted|cursor/.test(name);
      expect(declared(name, 'not (-moz-appearance: none)'), name).toMatch(
        isName ? /^text-decoration-line: none;$/ : /text-underline-offset/,
      );
    }
  });

  it('draw thin lines thicker for readers who want more contrast', () => {
    const thicker = NAMES.filter((name) => declared(name, 'prefers-contrast: more'));
    expect(thicker).toEqual(NAMES.filter((name) => !/dotted|wash|bold|cursor/.test(name)));
  });

  it('draw the cursor with lines at full strength, which its wash alone would not be seen by', () => {
    for (const [ground, colour] of [
      ['light', '#1f5fbf'],
      ['dark', '#7fb0ff'],
    ] as const)
      expect(declared(highlightName('cursor', 'line', ground))).toContain(
        `text-decoration: underline overline 2px ${colour};`,
      );
  });
});
