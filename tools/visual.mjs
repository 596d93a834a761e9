#!/usr/bin/env node
/**
 * npm run visual: draws the gallery in each of its looks and compares it with the pictures in tests/visual; with
 * `--update` the new ones take their place. A browser of another version draws text a little differently: then nothing
 * is compared. Only modules of Node are imported before the dependencies are known to be there.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers/find.mjs';
import { ensureDependencies, ROOT } from './install.mjs';
import { tell } from './report.mjs';

const KEPT = join(ROOT, 'tests/visual');
const DRAWN = join(ROOT, '.output/visual');
/** Says which browser drew the pictures that are kept. */
const ORIGIN = join(KEPT, 'browser.json');

/** Pixels in which one run may differ from the next: tiles are drawn side by side, and an edge is rounded either way. */
const NOISE = 10;

/** Opens the browser and hands each look and its picture to `see`. @param {(look: string, picture: import('./visual/picture.mjs').Picture, origin: string) => void} see */
async function drawEach(see) {
  const { buildForTest, OUTPUT } = await import('./build.mjs');
  const { openBrowser } = await import('./browsers/driver.mjs');
  const { LOOKS, shoot } = await import('./visual/looks.mjs');
  const { readPicture, writePicture } = await import('./visual/picture.mjs');
  await buildForTest('chromium');
  const browser = await openBrowser({ name: 'chromium', headless: true, output: OUTPUT, language: 'en' });
  const origin = `${browser.name} ${browser.version} on ${process.platform} ${process.arch}`;
  try {
    mkdirSync(DRAWN, { recursive: true });
    for (const look of LOOKS) {
      const picture = readPicture(await shoot(browser, look));
      writeFileSync(join(DRAWN, `${look.name}.png`), writePicture(picture));
      see(look.name, picture, origin);
    }
  } finally {
    await browser.close();
  }
}

/** @param {string} file @returns {string | undefined} */
function readOrigin(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).drawnBy;
  } catch {
    return undefined;
  }
}

/** Compares with the pictures that are kept. @returns {Promise<number>} how many differ */
async function check() {
  const { compare, readPicture } = await import('./visual/picture.mjs');
  const kept = readOrigin(ORIGIN);
  let differing = 0;
  await drawEach((name, picture, origin) => {
    if (origin !== kept) return console.log(`- ${name}: drawn, not compared`);
    const result = compare(readPicture(readFileSync(join(KEPT, `${name}.png`))), picture);
    if (result && result.pixels <= NOISE) return console.log(`✓ ${name}: the same`);
    differing += 1;
    const file = join(DRAWN, `${name}-difference.png`);
    if (result) writeFileSync(file, result.png);
    const where = result ? `${result.pixels} pixels: ${relative(ROOT, file)}` : 'it has another size';
    console.log(`✗ ${name}: differs, ${where}`);
  });
  console.log(
    `Pictures are in ${relative(ROOT, DRAWN)}; those that are kept, in tests/visual, are by ${kept ?? 'nobody'}.`,
  );
  return differing;
}

async function update() {
  mkdirSync(KEPT, { recursive: true });
  const { writePicture } = await import('./visual/picture.mjs');
  await drawEach((name, picture, origin) => {
    writeFileSync(join(KEPT, `${name}.png`), writePicture(picture));
    writeFileSync(ORIGIN, `${JSON.stringify({ drawnBy: origin }, null, 2)}\n`);
    console.log(`✓ ${name}: kept`);
  });
}

try {
  const { values } = parseArgs({ options: { update: { type: 'boolean' } } });
  ensureDependencies();
  await ensureBrowsers(['chromium']);
  if (values.update) await update();
  else process.exitCode = (await check()) > 0 ? 1 : 0;
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
