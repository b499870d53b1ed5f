import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractReadable } from '../lib/article/extract/in-page/readable.ts';
import type { PageGlobals } from '../lib/article/extract/page-facts.ts';

// Injected after the article is saved, so that no click waits for it. A tab that has gone on shows another page's text.
export default defineUnlistedScript(() =>
  (globalThis as PageGlobals).sheafCaptured === location.href ? (extractReadable(document, location) ?? null) : null,
);
