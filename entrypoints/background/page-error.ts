import { CodedError, type ErrorCode } from '../../messaging/errors.ts';

/** What the browsers say when a script may not run, and what we tell the reader. The first row that fits. */
const REFUSALS: readonly { says: RegExp; code: ErrorCode; message: string }[] = [
  {
    says: /no tab with id|invalid tab id|frame.*(removed|not found)|error page/i,
    code: 'page-unreadable',
    message: 'This page could not be read: it was closed, replaced or did not load. Reload it and try again.',
  },
  {
    says: /chrome:\/\/|edge:\/\/|about:|extensions? gallery|chrome-extension:\/\/|webstore|cannot be scripted/i,
    code: 'page-unreadable',
    message:
      'This page cannot be annotated: browsers keep extensions out of their own pages and stores. Open an article and try again.',
  },
  {
    says: /permission|cannot access|not allowed/i,
    code: 'no-permission',
    message:
      'This page cannot be read: the browser has given no access to it. Press the button in the toolbar while the page is open, or allow this site.',
  },
];

/** What the browser said about a page, as one of our codes. */
export function pageError(cause: unknown): CodedError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const refusal = REFUSALS.find(({ says }) => says.test(said));
  return refusal
    ? new CodedError(refusal.code, refusal.message, { cause })
    : new CodedError('page-unreadable', `This page could not be read: ${said}`, { cause });
}
