import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FIRST_PAGE, type FirstPage } from '../lib/ports/first-page.ts';
import { openEarly, readFirstPage } from '../lib/store/first-page.ts';

// Runs before the code of the page is read from disk: meanwhile the browser opens the database, and reads what the library begins with.
export default defineUnlistedScript(() => {
  const opened = openEarly();
  const isLibrary = /^(?:#?|#\/?|#\/library.*)$/.test(location.hash);
  const page = opened.then((database) => (isLibrary ? readFirstPage(database, FIRST_PAGE) : undefined));
  (globalThis as FirstPage).sheafFirstPage = page.catch(() => undefined);
});
