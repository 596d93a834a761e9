/** Where the text stands, from page to page the same. */
export const STORY = `<h1>Ten thousand boards</h1>
<p>The data centre in Rome runs on boards that many others rent by the hour, and they are seldom idle.</p>
<p id="here">Each of its servers holds eight boards of the Ampere generation, which NVIDIA presented in May 2020.</p>
<p>They are to train a language model of its own, says the company, which did not name a date for it.</p>`;

/** Where a line stands in its page. @type {Record<string, string>} */
const STYLES = {
  '/article/in-the-middle': 'article { margin-block: 90vh 200vh }',
  '/article/vertical':
    'article { margin-block: 90vh 200vh } p { writing-mode: vertical-rl; block-size: 4em }',
  '/article/that-fits':
    'body { margin: 0 } article { position: fixed; inset: 40vh 0 auto } h1, #here ~ p, p:has(+ #here) { display: none }',
  '/article/under-a-bar':
    'article { margin-block: 90vh 200vh } h1 { position: fixed; inset: 0 0 auto; block-size: 40px; margin: 0; overflow: hidden; font-size: 20px; background: white }',
  '/article/in-a-shell':
    'html, body { margin: 0; block-size: 100%; overflow: hidden } article { block-size: 100%; overflow: auto } #here { margin-block: 70vh 200vh }',
  '/article/in-a-shell-under-a-bar':
    'html, body { margin: 0; block-size: 100%; overflow: hidden } article { block-size: 100%; overflow: auto } h1 { position: sticky; inset-block-start: 0; block-size: 40px; margin: 0; overflow: hidden; font-size: 20px; background: white } #here { margin-block: 70vh 200vh }',
  '/article/behind-a-wall':
    'h1 { position: fixed; inset: 0; z-index: 2147483647; margin: 0; background: white }',
  '/article/folded': '#here { block-size: 0; margin: 0; overflow: hidden }',
  '/article/transparent': 'article { opacity: 0 }',
  '/article/at-the-end': 'article { margin-block: 90vh 0 } #here ~ p { display: none }',
};

/** @param {string} path @returns {import('../../tools/serve.mjs').Reply | undefined} */
export function articlePage(path) {
  const style = STYLES[path];
  if (style === undefined) return undefined;
  const body = `<article>${STORY}</article>`;
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>Boards</title><style>${style}</style>${body}</html>`,
  };
}
