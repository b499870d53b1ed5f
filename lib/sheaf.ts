import type { BackgroundTasks, Pages, Store } from './ports.ts';
import { createEditTasks } from './tasks/edit-articles.ts';
import { createDeleteQuote } from './tasks/quote-selection.ts';
import { createListTasks } from './tasks/reading-lists.ts';
import { createSaveTasks } from './tasks/save-article.ts';
import type { Tasks } from './tasks/tasks.ts';
import { createTrashTasks } from './tasks/trash-articles.ts';

/** The one object that every entrypoint builds and every view reads. */
export interface Sheaf {
  store: Store;
  tasks: Tasks;
  pages: Pages;
}

/** What the object is built from. Where a task runs in the background, a page gives the message that asks for it. */
export interface Adapters extends BackgroundTasks {
  store: Store;
  pages: Pages;
  /** The present, as an ISO instant. */
  now: () => string;
  newId: () => string;
}

/** Builds the one object of an entrypoint from its adapters. */
export function createSheaf({ store, pages, now, newId, captureTab, quoteSelection }: Adapters): Sheaf {
  const needs = { store, now, newId };
  return {
    store,
    pages,
    tasks: {
      captureTab,
      quoteSelection,
      deleteQuote: createDeleteQuote(needs),
      ...createSaveTasks(needs),
      ...createEditTasks(needs),
      ...createTrashTasks(needs),
      ...createListTasks(needs),
    },
  };
}
