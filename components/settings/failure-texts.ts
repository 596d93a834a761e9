import type { ErrorCode } from '../../messaging/errors.ts';
import type { MessageKey, Sentence } from '../phrases/phrases.ts';

/** Failures of which more can be told than their code. */
const TEXTS: Partial<Record<ErrorCode, MessageKey>> = {
  'bad-params': 'options_error_bad_params',
  'no-permission': 'options_error_no_permission',
  'no-answer': 'options_error_no_answer',
  gone: 'options_error_gone',
  'pack-invalid': 'options_error_pack_invalid',
  'storage-blocked': 'options_error_storage_blocked',
  'storage-full': 'options_error_storage_full',
  'storage-failed': 'options_error_storage_failed',
};

/** What went wrong and what to do, with the code for whoever reports it. */
export function tellFailure(code: ErrorCode): Sentence {
  return { key: TEXTS[code] ?? 'options_error_other', values: { code } };
}
