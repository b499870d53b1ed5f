import type { Import, ImportStore, ImportTasks } from '../ports/imports.ts';

interface Needs {
  store: { imports: ImportStore };
  now: () => string;
}

const NONE: Import['counts'] = { added: 0, merged: 0, unchanged: 0, restored: 0 };

/** Importing, a block at a time, so that what was acknowledged is there whatever ends the browser; and undoing it the same way. */
export function createImportTasks({ store, now }: Needs): ImportTasks {
  const { imports } = store;
  return {
    async beginImport(id, begun) {
      // Asked twice: nothing of it is to be lost.
      if (await imports.get(id)) return;
      await imports.put({ ...begun, id, startedAt: now(), done: 0, counts: NONE, state: 'running' });
    },
    importBlock: (importId, number, entries) => imports.write(importId, number, entries, now()),
    async endImport(importId, state) {
      await imports.change(importId, (row) => (row.state === 'running' ? { ...row, state } : row));
    },
    undoImportBlock: (importId) => imports.undoLast(importId, now()),
    forgetImport: imports.forget,
  };
}
