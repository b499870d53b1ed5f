import type { BackgroundTasks, Pages, StoreReader } from './ports.ts';
import type { BeyondPopup } from './tasks/beyond-popup.ts';
import { type Tasks, withUndo } from './tasks/with-undo.ts';

/** The one object that every page builds and every view reads. */
export interface Sheaf {
  store: StoreReader;
  tasks: Tasks;
  pages: Pages;
}

/** Builds the object of a page: it reads the store itself, and asks the background for everything that changes something. */
export function createSheaf<S extends StoreReader>({
  store,
  pages,
  background,
  beyond,
}: {
  store: S;
  pages: Pages;
  background: BackgroundTasks;
  /** Given by every page but the popup. */
  beyond?: BeyondPopup;
}): Sheaf & { store: S } {
  return { store, pages, tasks: withUndo(background, beyond) };
}
