import assert from 'node:assert/strict';
import { until } from '../../tools/browsers/until.mjs';
import { chooseHit, clickOn, textOn, tabTo, typeInto, untilShown } from './own-pages.mjs';
import { readExpected } from './samples.mjs';
import { say } from './words.mjs';

/** @typedef {import('../../tools/browsers/driver.mjs').Page} Page */

/** The two claims of the sample article that our sources contradict. */
const TEXT = `Nelle casse ci sono GPU NVIDIA H100, basate sull'architettura Grace Hopper.
La NVIDIA A100, con architettura Ada Lovelace, resta il cavallo da tiro dei centri di calcolo.`;

/** Opens the desk for as long as `act` takes; nothing may be reported as an error. @param {import('./world.mjs').World} world @param {string} place @param {(desk: Page) => Promise<void>} act */
async function atDesk(world, place, act) {
  const desk = await world.browser.ownPage(`/desk.html${place}`);
  try {
    await act(desk);
    assert.deepEqual(await desk.errors(), []);
  } finally {
    await desk.close();
  }
}

/** Runs in the desk. @param {string} text */
function paste(text) {
  document.querySelector('textarea')?.focus();
  document.execCommand('insertText', false, text);
}

/** Runs in the desk: how many places are painted. @returns {Record<string, number>} */
function countPaint() {
  const names = ['sgl-chip', 'sgl-architecture', 'sgl-contradicted'];
  return Object.fromEntries(names.map((name) => [name, CSS.highlights.get(name)?.size ?? 0]));
}

/** @type {import('./run.mjs').Case[]} */
export const DESK = [
  {
    name: 'a deep link opens an entity with its versions and sources; links, back and forward lead on',
    run: (world) =>
      atDesk(world, '#/chip/nvidia-h100', async (desk) => {
        await untilShown(desk, 'NVIDIA H100', 'h1');
        assert.ok((await textOn(desk)).includes(say('desk_members')));
        const sources = await desk.evaluate(
          () => document.querySelectorAll('main a[href^="https://"]').length,
        );
        assert.ok(sources > 5, `${sources} sources`);
        await clickOn(desk, 'Hopper');
        await until('the address', () => desk.evaluate(() => location.hash === '#/architecture/hopper'));
        await untilShown(desk, 'Hopper', 'h1');
        await desk.evaluate(() => history.back());
        await untilShown(desk, 'NVIDIA H100', 'h1');
        await desk.evaluate(() => history.forward());
        await until('the architecture again', async () => !(await textOn(desk, 'h1')).includes('H100'));
      }),
  },
  {
    name: 'an unknown id says so and offers to search',
    run: (world) =>
      atDesk(world, '#/chip/nvidia-h100-zuse', async (desk) => {
        await untilShown(desk, say('desk_not_found'));
        await clickOn(desk, say('desk_search_for').replace('{text}', 'nvidia h100 zuse'));
        await until('the search', () => desk.evaluate(() => location.hash.startsWith('#/search/')));
        await untilShown(desk, say('desk_no_results'));
      }),
  },
  {
    name: 'the desk by keys alone: search, choose, follow a link',
    run: (world) =>
      atDesk(world, '', async (desk) => {
        await untilShown(desk, say('desk_start'));
        await desk.press('/');
        await typeInto(desk, 'a100');
        await chooseHit(desk, 'NVIDIA A100');
        await untilShown(desk, 'NVIDIA A100', 'h1');
        await tabTo(desk, 'Ampere');
        await desk.press('Enter');
        await untilShown(desk, 'Ampere', 'h1');
      }),
  },
  {
    name: 'chips side by side: a link from a chip, another by search, and one taken away',
    run: (world) =>
      atDesk(world, '#/chip/nvidia-h100', async (desk) => {
        await clickOn(desk, say('insight_compare_with'));
        await untilShown(desk, say('insight_compare_why'));
        await desk.press('/');
        await typeInto(desk, 'mi300x');
        await chooseHit(desk, 'MI300X');
        await until('bars', () => desk.evaluate(() => document.querySelectorAll('svg.bar').length > 5));
        await desk.evaluate(() => {
          const [first] = document.querySelectorAll('.chosen a');
          if (first instanceof HTMLElement) first.click();
        });
        await until('one left', () =>
          desk.evaluate(
            () => document.querySelectorAll('.chosen li').length === 1 && !document.querySelector('svg.bar'),
          ),
        );
      }),
  },
  {
    name: 'a pasted text gets its marks and the two contradictions',
    run: (world) =>
      atDesk(world, '#/text', async (desk) => {
        await untilShown(desk, say('desk_text_why'));
        await desk.evaluate(paste, TEXT);
        await clickOn(desk, say('desk_text_check'));
        await untilShown(desk, say('popup_to_check'));
        const told = await textOn(desk);
        for (const { value, truth } of readExpected('twitter-gpu.it').contradicted) {
          assert.ok(told.includes(value) && told.includes(truth), `${value}, ${truth}: ${told}`);
        }
        assert.deepEqual(await desk.evaluate(countPaint), {
          'sgl-chip': 2,
          'sgl-architecture': 2,
          'sgl-contradicted': 2,
        });
      }),
  },
];
