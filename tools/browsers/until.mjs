import { setTimeout as pause } from 'node:timers/promises';

/** Longest wait for anything that a browser does, in ms: generous, since a missed deadline is a failure. */
const DEADLINE = 20_000;
const STEP = 40;

/**
 * Waits until `look` returns something truthy, and returns it.
 * @template T
 * @param {string} what named when it does not happen
 * @param {() => Promise<T> | T} look
 * @param {number} [deadline] ms
 * @returns {Promise<Exclude<T, false | '' | 0 | null | undefined>>}
 */
export async function until(what, look, deadline = DEADLINE) {
  const end = performance.now() + deadline;
  for (;;) {
    const seen = await look();
    if (seen) return /** @type {Exclude<T, false | '' | 0 | null | undefined>} */ (seen);
    if (performance.now() > end) throw new Error(`Waited ${deadline / 1000} s in vain for ${what}`);
    await pause(STEP);
  }
}
