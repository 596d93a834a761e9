/** What can go wrong in an operation, by code. Outcomes (NIL, cannot-tell) are values, not errors. */
const ERROR_CODES = [
  'unknown-call',
  'not-allowed',
  'bad-params',
  'too-large',
  'too-many',
  'no-answer',
  'gone',
  'no-permission',
  'paused',
  'page-unreadable',
  'pack-invalid',
  'storage-blocked',
  'storage-full',
  'storage-failed',
  'storage-silent',
  'bug',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(value: unknown): value is ErrorCode {
  return ERROR_CODES.some((code) => code === value);
}

/** An operation that failed: what happened (`message`), in a form that a caller can act on (`code`). */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The code to tell of whatever was thrown. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof CodedError ? error.code : 'bug';
}
