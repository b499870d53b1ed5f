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
  deleteQuote: { again: true },
  addQuote: { again: true },
  writeQuote: { again: true, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  keepProgress: { again: true, about: ([id]) => `${id} progress` },
  keepTyped: { again: true, about: ([id]) => `typed ${id}` },
  writeArticle: { again: true, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  editField: { again: true, about: ([id, field]) => `${id} field ${field}` },
  chooseValue: { again: true, about: ([id, field]) => `${id} field ${field}` },
  tagArticles: { again: true, about: ([ids, { add, remove }]) => `${ids} tag ${add ?? remove}` },
  setReadState: { again: true, about: ([ids]) => `${ids} readState` },
  setStarred: { again: true, about: ([ids]) => `${ids} starred` },
  trashArticles: { again: true, about: ([ids]) => `${ids} trash` },
  restoreArticles: { again: true, about: ([ids]) => `${ids} trash` },
  emptyTrash: { again: true },
  createList: { again: true },
  renameList: { again: true, about: ([id]) => `${id} name` },
  deleteList: { again: true },
  addToList: { again: true, about: ([id, articles]) => `${id} holds ${articles}` },
  removeFromList: { again: true, about: ([id, articles]) => `${id} holds ${articles}` },
  lookUpNow: { again: true },
  createSmartList: { again: true },
  setListQuery: { again: true, about: ([id]) => `${id} query` },
  placeList: { again: true, about: ([id]) => `${id} place` },
  placeInList: { again: true },
  renameTag: { again: true },
  deleteTag: { again: true },
  styleTag: { again: true, about: ([tag, style]) => `${tag} style ${Object.keys(style)}` },
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
  const { again, about } = TASKS[name] as Terms<Parameters<BackgroundTasks[K]>>;
  const send = sendMessage as (name: string, data: unknown) => Promise<unknown>;
  return inOrder({ subject: about?.(args), again, send: () => send(name, args) });
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
