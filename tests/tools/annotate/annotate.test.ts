import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { folderWith, linesOf, run, SLOW, start } from '../command.ts';

const ITALIAN =
  'Il laboratorio ha comprato 2.000 GPU NVIDIA A100. La A100, basata su Ada Lovelace, scalda la sala.';

/** The fields that this test reads of what the contract promises. */
interface Told {
  mentions: { start: number; end: number; surface: string }[];
  findings: { sources: { id: string }[]; facts: { sources: string[] }[] }[];
}

describe('annotate', SLOW, () => {
  test('gives one analysis of standard input, as the contract has it', async () => {
    const args = ['-', '--lang', 'it', '--date', '2023-04-12'];
    const { code, output, complaint } = await run('annotate', args, ITALIAN);
    expect([code, complaint]).toEqual([0, '']);
    const lines = linesOf(output);
    expect(lines).toMatchObject([
      {
        language: 'it',
        published: { date: '2023-04-12', from: 'given' },
        text: ITALIAN,
        mentions: [
          { surface: 'NVIDIA A100', kind: 'chip', entity: 'NVIDIA A100', entityId: 'chip/nvidia-a100' },
          { surface: 'A100', kind: 'chip', entity: 'NVIDIA A100' },
          { surface: 'Ada Lovelace', kind: 'architecture', entity: 'Ada Lovelace' },
        ],
        quantities: [{ surface: '2.000 GPU NVIDIA A100', count: 2000, of: 'NVIDIA A100' }],
        findings: [
          {
            subject: 'NVIDIA A100',
            attribute: 'architecture',
            value: 'Ada Lovelace',
            basis: null,
            verdict: 'contradicted',
            truth: 'Ampere',
            rule: 'architecture/other',
            facts: [{ entity: 'chip/nvidia-a100', property: 'architecture', value: 'Ampere' }],
          },
        ],
        scale: [],
      },
    ]);
    const [told] = lines as Told[];
    for (const mention of told?.mentions ?? []) {
      expect(ITALIAN.slice(mention.start, mention.end)).toBe(mention.surface);
    }
    for (const { sources, facts } of told?.findings ?? []) {
      expect(sources.map(({ id }) => id)).toEqual(facts.flatMap((fact) => fact.sources));
    }
  });

  test('names what no pack knows by its series, without an id', async () => {
    const { output } = await run('annotate', ['-', '--lang', 'en'], 'Nobody has seen an RTX 6090 yet.');
    expect(linesOf(output)).toMatchObject([
      {
        mentions: [
          {
            surface: 'RTX 6090',
            kind: 'chip',
            entity: 'NVIDIA GeForce RTX 6090',
            entityId: null,
            entityNames: [],
          },
        ],
      },
    ]);
  });

  test('gives a line each for several files, with the file', async () => {
    const at = folderWith({
      'a.txt': 'An H100 in a box.',
      'b.html': '<!doctype html><p>An <b>H1</b>00 in a <code>B200</code>.</p>',
    });
    const files = ['a.txt', 'b.html'].map(at);
    const { code, output } = await run('annotate', files);
    expect(code).toBe(0);
    expect(linesOf(output)).toMatchObject([
      { file: files[0], text: 'An H100 in a box.', mentions: [{ surface: 'H100' }] },
      { file: files[1], text: 'An H100 in a .', mentions: [{ surface: 'H100' }] },
    ]);
  });

  test('turns records into lines, in order, up to the first malformed one', async () => {
    const records = [
      { id: 'a', text: 'An H100.', lang: null, published: null },
      { id: 7, text: 'Righe, una H100.\n\nE basta.', lang: 'it-IT', published: '2024-05-06T07:08:09Z' },
    ];
    const input = [
      ...records.map((record) => JSON.stringify(record)),
      '{"id": "b"}',
      '{"id": "c", "text": ""}',
    ];
    const { code, output, complaint } = await run('annotate', ['--jsonl', '-'], input.join('\n'));
    expect([code, complaint]).toEqual([2, '-:3: no text: give "text", a string\n']);
    expect(linesOf(output)).toMatchObject([
      { id: 'a', text: 'An H100.', mentions: [{ surface: 'H100' }] },
      {
        id: 7,
        language: 'it',
        published: { date: '2024-05-06' },
        mentions: [{ start: 11, surface: 'H100' }],
      },
    ]);
  });

  test('ends quietly when its reader has enough', async () => {
    const child = start('annotate', ['--jsonl', '-']);
    child.stdin.on('error', () => undefined);
    const records = `${JSON.stringify({ id: 'a', text: 'An H100. '.repeat(1000) })}\n`.repeat(200);
    child.stdin.end(records);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([code, complaint]).toEqual([0, '']);
  });

  test('refuses bad arguments in one line', async () => {
    const { code, output, complaint } = await run('annotate', ['--format', 'xml', '-']);
    expect([code, output, complaint]).toEqual([2, '', '--format xml: give json or text\n']);
  });
});
