import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/**
 * @typedef {{type: string, body: string | Buffer, status?: number}} Reply
 * @typedef {(path: string) => Reply | undefined} Route a page made on the fly; undefined for paths it does not know
 */

/** @param {string} folder @param {string} path @returns {Promise<Reply | undefined>} */
async function readReply(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep)) return undefined;
  try {
    return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return undefined;
  }
}

/** Path of a request, decoded; undefined where the address is malformed. @param {string | undefined} url */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/**
 * Serves a folder on 127.0.0.1, at a port that the system chooses.
 * @param {string} folder
 * @param {Route} [route] asked before the folder
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serve(folder, route = () => undefined) {
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url);
    // Browsers ask for it by themselves, and an unanswered one would count as an error of the page.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    const reply = path && (route(path) ?? (await readReply(folder, path)));
    if (!reply) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    response
      .writeHead(reply.status ?? 200, { 'content-type': reply.type, 'cache-control': 'no-store' })
      .end(reply.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
