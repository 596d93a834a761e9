import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROKEN, breakPack } from '../../packs/broken-packs.ts';
import { folderWith, linesOf, run, SLOW } from '../command.ts';

const sample = readFileSync(new URL('../../fixtures/packs/valid-sample.json', import.meta.url), 'utf8');

describe('pack validate', () => {
  it('tells of each file whether it is well, and what is not', SLOW, async () => {
    const unfounded = { at: 'entities.3.background.texts.it', value: 'Nimbus produce chip dal 2018.' };
    const files: Record<string, string | Buffer> = {
      'good.json': sample,
      'cut.json': sample.slice(0, 30),
      'empty.json': '',
      'latin.json': Buffer.from('{"title": "Prüfung"}', 'latin1'),
      'marked.json': `\uFEFF${sample}`,
      'figures.json': JSON.stringify(breakPack(unfounded)),
    };
    const place = folderWith(files);
    const { code, output } = await run('pack', ['validate', ...Object.keys(files).map(place)]);
    const told = linesOf(output) as { file: string; ok: boolean; issues: object[] }[];
    expect(code).toBe(1);
    expect(told.map(({ file, ok }) => [file, ok])).toEqual(
      Object.keys(files).map((file) => [place(file), file === 'good.json']),
    );
    expect(told.map(({ issues }) => issues)).toEqual([
      [],
      [
        {
          path: '',
          code: 'not-json',
          message: expect.stringMatching(/^pack: no JSON: line 3, column \d+: /),
        },
      ],
      [{ path: '', code: 'not-json', message: 'pack: the file is empty' }],
      [{ path: '', code: 'not-utf8', message: 'pack: not UTF-8; save the file as UTF-8' }],
      [{ path: '', code: 'not-json', message: expect.stringContaining('byte order mark') }],
      [
        {
          path: unfounded.at,
          code: 'unfounded-figure',
          message: `${unfounded.at}: "2018" stands in no fact or event that the background restates`,
        },
      ],
    ]);
  });

  it('refuses each broken pack with path, code and message', SLOW, async () => {
    const reasons = Object.values(BROKEN);
    const place = folderWith(
      Object.fromEntries(reasons.map((broken, at) => [`${at}.json`, JSON.stringify(breakPack(broken))])),
    );
    const { code, output } = await run('pack', ['validate', ...reasons.map((_, at) => place(`${at}.json`))]);
    const first = (linesOf(output) as { issues: unknown[] }[]).map(({ issues }) => issues[0]);
    expect(code).toBe(1);
    expect(first).toEqual(
      reasons.map(({ at, path = at, ...issue }) => ({
        path,
        code: issue.code,
        message: `${path}: ${issue.message}`,
      })),
    );
  });

  it('ends well where all is well', SLOW, async () => {
    const place = folderWith({ 'good.json': sample });
    const { code, output } = await run('pack', ['validate', place('good.json')]);
    expect([code, linesOf(output)]).toEqual([0, [{ file: place('good.json'), ok: true, issues: [] }]]);
  });
});

describe('pack', () => {
  it.each([
    [[], /^no command given\. Usage: /],
    [['sort'], /^sort: no such command\. Usage: /],
    [['validate'], /^validate takes 1 or more files, 0 given\./],
    [['diff', 'a.json'], /^diff takes 2 files, 1 given\./],
    [['validate', '--json', 'a.json'], /^validate has no --json\./],
    [['stats', '--short', 'a.json'], /^Unknown option '--short'\. Usage: /],
    [['validate', 'nowhere.json'], /^nowhere\.json: no such file; give the path of a pack\n$/],
    [['validate', 'tests'], /^tests: a folder; give the files in it\n$/],
    [
      ['stats', 'package.json'],
      /^package\.json: no valid pack \(.+\); see npm run pack -- validate package\.json\n$/,
    ],
  ])('%j: one line that tells the mend', SLOW, async (args, complaint) => {
    const ended = await run('pack', args);
    expect(ended).toEqual({ code: 2, output: '', complaint: expect.stringMatching(complaint) });
    expect(ended.complaint.trim().split('\n')).toHaveLength(1);
  });

  it('format puts one entity a line, and leaves that as it is', SLOW, async () => {
    const place = folderWith({ 'sample.json': sample });
    const first = await run('pack', ['format', place('sample.json')]);
    const text = readFileSync(place('sample.json'), 'utf8');
    const second = await run('pack', ['format', place('sample.json')]);
    expect([first.output, second.output]).toEqual([
      `${place('sample.json')}: formatted\n`,
      `${place('sample.json')}: unchanged\n`,
    ]);
    expect(text.split('\n').filter((line) => line.startsWith('    {"id":"chip/'))).toHaveLength(2);
    expect(readFileSync(place('sample.json'), 'utf8')).toBe(text);
  });

  it('diff tells what is new, gone and different', SLOW, async () => {
    const changed = sample
      .replace('"value": 24', '"value": 48')
      .replace('"version": "1.0.0"', '"version": "1.1.0"');
    const place = folderWith({ 'a.json': sample, 'b.json': changed });
    const { code, output } = await run('pack', ['diff', place('a.json'), place('b.json')]);
    expect([code, output]).toEqual([
      0,
      `~ version: 1.0.0 → 1.1.0
~ chip/nimbus-n1-card
    ~ fact memory_gb board shipped: 24, reported, 1 sources → memory_gb board shipped: 48, reported, 1 sources
`,
    ]);
  });

  it('stats counts each file and all together', SLOW, async () => {
    const place = folderWith({ 'a.json': sample, 'b.json': sample });
    const { code, output } = await run('pack', ['stats', '--json', place('a.json'), place('b.json')]);
    expect(code).toBe(0);
    expect(linesOf(output)).toMatchObject([
      { file: place('a.json'), entities: { chip: 2 } },
      { file: place('b.json'), bytes: sample.length },
      { file: 'together', bytes: sample.length * 2, entities: { chip: 2, architecture: 1, organization: 1 } },
    ]);
    const readable = await run('pack', ['stats', place('a.json')]);
    expect(readable.output).toContain('  families     1, 0 with two members or more\n');
    expect(readable.output).toContain('  backgrounds  1: 1 en, 1 it\n');
  });
});
