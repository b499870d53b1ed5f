import { createSheaf } from '../../../lib/sheaf.ts';
import { BEYOND_POPUP } from '../../../lib/tasks/beyond-popup.ts';
import { createTasks } from '../../../lib/tasks/tasks.ts';
import { aClock, aStore, counter, NO_LOOK_UP, type SheafInMemory } from '../../support/memory.ts';

/** A Sheaf on a library in memory whose tasks run at once. */
export function aLibrary(): SheafInMemory {
  const store = aStore();
  return createSheaf({
    beyond: BEYOND_POPUP,
    store,
    pages: { openLibrary: async () => undefined, openComposer: async () => undefined, openTab: async () => undefined },
    background: createTasks({
      store,
      reader: { selection: async () => undefined },
      capture: { captureTab: async () => ({ ok: false, error: { code: 'failed' } }) },
      lookUp: NO_LOOK_UP,
      now: aClock(),
      newId: counter('made'),
    }),
  });
}
