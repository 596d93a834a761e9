import type { ErrorCode } from '../../messaging/errors.ts';
import type { MessageKey, Sentence } from '../phrases/phrases.ts';
import type { PageState } from './page-state.ts';

/** What the reader can do next, and what its button says. `none`: nothing but to wait, since it passes by itself. */
export const ACTIONS = {
  annotate: 'popup_annotate',
  again: 'popup_again',
  always: 'popup_always',
  resume: 'popup_resume',
  search: 'popup_search_something',
  text: 'popup_check_text',
  sites: 'popup_choose_sites',
} as const satisfies Record<string, MessageKey>;

export type Action = keyof typeof ACTIONS;

interface StateText {
  /** What is so. */
  title: MessageKey;
  /** Why, and what next. */
  why: MessageKey;
  action: Action | 'none';
}

/** The words of every state but the list of what was found. */
export const STATE_TEXTS: Record<Exclude<PageState, 'found'>, StateText> = {
  paused: { title: 'popup_paused', why: 'popup_paused_why', action: 'resume' },
  'site-paused': { title: 'popup_site_paused', why: 'popup_site_paused_why', action: 'resume' },
  'no-permission': { title: 'popup_no_permission', why: 'popup_error_no_permission', action: 'always' },
  reading: { title: 'popup_reading', why: 'popup_reading_why', action: 'none' },
  slow: { title: 'popup_slow', why: 'popup_slow_why', action: 'again' },
  nothing: { title: 'popup_nothing', why: 'popup_nothing_why', action: 'search' },
  unreadable: { title: 'popup_unreadable', why: 'popup_unreadable_why', action: 'text' },
  unknown: { title: 'popup_unknown', why: 'popup_unknown_why', action: 'sites' },
  'not-yet': { title: 'popup_not_yet', why: 'popup_not_yet_why', action: 'annotate' },
  'no-script': { title: 'popup_no_script', why: 'popup_no_script_why', action: 'annotate' },
  'knowledge-loading': {
    title: 'popup_knowledge_loading',
    why: 'popup_knowledge_loading_why',
    action: 'again',
  },
  'knowledge-missing': {
    title: 'popup_knowledge_missing',
    why: 'popup_knowledge_missing_why',
    action: 'again',
  },
  error: { title: 'popup_error', why: 'popup_error_why', action: 'again' },
};

/** Failures of which more can be told than their code. */
const ERROR_TEXTS: Partial<Record<ErrorCode, MessageKey>> = {
  'no-permission': 'popup_error_no_permission',
  gone: 'popup_error_gone',
  'storage-full': 'popup_error_storage_full',
  'storage-silent': 'popup_error_storage_silent',
  'no-answer': 'popup_error_no_answer',
};

/** What went wrong and what to do, with the code for whoever reports it. */
export function tellError(code: ErrorCode): Sentence {
  return { key: ERROR_TEXTS[code] ?? 'popup_error_why', values: { code } };
}
