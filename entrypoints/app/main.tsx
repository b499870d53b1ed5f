import { render } from 'preact';
import { App } from '../../components/app/App.tsx';
import { provideMessages, t } from '../../components/ui/i18n.ts';
import { SheafProvider } from '../../components/ui/sheaf-context.tsx';
import { browserLocale, getMessage } from '../../lib/platform/localise.ts';
import { backgroundTasks } from '../../lib/platform/messages.ts';
import { beFindable, pages } from '../../lib/platform/pages.ts';
import { askForPersistence } from '../../lib/platform/persistence.ts';
import { createSheaf } from '../../lib/sheaf.ts';
import { Database } from '../../lib/store/database.ts';
import { createStoreReader } from '../../lib/store/reader.ts';
import { createSearch } from '../../lib/store/search/in-process.ts';

// At once: a popup that looks for an open library must find this one.
beFindable();
provideMessages(getMessage, browserLocale());
document.title = `${t('libraryTitle')} · Sheaf`;
document.documentElement.lang = browserLocale();
document.documentElement.dir = getMessage('@@bidi_dir') || 'ltr';
const database = new Database();
const sheaf = createSheaf({ store: createStoreReader(database), pages, background: backgroundTasks });
const root = document.querySelector('#root');
if (!root) throw new Error('app.html has no #root');
render(
  <SheafProvider value={sheaf}>
    <App search={createSearch(database)} />
  </SheafProvider>,
  root,
);
void askForPersistence();
