import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyse } from '../../core/analyse.ts';
import { pageSession } from '../../messaging/page-session.ts';

export default defineUnlistedScript({
  globalName: false,
  main() {
    const session = pageSession();
    if (session) session.analysis = { analyse };
  },
});
