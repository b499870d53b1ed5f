import { render } from 'preact';
import { App } from '../../components/app/App.tsx';
import { readAppRoute } from '../../components/app/use-app-route.ts';
import { APP_VIEWS } from '../../components/app/views.ts';
import { CitingProvider } from '../../components/cite/cite-context.ts';
import { DigestWorkProvider } from '../../components/digests/work-context.ts';
import { createExchange } from '../../components/exchange/exchange.ts';
import { ExchangeProvider } from '../../components/exchange/exchange-context.tsx';
import { KeepingProvider } from '../../components/settings/keeping-context.ts';
import { NoticesProvider } from '../../components/settings/notices-context.ts';
import { FindingProvider } from '../../components/sources/finding-context.ts';
import { t } from '../../components/ui/i18n.ts';
import { citingInWorkers } from '../../lib/platform/citing.ts';
import { readingInWorker } from '../../lib/platform/file-reading.ts';
import { importLocks } from '../../lib/platform/import-locks.ts';
import { notices } from '../../lib/platform/notices.ts';
import { beFindable } from '../../lib/platform/pages.ts';
import { askForPersistence } from '../../lib/platform/persistence.ts';
import type { FirstPage } from '../../lib/ports/first-page.ts';
import { createCitationStyleReader } from '../../lib/store/citation-styles.ts';
import { createDigestRoom } from '../../lib/store/digest-room.ts';
import { createExportReader } from '../../lib/store/export-reader.ts';
import { createImportReader } from '../../lib/store/import-reader.ts';
import { createSearchClient } from '../../lib/store/search/client.ts';
import { lazily } from '../../lib/store/search/lazily.ts';
import { openWholePage } from './whole-page.tsx';

const openSearch = () => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
const search = createSearchClient(lazily(openSearch));

/** Once: later it would be old. */
function takeFirstPage(): FirstPage['sheafFirstPage'] {
  const left = globalThis as FirstPage;
  const page = left.sheafFirstPage;
  delete left.sheafFirstPage;
  return page;
}

// The code of another view is on its way while the database opens; where it does not come, the view itself says so.
APP_VIEWS.find(({ path }) => path === readAppRoute().path)
  ?.load()
  .catch(() => undefined);
// At once: a popup that looks for an open library must find this one.
beFindable();
const { database, sheaf, root, Around } = openWholePage();
document.title = `${t('libraryTitle')} · Sheaf`;
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
const loadFinding = async () => (await import('./finding.ts')).createFinding(sheaf.store.settings);
const loadDigestWork = async () => (await import('./digest-work.ts')).createDigestWork(createDigestRoom(database));
const loadKeeping = async () => (await import('./keeping.ts')).createKeeping(database);
render(
  <ExchangeProvider value={exchange}>
    <KeepingProvider value={loadKeeping}>
      <NoticesProvider value={notices}>
        <CitingProvider value={citing}>
          <FindingProvider value={loadFinding}>
            <DigestWorkProvider value={loadDigestWork}>
              <Around>{(isNewer) => <App search={search} takeFirstPage={takeFirstPage} isNewer={isNewer} />}</Around>
            </DigestWorkProvider>
          </FindingProvider>
        </CitingProvider>
      </NoticesProvider>
    </KeepingProvider>
  </ExchangeProvider>,
  root,
);
void askForPersistence();
