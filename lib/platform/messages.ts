import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { BackgroundTasks } from '../ports.ts';
import { createSender } from './last-word.ts';

/** What pages of Sheaf may ask of the background: one message a task, its arguments as the data. */
type Protocol = {
  [K in keyof BackgroundTasks]: (args: Parameters<BackgroundTasks[K]>) => Awaited<ReturnType<BackgroundTasks[K]>>;
};

const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

interface Terms<A> {
  /** May it be asked again if the worker dies while it works? A second answer would be a second thing where not. */
  again: boolean;
  /** The place among its arguments of the id by which it knows that it is asked again. */
  operation?: number;
  /** What it gives a value to, where that is told by its arguments: a later call about the same makes it void. */
  about?(args: A): string;
}

const TASKS: { [K in keyof BackgroundTasks]: Terms<Parameters<BackgroundTasks[K]>> } = {
  captureTab: { again: true },
  saveCaptured: { again: true },
  saveCandidates: { again: true },
  keysOf: { again: true },
  saveByIdentifier: { again: true },
  undoCapture: { again: true },
  quoteSelection: { again: false },
  deleteQuote: { again: true, operation: 1 },
  addQuote: { again: true },
  writeQuote: { again: true, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  keepProgress: { again: true, about: ([id]) => `${id} progress` },
  keepTyped: { again: true, about: ([id]) => `typed ${id}` },
  writeArticle: { again: true, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  editField: { again: true, about: ([id, field]) => `${id} field ${field}` },
  chooseValue: { again: true, operation: 3, about: ([id, field]) => `${id} field ${field}` },
  tagArticles: { again: true, operation: 2, about: ([ids, { add, remove }]) => `${ids} tag ${add ?? remove}` },
  setReadState: { again: true, operation: 2, about: ([ids]) => `${ids} readState` },
  setStarred: { again: true, operation: 2, about: ([ids]) => `${ids} starred` },
  trashArticles: { again: true, operation: 1, about: ([ids]) => `${ids} trash` },
  restoreArticles: { again: true, operation: 1, about: ([ids]) => `${ids} trash` },
  emptyTrash: { again: true },
  purgeArticles: { again: true },
  createList: { again: true },
  renameList: { again: true, operation: 2, about: ([id]) => `${id} name` },
  deleteList: { again: true, operation: 1 },
  addToList: { again: true, operation: 2, about: ([id, articles]) => `${id} holds ${articles}` },
  removeFromList: { again: true, operation: 2, about: ([id, articles]) => `${id} holds ${articles}` },
  lookUpNow: { again: true },
  partRecords: { again: true },
  joinRecords: { again: true },
  createSmartList: { again: true, operation: 2 },
  setListQuery: { again: true, operation: 2, about: ([id]) => `${id} query` },
  placeList: { again: true, operation: 2, about: ([id]) => `${id} place` },
  placeInList: { again: true, operation: 3 },
  renameTag: { again: true, operation: 2 },
  deleteTag: { again: true, operation: 1 },
  styleTag: { again: true, operation: 2, about: ([tag, style]) => `${tag} style ${Object.keys(style)}` },
  setSetting: { again: true, about: ([name]) => `setting ${name}` },
  beginImport: { again: true },
  importBlock: { again: true },
  endImport: { again: true },
  undoImportBlock: { again: true },
  forgetImport: { again: true },
  backUpIfDue: { again: true },
  keepCitationStyle: { again: true, about: ([{ id }]) => `style ${id}` },
  removeCitationStyle: { again: true, about: ([id]) => `style ${id}` },
  undo: { again: true },
};
const NAMES = Object.keys(TASKS) as (keyof BackgroundTasks)[];

const inOrder = createSender();

/** The background's tasks, as a page calls them. */
export const backgroundTasks = Object.fromEntries(
  NAMES.map((name) => [name, (...args: never[]) => ask(name, args as never)]),
) as unknown as BackgroundTasks;

function ask<K extends keyof BackgroundTasks>(name: K, args: Parameters<BackgroundTasks[K]>): Promise<unknown> {
  const { again, about, operation } = TASKS[name] as Terms<Parameters<BackgroundTasks[K]>>;
  const send = sendMessage as (name: string, data: unknown) => Promise<unknown>;
  const data: unknown[] = [...args];
  if (operation !== undefined) {
    // A hole would not cross.
    while (data.length < operation) data.push(null);
    data[operation] ??= crypto.randomUUID();
  }
  return inOrder({ subject: about?.(args), again, send: () => send(name, data) });
}

/** Answers the pages' messages. Call it synchronously at the worker's start. */
export function answerPages(tasks: BackgroundTasks): void {
  const own = browser.runtime.getURL('/');
  for (const name of NAMES) {
    onMessage(name, (({ data, sender }: { data: unknown; sender: { id?: string; url?: string } }) => {
      // No web page can send us a message (nothing is externally connectable); a script of ours on a page could.
      if (sender.id !== browser.runtime.id || !sender.url?.startsWith(own) || !Array.isArray(data)) {
        throw new Error('A message that no page of Sheaf sent');
      }
      return (tasks[name] as (...args: unknown[]) => unknown)(...data);
    }) as never);
  }
}
