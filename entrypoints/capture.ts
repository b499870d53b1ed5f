import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gatherFacts } from '../lib/article/extract/in-page/index.ts';
import { NOT_A_PAGE, type PageGlobals } from '../lib/article/extract/page-facts.ts';

export default defineUnlistedScript(() => {
  if (document.contentType === 'application/pdf') return NOT_A_PAGE;
  (globalThis as PageGlobals).sheafCaptured = location.href;
  return gatherFacts(document, location);
});
