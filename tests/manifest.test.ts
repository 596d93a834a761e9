import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The manifests as the build writes them, from all entrypoints that there are. A change needs a line in CHANGELOG.md. */
const root = join(import.meta.dirname, '..');
const BROWSERS = ['chrome', 'firefox'] as const;
const MODES = ['production', 'test'] as const;

const BUILD = `
import { build } from 'wxt';
const [root, outDir] = process.argv.slice(1);
for (const browser of ${JSON.stringify(BROWSERS)})
  for (const mode of ${JSON.stringify(MODES)})
    await build({ root, outDir, browser, mode, manifestVersion: 3 });
`;

let outDir: string;

beforeAll(() => {
  outDir = mkdtempSync(join(tmpdir(), 'manifest-'));
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD, root, outDir], {
    cwd: root,
    env,
    stdio: 'pipe',
  });
}, 120_000);
afterAll(() => rmSync(outDir, { recursive: true }));

type Manifest = Record<string, unknown>;
const folder = (browser: string, mode: string) =>
  join(outDir, `${browser}-mv3${mode === 'test' ? '-test' : ''}`);
const filesIn = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' });
const readJson = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8'));
const built = (browser: string, mode: string): Manifest =>
  readJson(join(folder(browser, mode), 'manifest.json'));

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  it('of the store is the agreed one', () => {
    const { version } = readJson(join(root, 'package.json'));
    expect(built(browser, 'production')).toEqual({
      ...readJson(join(root, `tests/fixtures/manifest/${browser}.json`)),
      version,
    });
  });

  it('of the store asks for no host, runs nothing in pages by itself and shows pages nothing', () => {
    const manifest = built(browser, 'production');
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'activeTab', ...panel]);
    for (const key of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('comes with the gallery in the test build, and without a file of it in that of the store', () => {
    expect(filesIn(folder(browser, 'test'))).toContain('gallery.html');
    expect(filesIn(folder(browser, 'production')).filter((path) => path.includes('gallery'))).toEqual([]);
  });

  it('of the test build differs in nothing but the hosts on this machine', () => {
    expect(built(browser, 'test')).toEqual({
      ...built(browser, 'production'),
      host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
    });
  });
});
