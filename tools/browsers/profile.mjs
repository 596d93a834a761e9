import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for one run of a browser. It goes when `end` is called, or with this process: then `kill` is called first,
 * since a browser that lives writes into it.
 * @param {import('./find.mjs').BrowserName} name
 */
export function makeProfile(name) {
  const path = mkdtempSync(join(tmpdir(), `silicon-gloss-${name}-`));
  return during(path, () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
}

/** A folder that the caller made and removes. @param {string} path */
export function keepProfile(path) {
  return during(path, () => {});
}

/** @param {string} path @param {() => void} remove */
function during(path, remove) {
  /** @type {(() => void) | undefined} */
  let kill;
  const onExit = () => {
    kill?.();
    remove();
  };
  process.once('exit', onExit);
  return {
    path,
    /** @param {() => void} how */
    killBy(how) {
      kill = how;
    },
    end() {
      process.off('exit', onExit);
      remove();
    },
  };
}
