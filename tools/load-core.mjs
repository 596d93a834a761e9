import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Imports a TypeScript module of this repository into a tool, without a build.
 * @template T
 * @param {string} path relative to the repository: `core/analyse.ts`
 * @returns {Promise<T>}
 */
export async function loadCore(path) {
  // Only here: a tool that refuses its arguments need not wait for vite.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(`${ROOT}${path}`, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  return /** @type {T} */ (module);
}
