import { render } from 'preact';
import { Popup } from '../../../components/popup/Popup.tsx';
import { SheafProvider } from '../../../components/ui/sheaf-context.tsx';
import { createSheaf, type Sheaf } from '../../../lib/sheaf.ts';
import { createSearch } from '../../../lib/store/search/in-process.ts';
import { createStore } from '../../../lib/store/store.ts';
import { UpgradingDatabase } from '../../../lib/store/upgrading-database.ts';
import { BEYOND_POPUP } from '../../../lib/tasks/beyond-popup.ts';
import { createTasks } from '../../../lib/tasks/tasks.ts';
import { provideEnglish } from '../../components/english.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { NO_LOOK_UP } from '../../support/memory.ts';
import { POPUP_STATES } from './states.ts';

const TAB = {
  id: 1,
  url: 'https://www.nejm.org/doi/full/10.1056/NEJMoa2021436',
  title: 'Dexamethasone in Hospitalized Patients with Covid-19 | NEJM',
};

const database = new UpgradingDatabase('gallery');
provideEnglish();

/** Shows the state that the address names (`#known`, `#known?open`), on a real store that holds nothing else. */
async function show(): Promise<void> {
  const [name = '', query] = location.hash.slice(1).split('?');
  const makeAnswer = POPUP_STATES[name];
  if (!makeAnswer) throw new Error(`There is no state ${name}`);
  const root = document.querySelector('#root');
  if (!root) throw new Error('no #root');
  render(null, root);
  await Promise.all(database.tables.map((table) => table.clear()));
  const newId = () => crypto.randomUUID();
  const captureTab = (): ReturnType<Sheaf['tasks']['captureTab']> => makeAnswer(sheaf);
  const own = createStore(database, newId);
  const store = { ...own, articles: { ...createSearch(database), ...own.articles } };
  const reader = { selection: async () => undefined };
  const sheaf: SheafInMemory = createSheaf({
    beyond: BEYOND_POPUP,
    store,
    pages: { openLibrary: async () => undefined, openComposer: async () => undefined, openTab: async () => undefined },
    background: createTasks({
      store,
      reader,
      capture: { captureTab },
      lookUp: NO_LOOK_UP,
      now: () => new Date().toISOString(),
      newId,
    }),
  });
  render(
    <SheafProvider value={sheaf}>
      <Popup tab={TAB} capture={makeAnswer(sheaf)} />
    </SheafProvider>,
    root,
  );
  if (query === 'open') {
    await until(() => document.querySelector('summary') !== null);
    for (const summary of document.querySelectorAll('summary')) summary.click();
    await until(() => document.querySelector('.details') !== null);
  }
  document.documentElement.dataset.shows = location.hash;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

window.addEventListener('hashchange', () => void show());
void show();
