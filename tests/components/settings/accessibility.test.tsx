// @vitest-environment happy-dom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import type { Acts, View } from '../../../components/settings/view.ts';
import { DEFAULT_SETTINGS } from '../../../messaging/settings.ts';
import { phrasesIn } from '../phrases/words.ts';

const nothing = () => {};
const ACTS: Acts = {
  onChange: nothing,
  onGrant: nothing,
  onRevoke: nothing,
  onUnmute: () => {},
  onPause: nothing,
  onExport: nothing,
  onReset: nothing,
};
const VIEW: View = {
  settings: DEFAULT_SETTINGS,
  sites: [
    { pattern: 'https://*.news.example/*', isGranted: true, isPaused: false },
    { pattern: 'http://old.example/*', isGranted: false, isPaused: true },
  ],
  packs: [],
  bytes: 5000,
  version: '1.0.0',
  current: 'marks',
  notes: [{ section: 'look', words: { key: 'options_error_gone', values: { code: 'gone' } }, tone: 'bad' }],
};

afterEach(() => document.body.replaceChildren());

describe('the settings', () => {
  test.each(['en', 'it'] as const)('have no flaw that axe finds: %s', async (locale) => {
    document.documentElement.lang = locale;
    document.title = 'Settings';
    const root = document.body.appendChild(document.createElement('div'));
    render(<SettingsPage view={VIEW} acts={ACTS} phrases={phrasesIn(locale)} />, root);
    // Colours are not computed here: they are pairs that keep their contrast, see the tokens.
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
