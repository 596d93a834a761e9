import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPTS = ['annotator', 'analysis', 'card'];

/** Bytes after gzip of the three page scripts, from a fresh store build. */
export async function measureSize() {
  execFileSync('npx', ['wxt', 'build', '-b', 'chrome', '--mv3'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return Object.fromEntries(
    SCRIPTS.map((name) => {
      const source = readFileSync(join(ROOT, `.output/chrome-mv3/${name}.js`));
      const value = gzipSync(source, { level: 9 }).length;
      return [`size/${name}`, { value, unit: 'bytes of gzip', note: `${source.length} bytes raw` }];
    }),
  );
}
