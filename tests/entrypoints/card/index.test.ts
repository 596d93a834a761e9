// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import script from '../../../entrypoints/card/index.ts';
import { closePageSession, openPageSession, type PageSession } from '../../../messaging/page-session.ts';
import { bareSession, fakePopovers, hosts, request } from './shown.ts';

let life: AbortController;
let session: PageSession;

beforeEach(() => {
  fakePopovers();
  life = new AbortController();
  session = bareSession(life.signal);
  openPageSession(session);
});
afterEach(() => {
  life.abort();
  closePageSession();
  vi.restoreAllMocks();
});

it('comes a second time without leaving behind what the first has opened', () => {
  void script.main();
  session.card?.show(request());
  void script.main();
  session.card?.hide();
  expect(hosts()).toEqual([]);
});
