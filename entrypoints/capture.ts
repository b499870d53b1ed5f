import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractCapture } from '../lib/article/extract/index.ts';
import { NOT_A_PAGE, type PageGlobals } from '../lib/article/extract/page-contract.ts';

export default defineUnlistedScript(() => {
  if (document.contentType === 'application/pdf') return NOT_A_PAGE;
  (globalThis as PageGlobals).sheafCaptured = location.href;
  return extractCapture(document, location, new Date().toISOString());
});
