#!/usr/bin/env node
/**
 * npm test: everything that can be checked in some minutes, the real browsers included. Only modules of Node are
 * imported before the dependencies are known to be there.
 */
import { ensureBrowsers } from './browsers/find.mjs';
import { ensureDependencies } from './install.mjs';
import { tell } from './report.mjs';

if (process.argv.length > 2) {
  console.error('test: it takes no arguments; how to run one browser or one test stands in the README.');
  process.exit(2);
}
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
try {
  ensureDependencies();
  await ensureBrowsers(['chromium', 'firefox']);
  const { runStages } = await import('./stages/run.mjs');
  const { passed, failed } = await runStages();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  tell(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
