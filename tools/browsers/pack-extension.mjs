import { join } from 'node:path';
import { runNode } from '../build.mjs';

const WEB_EXT = 'node_modules/web-ext/bin/web-ext.js';

/**
 * Packs a built extension as Firefox keeps it in a profile.
 * @param {string} extension its folder
 * @param {string} folder for the file
 * @returns {Promise<string>} path of the file
 */
export async function packExtension(extension, folder) {
  const file = 'extension.xpi';
  const names = ['--source-dir', extension, '--artifacts-dir', folder, '--filename', file];
  const { code, output } = await runNode([WEB_EXT, 'build', ...names]);
  if (code !== 0) throw new Error(`web-ext could not pack ${extension}: ${output}`);
  return join(folder, file);
}
