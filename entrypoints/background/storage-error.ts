import { CodedError, type ErrorCode } from '../../messaging/errors.ts';

/** What IndexedDB throws, by DOMException name; what is not listed is `storage-failed`. */
const CODES: Partial<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage-full',
  // Private windows and profiles that forbid storage.
  SecurityError: 'storage-blocked',
  NotAllowedError: 'storage-blocked',
};

/** `doing` completes "could not …": `open the pack database`. */
export function storageError(cause: unknown, doing: string): CodedError {
  if (cause instanceof CodedError) return cause;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  return new CodedError(CODES[name] ?? 'storage-failed', `Could not ${doing}: ${name} ${message}`.trim(), {
    cause,
  });
}
