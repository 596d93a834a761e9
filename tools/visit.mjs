import { basename, dirname, join, relative, resolve } from 'node:path';
import { openBrowser } from './browsers/driver.mjs';
import { buildForTest, OUTPUT } from './build.mjs';
import { ROOT } from './install.mjs';
import { serve } from './serve.mjs';
import { takeTour } from './tour.mjs';

const SAMPLE = join(ROOT, 'tests/fixtures/articles/twitter-gpu.it.html');

/**
 * Serves the page where it is a file of this machine.
 * @param {string} target URL or path of a file
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
async function publish(target) {
  if (/^https?:/.test(target)) return { url: target, close: async () => {} };
  const file = resolve(target);
  const { origin, close } = await serve(dirname(file));
  return { url: `${origin}/${encodeURIComponent(basename(file))}`, close };
}

/**
 * Builds the extension and opens a browser with it on a page; without a window, tours what there is to see.
 * @param {{name: import('./browsers/find.mjs').BrowserName, target?: string | undefined, headless: boolean}} wish
 */
export async function visit({ name, target = SAMPLE, headless }) {
  console.log(`Building the extension for ${name} …`);
  await buildForTest(name);
  const { url, close } = await publish(target);
  console.log(`Opening ${url} in ${name}${headless ? ', without a window' : ''} …`);
  const browser = await openBrowser({ name, headless, output: OUTPUT, isNew: !headless });
  try {
    if (headless) {
      const folder = join(OUTPUT, 'tour');
      await takeTour({ browser, url, folder });
      console.log(`Pictures are in ${relative(process.cwd(), folder) || folder}`);
    } else {
      await browser.open(url);
      console.log(
        'Hover an underlined name; the toolbar button lists all of them. Close the browser or press Ctrl-C to end.',
      );
      await browser.closed;
    }
  } finally {
    await browser.close().catch(() => {});
    await close();
  }
}
