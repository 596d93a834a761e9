import { readFileSync } from 'node:fs';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { LANGUAGES, type WordLanguage } from './core/word-languages.ts';

/** Hosts that only the test build may read, so that sample articles on this machine are annotated without a prompt. */
const TEST_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/** What runs in other people's pages: minified, since each page load pays for it. */
const PAGE_SCRIPTS = new Set(['annotator', 'analysis', 'card']);

/** The popup's page, which follows the reader from tab to tab when it is shown beside the page. */
const PANEL = 'popup.html?panel';

function isNoInsight(path: string): boolean {
  return !/(?:components|core)\/insight\//.test(path);
}

/** The popup waits for each file that it loads, so what pages share comes in one; but for insight, which it never shows. */
const SHARED = {
  output: { codeSplitting: { groups: [{ name: 'pages', minShareCount: 2, test: isNoInsight }] } },
};

/** The word tables of a language (see core/words.ts) as one file, which the background reads when a page asks for them. */
function wordFile(lang: WordLanguage): { relativeDest: string; contents: string } {
  const detection = readTable(`detection/words/${lang}`);
  const claims = readTable(`claims/words/${lang}`);
  const { [lang]: totals } = readTable('claims/totals');
  return {
    relativeDest: `words/${lang}.json`,
    contents: JSON.stringify({ lang, detection, claims, totals }),
  };
}

function readTable(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`core/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
}

export default defineConfig({
  srcDir: '.',
  publicDir: 'assets',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  // Store reviewers read the rest as it is, and what the tests run is built alike.
  vite: () => ({ build: { minify: false }, oxc: { jsx: { development: false } } }),
  hooks: {
    // Readers have no use for the gallery.
    'entrypoints:found': ({ config }, found) => {
      const at = found.findIndex(({ name }) => name === 'gallery');
      if (config.mode !== 'test' && at >= 0) found.splice(at, 1);
    },
    'build:publicAssets': (_, files) => void files.push(...LANGUAGES.map(wordFile)),
    'vite:build:extendConfig': (entries, config) => {
      if (entries.some(({ name }) => name === 'popup'))
        config.build = mergeConfig({ build: config.build }, { build: { rollupOptions: SHARED } }).build;
      if (!entries.every((entry) => PAGE_SCRIPTS.has(entry.name))) return;
      config.build = { ...config.build, minify: true, target: ['chrome140', 'firefox140'] };
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'test' ? { host_permissions: TEST_HOSTS } : {}),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
    },
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_command_next_mention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_command_previous_mention__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'silicon-gloss@silicongloss.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
          sidebar_action: {
            default_panel: PANEL,
            default_title: '__MSG_extension_name__',
            open_at_install: false,
          },
        }
      : { minimum_chrome_version: '140', side_panel: { default_path: PANEL } }),
  }),
});
