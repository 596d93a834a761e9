import { STAGES } from './stages.mjs';

/** Stages at a time: two, since the usual small machine has two cores and browsers want one each. */
const LANES = 2;

/**
 * @typedef {{passed: number, failed: number, output: string}} Outcome `output` is shown where something failed
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} [after] stages that must have ended; they write what this one reads
 * @property {string[]} [needs] stages that must have passed
 * @property {() => Promise<Outcome>} run
 */

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** @param {Stage} stage @returns {Promise<Outcome>} */
async function runStage(stage) {
  const began = performance.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await stage.run();
  } catch (error) {
    outcome = { passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
  const { passed, failed, output } = outcome;
  const time = seconds(performance.now() - began);
  const mark = failed > 0 ? '✗' : '✓';
  console.log(`${mark} ${stage.name.padEnd(32)} ${`${passed} passed, ${failed} failed`.padEnd(24)} ${time}`);
  if (failed > 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  return outcome;
}

/**
 * Runs every stage, each after those it needs; a stage of whose needs one failed is not run and counts as failed.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runStages() {
  const waiting = [...STAGES];
  /** @type {Map<string, Outcome>} */
  const done = new Map();
  const began = performance.now();

  const next = () => {
    const index = waiting.findIndex(({ after = [], needs = [] }) =>
      [...after, ...needs].every((name) => done.has(name)),
    );
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  const finish = async (/** @type {Stage} */ stage) => {
    done.set(stage.name, await runStage(stage));
  };
  const begin = (/** @type {Stage} */ stage) => {
    const broken = (stage.needs ?? []).find((need) => (done.get(need)?.failed ?? 0) > 0);
    const run = broken
      ? async () => ({ passed: 0, failed: 1, output: `Not run: ${broken} failed.` })
      : stage.run;
    const turn = finish({ ...stage, run });
    running.add(turn);
    turn.finally(() => running.delete(turn));
  };
  while (waiting.length > 0 || running.size > 0) {
    while (running.size < LANES) {
      const stage = next();
      if (!stage) break;
      begin(stage);
    }
    await Promise.race(running);
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    [...done.values()].reduce((total, outcome) => total + outcome[key], 0);
  console.log(`All stages: ${seconds(performance.now() - began)}`);
  return { passed: sum('passed'), failed: sum('failed') };
}
