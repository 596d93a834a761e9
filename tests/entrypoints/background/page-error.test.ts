import { expect, it } from 'vitest';
import { pageError } from '../../../entrypoints/background/page-error.ts';

it.each([
  ['Cannot access a chrome:// URL', 'page-unreadable'],
  ['Cannot access contents of url "chrome-extension://abc/popup.html".', 'page-unreadable'],
  ['The extensions gallery cannot be scripted.', 'page-unreadable'],
  ['This page cannot be scripted due to an ExtensionsSettings policy.', 'page-unreadable'],
  ['No tab with id: 7.', 'page-unreadable'],
  ['Invalid tab ID: 7', 'page-unreadable'],
  ['Frame with ID 0 is showing error page', 'page-unreadable'],
  ['The frame was removed.', 'page-unreadable'],
  ['An unexpected error occurred', 'page-unreadable'],
  [
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'no-permission',
  ],
  ['Missing host permission for the tab', 'no-permission'],
])('what the browser says has a code: %s', (said, code) => {
  expect(pageError(new Error(said))).toMatchObject({ code });
});
