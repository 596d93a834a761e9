import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartialDate } from '../../../core/knowledge/dates.ts';
import { linesOf } from '../../../tools/annotate/lines.mjs';
import { recordsOf } from '../../../tools/annotate/records.mjs';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function read(...chunks: (string | Buffer)[]): ReturnType<typeof recordsOf> {
  return recordsOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), {
    name: 'in.jsonl',
    isPartialDate,
  });
}

test('lines are what stands between line feeds, wherever the chunks are cut', async () => {
  const anyText = fc.string({
    unit: fc.constantFrom('a', 'é', '語', '💡', '\n', '\r', '\u2028'),
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(anyText, fc.integer({ min: 1, max: 7 }), async (text, size) => {
      const bytes = Buffer.from(text);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const expected = text.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(await all(linesOf(Readable.from(chunks)))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a byte order mark before a record is no part of it', async () => {
  const texts = (await all(read('\ufeff{"id":1,"text":"a"}\n{"id":2,"text":"\ufeffb"}\n'))).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['a', '\ufeffb']);
});

test('records come in order; empty lines are none; unknown fields are not read', async () => {
  const input = [
    '{"id":"a","text":"x","lang":null,"spans":[1]}\n\n',
    '{"id":2,"text":"u\u2028v",',
    '"lang":"it"}\r\n',
  ];
  expect(await all(read(...input))).toEqual([
    { id: 'a', text: 'x', options: {} },
    { id: 2, text: 'u\u2028v', options: { language: 'it' } },
  ]);
});

describe('a malformed record ends the stream, after those before it', () => {
  const MALFORMED: [line: string, complaint: RegExp][] = [
    ['{"id": "b", ', /^in\.jsonl:2: no JSON \(.+\): give one JSON object a line$/],
    ['["b"]', /^in\.jsonl:2: no record: give an object/],
    ['null', /^in\.jsonl:2: no record: give an object/],
    ['{"text": "y"}', /^in\.jsonl:2: no id: give "id"/],
    ['{"id": "b", "text": 1}', /^in\.jsonl:2: no text: give "text"/],
    ['{"id": "b", "text": "y", "lang": "italian"}', /^in\.jsonl:2: lang "italian": give a language tag/],
    ['{"id": "b", "text": "y", "published": "soon"}', /^in\.jsonl:2: published "soon": give a date/],
  ];
  test.each(MALFORMED)('%s', async (line, complaint) => {
    const records = read(`{"id":"a","text":"x"}\n${line}\n{"id":"c","text":"z"}\n`);
    expect((await records.next()).value).toMatchObject({ id: 'a' });
    await expect(records.next()).rejects.toThrow(complaint);
    expect(await records.next()).toMatchObject({ done: true });
  });
});
