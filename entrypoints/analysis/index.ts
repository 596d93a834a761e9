import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageSession } from '../../messaging/page-session.ts';
import { MarkedPage } from './marked-page.ts';

export default defineUnlistedScript({
  globalName: false,
  main() {
    const session = pageSession();
    if (session?.alive()) session.analysis ??= new MarkedPage(session);
  },
});
