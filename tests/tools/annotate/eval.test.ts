import { describe, expect, test } from 'vitest';
import { findLabelled, score } from '../../../tools/annotate/labelled.mjs';
import { folderWith, run, SLOW } from '../command.ts';

/** A scorer of our own: it tells how many mentions of how many records it was given, and its options. */
const SCORER = `
import { readFileSync } from 'node:fs';
const lines = (file) => readFileSync(file, 'utf8').split('\\n').filter(Boolean).map((line) => JSON.parse(line));
const [gold, predictions, ...options] = process.argv.slice(2);
if (lines(gold).some(({ spans }) => !spans)) { console.error('no spans'); process.exit(2); }
const mentions = lines(predictions).map(({ id, mentions }) => id + ':' + mentions.length);
console.log([lines(gold).length, ...mentions, ...options].join(' '));
`;
const gold = (id: string, text: string): string => `${JSON.stringify({ id, text, spans: [] })}\n`;

describe('eval', SLOW, () => {
  test('scores each file by the scorer beside it, then all together', async () => {
    const at = folderWith({
      'score.mjs': SCORER,
      'one.jsonl': gold('a', 'An H100.') + gold('b', 'No chip.'),
      'two.jsonl': gold('c', 'A B200 and an H100.'),
      'notes.txt': 'not read',
    });
    const { code, output, complaint } = await run('eval', [at('.'), '--errors', '3']);
    expect([code, complaint]).toEqual([0, '']);
    expect(output.split('\n')).toEqual([
      '== one.jsonl',
      '2 a:1 b:0 --errors 3',
      '',
      '== two.jsonl',
      '1 c:2 --errors 3',
      '',
      '== all together',
      '3 a:1 b:0 c:2 --errors 3',
      '',
      '',
    ]);
  });

  test('refuses bad arguments in one line', async () => {
    const { code, output, complaint } = await run('eval', ['package.json']);
    expect([code, output, complaint]).toEqual([
      2,
      '',
      'package.json: no score.mjs lies beside it; put one there\n',
    ]);
  });

  test('passes on what the scorer complains of', async () => {
    const at = folderWith({ 'score.mjs': SCORER, 'one.jsonl': '{"id":"a","text":"x"}\n' });
    const [set] = await findLabelled([at('one.jsonl')]);
    expect(set).toEqual({ name: 'one.jsonl', gold: at('one.jsonl'), scorer: at('score.mjs') });
    const predicted = {
      name: 'one.jsonl',
      gold: at('one.jsonl'),
      scorer: at('score.mjs'),
      predictions: at('one.jsonl'),
    };
    await expect(score(predicted, [])).rejects.toThrow(`${at('score.mjs')}: no spans`);
  });
});

test('what holds no labelled file is told', async () => {
  await expect(findLabelled(['nowhere'])).rejects.toThrow(/^nowhere: no such file or folder\. Usage: /);
  await expect(findLabelled(['core'])).rejects.toThrow(/^core: holds no \.jsonl file\. Usage: /);
});
