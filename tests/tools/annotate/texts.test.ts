import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../tools/annotate/texts.mjs';
import { folderWith } from '../command.ts';

describe('a file', () => {
  const FILES: [name: string, bytes: Buffer, content: string, isHtml: boolean][] = [
    ['a.txt', Buffer.from('\ufeffFünf'), 'Fünf', false],
    ['tags.txt', Buffer.from('<html> is a tag'), '<html> is a tag', false],
    ['page.html', Buffer.from('Fünf'), 'Fünf', true],
    ['page', Buffer.from('\n<!DOCTYPE html><p>x'), '\n<!DOCTYPE html><p>x', true],
    [
      'old.htm',
      Buffer.from('<meta charset="iso-8859-1">Fünf', 'latin1'),
      '<meta charset="iso-8859-1">Fünf',
      true,
    ],
    // The declaration of a server, kept by the program that saved the page in UTF-8.
    ['saved.html', Buffer.from('<meta charset="gb2312">芯片'), '<meta charset="gb2312">芯片', true],
    // ASCII to look at, with escapes.
    [
      'mail.html',
      Buffer.from('<meta charset="iso-2022-jp">\x1b$B%A%C%W\x1b(B'),
      '<meta charset="iso-2022-jp">チップ',
      true,
    ],
    ['odd.html', Buffer.from('<meta charset=klingon>Fünf'), '<meta charset=klingon>Fünf', true],
  ];
  test.each(FILES)('%s', async (name, ...[bytes, content, isHtml]) => {
    const at = folderWith({ [name]: bytes });
    expect(await readText(at(name))).toEqual({ content, isHtml });
  });
});

test('what cannot be read is told with the mend', async () => {
  const at = folderWith({});
  await expect(readText(at('none.txt'))).rejects.toThrow(`${at('none.txt')}: no such file; give a file`);
  await expect(readText(at('.'))).rejects.toThrow(`${at('.')}: a folder; give the files in it`);
});

test('what is there but cannot be opened is told too', async () => {
  const at = folderWith({});
  // A socket stands for a file that the reader may not read, since root may read them all.
  const server = createServer().listen(at('socket'));
  await once(server, 'listening');
  await expect(readText(at('socket'))).rejects.toThrow(`${at('socket')}: ENXIO; give a file`);
  server.close();
});
