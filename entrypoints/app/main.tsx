import { render } from 'preact';
import { App } from '../../components/app/App.tsx';
import { Opened } from '../../components/app/Opened.tsx';
import { ConsentProvider } from '../../components/article/consent-context.ts';
import { DraftingProvider } from '../../components/article/drafting-context.ts';
import { CitingProvider } from '../../components/cite/cite-context.ts';
import { createImageUrls } from '../../components/compose/image-urls.ts';
import { ImagesProvider } from '../../components/compose/images-context.ts';
import { createExchange } from '../../components/exchange/exchange.ts';
import { ExchangeProvider } from '../../components/exchange/exchange-context.tsx';
import { KeepingProvider } from '../../components/settings/keeping-context.ts';
import { provideMessages, t } from '../../components/ui/i18n.ts';
import { SheafProvider } from '../../components/ui/sheaf-context.tsx';
import { citingInWorkers } from '../../lib/platform/citing.ts';
import { createConsent } from '../../lib/platform/consent.ts';
import { readingInWorker } from '../../lib/platform/file-reading.ts';
import { importLocks } from '../../lib/platform/import-locks.ts';
import { browserLocale, getMessage } from '../../lib/platform/localise.ts';
import { backgroundTasks } from '../../lib/platform/messages.ts';
import { beFindable, pages } from '../../lib/platform/pages.ts';
import { askForPersistence } from '../../lib/platform/persistence.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { createSheaf } from '../../lib/sheaf.ts';
import { createCitationStyleReader } from '../../lib/store/citation-styles.ts';
import { createExportReader } from '../../lib/store/export-reader.ts';
import { createImportReader } from '../../lib/store/import-reader.ts';
import { watchOpening } from '../../lib/store/opening.ts';
import { createStoreReader } from '../../lib/store/reader.ts';
import { createSearchClient } from '../../lib/store/search/client.ts';
import { lazily } from '../../lib/store/search/lazily.ts';
import { createShareReader } from '../../lib/store/share-reader.ts';
import { UpgradingDatabase } from '../../lib/store/upgrading-database.ts';
import { BEYOND_POPUP } from '../../lib/tasks/beyond-popup.ts';
import { remembered } from '../../lib/text/remembered.ts';

const openSearch = () => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
// First of all where the library shows: it reads its index while the page is made. An import, say, has no use for it.
const isLibrary = /^(?:#?|#\/?|#\/library.*)$/.test(location.hash);
const search = createSearchClient(isLibrary ? openSearch() : lazily(openSearch));
// At once: a popup that looks for an open library must find this one.
beFindable();
// A view asks for the same strings at each keystroke, and the browser does not keep them.
const plainMessage = remembered(getMessage as (key: string) => string, { most: 3000 });
provideMessages((key, filled) => (filled?.length ? getMessage(key, filled) : plainMessage(key)), browserLocale());
document.title = `${t('libraryTitle')} · Sheaf`;
document.documentElement.lang = browserLocale();
document.documentElement.dir = getMessage('@@bidi_dir') || 'ltr';
const database = new UpgradingDatabase();
const sheaf = createSheaf({
  store: createStoreReader(database, DEFAULT_SETTINGS),
  pages,
  background: backgroundTasks,
  beyond: BEYOND_POPUP,
});
const exchange = createExchange({
  tasks: sheaf.tasks,
  imports: createImportReader(database),
  exports: createExportReader(database),
  locks: importLocks,
  openReading: () =>
    readingInWorker(new Worker(new URL('./read-files.worker.ts', import.meta.url), { type: 'module' })),
  page: window,
  newId: () => crypto.randomUUID(),
});
const citing = {
  cite: citingInWorkers(() => new Worker(new URL('./cite.worker.ts', import.meta.url), { type: 'module' })),
  styles: createCitationStyleReader(database),
};
const opening = watchOpening(database);
const consent = createConsent();
// Before a click asks: whether this browser keeps one.
void consent.has('articles');
const loadKeeping = async () => (await import('./keeping.ts')).createKeeping(database);
const drafting = createShareReader(database);
const images = {
  load: async () => (await import('./images.ts')).createImages(database),
  urls: createImageUrls({ read: drafting.drafts.image, urls: URL }),
};
const root = document.querySelector('#root');
if (!root) throw new Error('app.html has no #root');
render(
  <SheafProvider value={sheaf}>
    <ExchangeProvider value={exchange}>
      <KeepingProvider value={loadKeeping}>
        <CitingProvider value={citing}>
          <ConsentProvider value={consent}>
            <DraftingProvider value={drafting}>
              <ImagesProvider value={images}>
                <Opened watch={opening}>{(isNewer) => <App search={search} isNewer={isNewer} />}</Opened>
              </ImagesProvider>
            </DraftingProvider>
          </ConsentProvider>
        </CitingProvider>
      </KeepingProvider>
    </ExchangeProvider>
  </SheafProvider>,
  root,
);
void askForPersistence();
