import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { compare, readPicture, writePicture } from '../../../tools/visual/picture.mjs';

/** A PNG of these colours, 0xrrggbb, in rows of a width. */
function pngOf(colours: number[], width: number): Buffer {
  const png = new PNG({ width, height: colours.length / width });
  colours.forEach((colour, i) => png.data.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], i * 4));
  return PNG.sync.write(png);
}

/** Colours a step apart, none twice. */
const shade = (i: number) => ((i >> 1) << 16) | (((i + 1) >> 1) << 8);

const pictureWith = (colour: number) => readPicture(pngOf([0xffffff, 0xffffff, 0xffffff, colour], 4));

const rows = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      colours: fc.array(fc.integer({ min: 0, max: 0xffffff }), {
        minLength: width * height,
        maxLength: width * height,
      }),
    }),
  );

describe('a picture', () => {
  it('is the same after it was kept', () => {
    fc.assert(
      fc.property(rows, ({ width, colours }) => {
        const picture = readPicture(pngOf(colours, width));
        const kept = readPicture(writePicture(picture));
        expect(PNG.sync.read(writePicture(picture)).data).toEqual(PNG.sync.read(pngOf(colours, width)).data);
        expect(compare(kept, picture)?.pixels).toBe(0);
      }),
    );
  });

  it('of more colours than a palette holds keeps the most common; the rest go with the nearest', () => {
    const rare = Array.from({ length: 44 }, (_, i) => shade(i));
    const common = Array.from({ length: 256 }, (_, i) => shade(44 + i));
    const picture = readPicture(pngOf([...rare, ...common, ...common], 4));
    const { data } = PNG.sync.read(writePicture(picture));
    expect(picture.palette.toSorted((one, other) => one - other)).toEqual(common);
    rare.forEach((_, i) => expect([...data.subarray(i * 4, i * 4 + 3)]).toEqual([22, 22, 0]));
  });

  it.each([
    { what: 'a ground that is a little darker', from: 0xf5f6f8, to: 0xeef0f3, pixels: 1 },
    { what: 'text that has another colour', from: 0x505663, to: 0x0b7a68, pixels: 1 },
    { what: 'a change that nobody sees', from: 0xf5f6f8, to: 0xf5f6f9, pixels: 0 },
  ])('differs by $pixels pixels for $what', ({ from, to, pixels }) => {
    expect(compare(pictureWith(from), pictureWith(to))?.pixels).toBe(pixels);
  });

  it('of another size is not compared', () => {
    expect(compare(readPicture(pngOf([0, 0], 1)), readPicture(pngOf([0, 0], 2)))).toBeNull();
  });
});
