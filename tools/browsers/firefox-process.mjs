import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marionette } from './marionette.mjs';
import { keepProfile, makeProfile } from './profile.mjs';
import { until } from './until.mjs';

const PREFERENCES = {
  // A port that the system chooses; Firefox writes it into the profile.
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.search.update': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** Firefox writes into it where it listens. */
const PORT_FILE = 'MarionetteActivePort';

/** @param {string} profile */
function readPort(profile) {
  try {
    return Number(readFileSync(join(profile, PORT_FILE), 'utf8'));
  } catch {
    return 0;
  }
}

/**
 * Starts a Firefox under Marionette, with the profile given, which stays, or one that goes when Firefox does.
 * @param {{executable: string, headless: boolean, preferences: Record<string, unknown>, profile?: string}} wish
 * @returns {Promise<{connection: Marionette, closed: Promise<void>, kill: () => void}>}
 */
export async function startFirefox({ executable, headless, preferences, profile: folder }) {
  const profile = folder === undefined ? makeProfile('firefox') : keepProfile(folder);
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile.path, 'user.js'), lines.join('\n'));
  // Of an earlier run, whose port is another's by now.
  rmSync(join(profile.path, PORT_FILE), { force: true });
  const size = headless ? ['--headless', '--width=1280', '--height=1000'] : [];
  const switches = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile.path];
  const child = spawn(executable, [...size, ...switches], { stdio: 'ignore' });

  const kill = () => void child.kill('SIGKILL');
  profile.killBy(kill);
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => {
    child.once('exit', () => {
      profile.end();
      resolve();
    });
  });
  const port = await until('Firefox to listen', () => readPort(profile.path), 60_000);
  return { connection: await Marionette.connect(port), closed, kill };
}
