import type { BackgroundTasks, Pages, Store } from './ports.ts';
import { type Tasks, withUndo } from './tasks/tasks.ts';

/** The one object that every page builds and every view reads. */
export interface Sheaf {
  store: Store;
  tasks: Tasks;
  pages: Pages;
}

/** Builds the object of a page: it reads the store itself, and asks the background for everything that changes something. */
export function createSheaf({
  store,
  pages,
  background,
}: {
  store: Store;
  pages: Pages;
  background: BackgroundTasks;
}): Sheaf {
  return { store, pages, tasks: withUndo(background) };
}
