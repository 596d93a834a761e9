import { join, relative } from 'node:path';
import { runNode } from '../build.mjs';
import { ROOT } from '../install.mjs';

/** Preact sets `innerHTML` for `dangerouslySetInnerHTML`, which nothing of ours uses; to us .oxlintrc.json forbids it. */
const PREACT_WARNING = 'UNSAFE_VAR_ASSIGNMENT';

/**
 * @param {string} folder of the Firefox store build
 * @returns {Promise<import('./run.mjs').Outcome>}
 */
export async function lintFirefoxBuild(folder) {
  const webExt = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const { output } = await runNode([webExt, 'lint', '--output', 'json', '-s', folder]);
  const report = JSON.parse(output.slice(output.indexOf('{')));
  const remarks = [...report.errors, ...report.notices, ...report.warnings];
  const ours = remarks.filter(({ code }) => code !== PREACT_WARNING);
  const lines = ours.map(
    ({ code, message, file, line }) =>
      `${relative(ROOT, join(folder, file ?? ''))}:${line ?? 0} ${code}: ${message}`,
  );
  return { passed: ours.length === 0 ? 1 : 0, failed: ours.length, output: lines.join('\n') };
}
