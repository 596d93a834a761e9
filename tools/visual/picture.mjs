import { deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** What a palette has room for: every ground and text colour, and most of the shades at the edges of letters. */
const MOST_COLOURS = 256;

/** Pixels in which one drawing may differ from the next: tiles are drawn side by side, and an edge is rounded either way. */
const NOISE = 10;

/**
 * A picture as rows of indexes into a palette, which takes a third of the room.
 * @typedef {{width: number, height: number, palette: number[], pixels: Uint8Array}} Picture
 */

/** How far two colours are apart, each as 0xrrggbb. @param {number} a @param {number} b */
function distance(a, b) {
  const channel = (/** @type {number} */ shift) => ((a >> shift) & 255) - ((b >> shift) & 255);
  return channel(16) ** 2 + channel(8) ** 2 + channel(0) ** 2;
}

/** Reads a PNG and gives it the few colours in which pictures are kept. @param {Buffer} file @returns {Picture} */
export function readPicture(file) {
  const { width, height, data } = PNG.sync.read(file);
  const colours = Array.from({ length: width * height }, (_, i) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(i * 4, i * 4 + 3);
    return (red << 16) | (green << 8) | blue;
  });
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const ordered = [...counts]
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .map(([colour]) => colour);
  const palette = ordered.slice(0, MOST_COLOURS);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  // The rarest go with the colour that is nearest.
  for (const rare of ordered.slice(MOST_COLOURS)) {
    const nearest = palette.reduce((best, one) => (distance(one, rare) < distance(best, rare) ? one : best));
    places.set(rare, palette.indexOf(nearest));
  }
  return { width, height, palette, pixels: Uint8Array.from(colours, (colour) => places.get(colour) ?? 0) };
}

/** @param {Picture} picture */
function toRgba({ palette, pixels }) {
  const rgba = new Uint8Array(pixels.length * 4);
  pixels.forEach((place, i) => {
    const colour = palette[place] ?? 0;
    rgba.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], i * 4);
  });
  return rgba;
}

/** How many pixels differ, with a PNG that shows where; null where the sizes already differ. @param {Picture} a @param {Picture} b */
export function compare(a, b) {
  if (a.width !== b.width || a.height !== b.height) return null;
  const { width, height } = a;
  const shown = new PNG({ width, height });
  const pixels = pixelmatch(toRgba(a), toRgba(b), shown.data, width, height, { threshold: 0.02 });
  return { pixels, png: PNG.sync.write(shown) };
}

/** Whether two drawings may be of the same. @param {Picture} a @param {Picture} b */
export function areAlike(a, b) {
  return (compare(a, b)?.pixels ?? Infinity) <= NOISE;
}

/** CRC-32 of PNG: https://www.w3.org/TR/png-3/#D-CRCAppendix @param {Buffer} bytes */
function crc(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

/** @param {string} type @param {Buffer} content */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG with a palette, which pngjs reads but does not write. @param {Picture} picture */
export function writePicture({ width, height, palette, pixels }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
