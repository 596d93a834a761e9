import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** The two guards that stand outside the tests: the compiler without DOM over core, and the linter's limits. */
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'guard-'));
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({ extends: join(root, 'core/tsconfig.json'), include: ['guard.ts'] }),
);
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, args: string[]): { code: number; output: string } {
  try {
    const output = execFileSync(join(root, 'node_modules/.bin', command), args, {
      cwd: root,
      encoding: 'utf8',
    });
    return { code: 0, output };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, output: stdout };
  }
}

const lines = (n: number, line: string) =>
  Array.from({ length: n }, (_, i) => line.replaceAll('#', `${i}`)).join('\n');

describe('the compiler over core', () => {
  it.each([
    ['document', 'export const title = document.title;'],
    ['chrome', 'export const id = chrome.runtime.id;'],
    ['process', 'export const home = process.env;'],
  ])('knows no %s', (name, source) => {
    writeFileSync(join(folder, 'guard.ts'), source);
    const { code, output } = run('tsc', ['-p', folder]);
    expect(code).not.toBe(0);
    expect(output).toContain(`Cannot find name '${name}'`);
  });
});

describe('the linter', () => {
  it.each([
    ['a file of more than 250 lines', 'max-lines', lines(260, 'export const v# = #;')],
    [
      'a function of more than 50 lines',
      'max-lines-per-function',
      `export function f() {\n${lines(55, 'g(#);')}\n}`,
    ],
    [
      'more than ten ways through a function',
      'complexity',
      `export const f = (n) => ${lines(12, 'n > # &&')} n;`,
    ],
    ['four parameters', 'max-params', 'export function f(a, b, c, d) { return a + b + c + d; }'],
    ['any', 'no-explicit-any', 'export const a: any = 1;'],
    ['eval', 'no-eval', 'export const a = eval("1");'],
    ['markup from text', 'no-restricted-properties', 'export const f = (e) => void (e.innerHTML = "");'],
  ])('refuses %s', (_, rule, source) => {
    writeFileSync(join(folder, 'guard.ts'), source);
    const { code, output } = run('oxlint', ['-c', '.oxlintrc.json', join(folder, 'guard.ts')]);
    expect(code).not.toBe(0);
    expect(output).toContain(rule);
  });
});
