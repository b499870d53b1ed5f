import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { provideMessages } from '../../components/ui/i18n.ts';
import { SheafProvider } from '../../components/ui/sheaf-context.tsx';
import { ToastArea } from '../../components/ui/toasts.tsx';
import { browserLocale, getMessage } from '../../lib/platform/localise.ts';
import { backgroundTasks } from '../../lib/platform/messages.ts';
import { beFindable, pages } from '../../lib/platform/pages.ts';
import { askForPersistence } from '../../lib/platform/persistence.ts';
import { createSheaf } from '../../lib/sheaf.ts';
import { Database } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/store.ts';

provideMessages(getMessage, browserLocale());
document.documentElement.lang = browserLocale();
document.documentElement.dir = getMessage('@@bidi_dir') || 'ltr';
beFindable();

const sheaf = createSheaf({ store: createStore(new Database()), pages, background: backgroundTasks });

/** The article that the address names: `#/library/<id>`. */
function openId(): string | undefined {
  const id = /^#\/library\/(.+)$/.exec(location.hash)?.[1];
  return id && decodeURIComponent(id);
}

function App() {
  const [id, setId] = useState(openId);
  useEffect(() => {
    const follow = () => setId(openId());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const open = (next: string | undefined) => {
    location.hash = next ? `#/library/${encodeURIComponent(next)}` : '#/library';
  };
  return (
    <SheafProvider value={sheaf}>
      <ToastArea>
        <LibraryPage openId={id} onOpen={open} />
      </ToastArea>
    </SheafProvider>
  );
}

const root = document.querySelector('#root');
if (!root) throw new Error('app.html has no #root');
render(<App />, root);
void askForPersistence();
