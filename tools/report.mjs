/**
 * What a reader of a failed command needs to know.
 * @typedef {{what: string, why: string, next: string}} Trouble
 */

/** A trouble on its way up to the command that tells it. */
class TroubleError extends Error {
  /** @param {Trouble} trouble */
  constructor(trouble) {
    super(`${trouble.what} ${trouble.why} ${trouble.next}`);
    this.name = 'TroubleError';
    this.trouble = trouble;
  }
}

/** @param {Trouble} trouble @returns {never} */
export function fail(trouble) {
  throw new TroubleError(trouble);
}

/** Tells an error on standard error: three lines for a trouble we know, the stack for a bug. @param {unknown} error */
export function tell(error) {
  if (error instanceof TroubleError) {
    console.error(`\n✗ ${error.trouble.what}\n  Why:  ${error.trouble.why}\n  Next: ${error.trouble.next}`);
  } else {
    console.error(error);
  }
}
