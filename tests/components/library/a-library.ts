import { IDBFactory } from 'fake-indexeddb';
import { createSheaf, type Sheaf } from '../../../lib/sheaf.ts';
import { createTasks } from '../../../lib/tasks/tasks.ts';
import { aClock, aDatabase, aStore, counter } from '../../support/memory.ts';

const newName = counter('library');

/** A Sheaf on a database whose name no other test uses: Dexie keeps what live queries read by the name of the database. */
export function aLibrary(): Sheaf {
  const store = aStore(aDatabase(new IDBFactory(), newName()));
  return createSheaf({
    store,
    pages: { openLibrary: async () => undefined, openTab: async () => undefined },
    background: createTasks({
      store,
      reader: { selection: async () => undefined },
      capture: { captureTab: async () => ({ ok: false, error: { code: 'failed' } }) },
      now: aClock(),
      newId: counter('made'),
    }),
  });
}
