import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { contrast, readHex } from './components/look/contrast.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../assets/icon', name));

/** Grounds of toolbars: light and dark, of Chrome and of Firefox. */
const TOOLBARS = ['#ffffff', '#f1f3f4', '#202124', '#35363a', '#2b2a33'];

describe('the icon', () => {
  it.each([16, 32, 48, 128])('is there at %i px, with nothing behind it', (size) => {
    const { width, height, data } = PNG.sync.read(read(`${size}.png`));
    expect([width, height]).toEqual([size, size]);
    expect(data[3], 'its corner is transparent').toBe(0);
  });

  it.each(['icon.svg', 'icon-small.svg'])('%s is seen on light and on dark toolbars', (name) => {
    const colours = new Set(
      read(name)
        .toString()
        .match(/#[0-9a-f]{6}/g),
    );
    expect(colours.size).toBeGreaterThan(1);
    for (const colour of colours)
      for (const toolbar of TOOLBARS)
        expect(contrast(readHex(colour), readHex(toolbar)), `${colour} on ${toolbar}`).toBeGreaterThanOrEqual(
          3,
        );
  });
});
