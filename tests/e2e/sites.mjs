import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../../tools/browsers/driver.mjs';
import { readMarks } from '../../tools/browsers/marks.mjs';
import { OUTPUT } from '../../tools/build.mjs';
import { World } from './world.mjs';

/** @typedef {import('./world.mjs').Visit} Visit */
/** @typedef {import('./world.mjs').OwnPage} OwnPage */

const ARTICLE = '/twitter-gpu.en.html';
const NEWS = 'http://news.test/*';
/** What the test build may read without being asked. */
const REQUIRED = ['http://127.0.0.1/*', 'http://localhost/*'];

/** @param {World} world @param {string} host */
function at(world, host) {
  return world.origin.replace('127.0.0.1', host);
}

/** @param {Visit} visit */
async function assertNoScript(visit) {
  const answer = await visit.callPage('page.summary').catch(() => undefined);
  assert.equal(answer, undefined, 'no page script answers');
  assert.deepEqual(await readMarks(visit.page), []);
  await visit.identity.assertSame('without a grant');
}

/** @param {Visit} visit */
async function untilNoTrace(visit) {
  await visit.marks('all marks to go', (marks) => marks.length === 0);
  assert.deepEqual(await visit.page.evaluate(() => [...CSS.highlights.keys()]), []);
  await visit.identity.assertSame('after the marks have gone');
}

/** The site is matched by exactly one registration, and no other site by any. @param {OwnPage} own @param {string[]} sites */
async function assertRegistered(own, sites) {
  const registrations = await own.registrations();
  assert.deepEqual(
    registrations.map((matches) => matches.toSorted()),
    [[...REQUIRED, ...sites].toSorted()],
  );
}

/** Lets `act` work on a page of the site that is granted meanwhile. @param {World} world @param {(visit: Visit) => Promise<void>} act */
async function onGrantedSite(world, act) {
  await world.browser.grant(NEWS);
  await world.visit(ARTICLE, act, at(world, 'news.test'));
  await world.browser.revoke(NEWS);
}

/** @type {import('./run.mjs').Case[]} */
export const SITES = [
  {
    name: 'a grant marks the open page without a reload, and its withdrawal leaves no trace at once',
    run: (world) =>
      world.visit(
        ARTICLE,
        async (visit) => {
          await assertNoScript(visit);
          await world.browser.grant(NEWS);
          await visit.mark('Twitter');
          await world.own((own) => assertRegistered(own, [NEWS]));
          await world.visit(ARTICLE, assertNoScript, at(world, 'other.test'));
          await world.browser.revoke(NEWS);
          await untilNoTrace(visit);
          await world.own((own) => assertRegistered(own, []));
          await world.visit(ARTICLE, assertNoScript, at(world, 'news.test'));
        },
        at(world, 'news.test'),
      ),
  },
  {
    name: 'a grant outlives the background',
    run: (world) =>
      onGrantedSite(world, async (visit) => {
        await visit.mark('Twitter');
        await world.browser.stopBackground();
        await world.visit(
          ARTICLE,
          async (other) => void (await other.mark('Twitter')),
          at(world, 'news.test'),
        );
        await world.own((own) => assertRegistered(own, [NEWS]));
      }),
  },
  {
    name: 'a paused site is left at once and marked again when it is taken up',
    run: (world) =>
      onGrantedSite(world, async (visit) => {
        await visit.mark('Twitter');
        /** @param {boolean} isPaused */
        const pause = (isPaused) => world.own((own) => own.ask('sites.pause', { pattern: NEWS, isPaused }));
        await pause(true);
        await untilNoTrace(visit);
        await world.own(async (own) => {
          await assertRegistered(own, []);
          const { sites } = await own.ask('sites.list');
          const site = sites.find((/** @type {{pattern: string}} */ { pattern }) => pattern === NEWS);
          assert.deepEqual(site, { pattern: NEWS, isGranted: true, isPaused: true });
        });
        await world.visit(ARTICLE, assertNoScript, at(world, 'news.test'));
        await pause(false);
        await visit.mark('Twitter');
      }),
  },
  {
    name: 'a pause of everything leaves every page, and its end marks them again',
    run: (world) =>
      world.visit(ARTICLE, async (visit) => {
        /** @param {boolean} isPaused */
        const pause = (isPaused) => world.set({ isPaused });
        await visit.mark('Twitter');
        await pause(true);
        await untilNoTrace(visit);
        await world.own(async (own) => assert.deepEqual(await own.registrations(), []));
        await pause(false);
        await visit.mark('Twitter');
        await world.own((own) => assertRegistered(own, []));
      }),
  },
  {
    name: 'a restart of the browser finds the same sites, and nothing is registered twice',
    run: async (world) => {
      const profile = mkdtempSync(join(tmpdir(), 'silicon-gloss-restart-'));
      const { name } = world.browser;
      /** @param {(again: World) => Promise<void>} act */
      const during = async (act) => {
        const browser = await openBrowser({ name, headless: true, output: OUTPUT, profile });
        await act(new World(browser, world)).finally(() => browser.close());
      };
      try {
        await during(async (first) => {
          await first.browser.grant(NEWS);
          await first.own((own) => own.ask('settings.set', { change: { density: 'first' } }));
        });
        await during(async (second) => {
          // Chromium forgets the registrations of an unpacked extension at its end: marks show that ours are back.
          await second.visit(
            ARTICLE,
            async (visit) => void (await visit.mark('Twitter')),
            at(world, 'news.test'),
          );
          await second.own(async (own) => {
            await assertRegistered(own, [NEWS]);
            assert.equal((await own.ask('settings.get')).settings.density, 'first');
          });
        });
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  },
];
