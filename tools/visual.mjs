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

/**
 * Now and then a line lies a whole pixel off: a difference is one if none of so many drawings is without it, and a
 * picture is kept once two in a row are alike.
 */
const DRAWINGS = 4;

/** @typedef {import('./visual/picture.mjs').Picture} Picture */

/**
 * Opens the browser and hands each look to `see`, with a function that draws it.
 * @param {(look: string, draw: () => Promise<Picture>, origin: string) => Promise<void>} see
 */
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
      const draw = async () => {
        const picture = readPicture(await shoot(browser, look));
        writeFileSync(join(DRAWN, `${look.name}.png`), writePicture(picture));
        return picture;
      };
      await see(look.name, draw, origin);
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
  const { areAlike, compare, readPicture } = await import('./visual/picture.mjs');
  const kept = readOrigin(ORIGIN);
  let differing = 0;
  await drawEach(async (name, draw, origin) => {
    let picture = await draw();
    if (origin !== kept) return console.log(`- ${name}: drawn, not compared`);
    const before = readPicture(readFileSync(join(KEPT, `${name}.png`)));
    for (let drawings = 1; drawings < DRAWINGS && !areAlike(before, picture); drawings += 1)
      picture = await draw();
    if (areAlike(before, picture)) return console.log(`✓ ${name}: the same`);
    const result = compare(before, picture);
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
  const { areAlike, writePicture } = await import('./visual/picture.mjs');
  await drawEach(async (name, draw, origin) => {
    let [before, picture] = [await draw(), await draw()];
    for (let drawings = 2; drawings < DRAWINGS && !areAlike(before, picture); drawings += 1)
      [before, picture] = [picture, await draw()];
    writeFileSync(join(KEPT, `${name}.png`), writePicture(picture));
    writeFileSync(ORIGIN, `${JSON.stringify({ drawnBy: origin }, null, 2)}\n`);
    console.log(`✓ ${name}: kept`);
  });
}

function readArguments() {
  try {
    return parseArgs({ options: { update: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(
      `visual: ${error instanceof Error ? error.message : error}\nUsage: npm run visual [-- --update]`,
    );
    return process.exit(2);
  }
}

try {
  const values = readArguments();
  ensureDependencies();
  await ensureBrowsers(['chromium']);
  if (values.update) await update();
  else process.exitCode = (await check()) > 0 ? 1 : 0;
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
