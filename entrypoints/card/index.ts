import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageSession } from '../../messaging/page-session.ts';
import { CardSession } from './card-session.tsx';

export default defineUnlistedScript({
  globalName: false,
  main() {
    const session = pageSession();
    // It is injected twice where a pointer and a key ask before it has come.
    if (session) session.card ??= new CardSession(session);
  },
});
