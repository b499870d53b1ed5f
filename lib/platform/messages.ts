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
  /** A second answer would be a second thing: it is not asked again if the worker dies while it works. */
  isOnce?: boolean;
  /** The place among its arguments of the id by which it knows that it is asked again. */
  operation?: number;
  /** What it gives a value to, of its first argument or as all of them tell: a later call about the same makes it void. */
  about?: string | ((args: A) => string);
}

type Table = { [K in keyof BackgroundTasks]: Terms<Parameters<BackgroundTasks[K]>> };

/** What the popup asks for too: it carries no more than that. */
const OF_POPUP = {
  captureTab: {},
  saveCaptured: { operation: 1 },
  saveCandidates: {},
  keysOf: {},
  saveByIdentifier: { operation: 1 },
  undoCapture: {},
  quoteSelection: { isOnce: true },
  deleteQuote: { operation: 1 },
  keepTyped: { about: 'typed' },
  writeArticle: { operation: 2, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  editField: { operation: 3, about: ([id, field]) => `${id} field ${field}` },
  chooseValue: { operation: 3, about: ([id, field]) => `${id} field ${field}` },
  tagArticles: { operation: 2, about: ([ids, { add, remove }]) => `${ids} tag ${add ?? remove}` },
  setReadState: { operation: 2, about: 'readState' },
  setStarred: { operation: 2, about: 'starred' },
  trashArticles: { operation: 1, about: 'trash' },
  restoreArticles: { operation: 1, about: 'trash' },
  createList: { operation: 2 },
  addToList: { operation: 2, about: ([id, articles]) => `${id} holds ${articles}` },
  removeFromList: { operation: 2, about: ([id, articles]) => `${id} holds ${articles}` },
  undo: { operation: 1 },
} satisfies Partial<Table>;

const TASKS: Table = {
  ...OF_POPUP,
  addFeedback: { operation: 2 },
  writeFeedback: { operation: 2, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  deleteFeedback: { operation: 1 },
  addQuote: { operation: 3 },
  writeQuote: { operation: 2, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  keepProgress: { about: 'progress' },
  purgeArticles: {},
  renameList: { operation: 2, about: 'name' },
  deleteList: { operation: 1 },
  lookUpNow: {},
  partRecords: { operation: 1 },
  joinRecords: { operation: 2 },
  createSmartList: { operation: 2 },
  setListQuery: { operation: 2, about: 'query' },
  placeList: { operation: 2, about: 'place' },
  placeInList: { operation: 3 },
  renameTag: { operation: 2 },
  deleteTag: { operation: 1 },
  styleTag: { operation: 2, about: ([tag, style]) => `${tag} style ${Object.keys(style)}` },
  setSetting: { about: 'setting' },
  beginImport: {},
  importBlock: {},
  endImport: {},
  undoImportBlock: {},
  forgetImport: {},
  backUpIfDue: {},
  keepCitationStyle: { about: ([{ id }]) => `${id} style` },
  removeCitationStyle: { about: 'style' },
  createDraft: {},
  writePart: { about: ([id, { partId, network }]) => `${id} part ${partId} ${network}` },
  describeImage: { about: ([id, image]) => `${id} image ${image}` },
  changeDraft: { operation: 3, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  deleteDraft: { operation: 1 },
  handOverPost: {},
  settlePost: { about: 'settle' },
  signInToBluesky: {},
  // Its page is opened once.
  signInToMastodon: { isOnce: true },
  signOut: {},
  queuePost: {},
  retryPost: {},
  letPostBe: {},
  deletePost: {},
  lookAtAnswers: {},
  follow: { operation: 1 },
  changeSources: { operation: 2, about: ([ids, changes]) => `${ids} ${Object.keys(changes)}` },
  unfollow: { operation: 1 },
  refreshNow: {},
  cancelRefresh: {},
  saveItems: { operation: 1 },
  dismissItems: { operation: 1 },
  renewItems: { operation: 1 },
  dismissOlder: { operation: 2 },
  markOpened: {},
  takeApart: { operation: 2 },
  addRule: { operation: 1 },
  changeRule: { operation: 2 },
  removeRule: { operation: 1 },
  createSeries: {},
  changeSeries: { operation: 2, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  deleteSeries: { operation: 1 },
  createIssue: {},
  changeIssue: { operation: 2, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  writeIssue: { about: ([id, field]) => `${id} ${field}` },
  deleteIssue: { operation: 1 },
  addEntries: { operation: 3 },
  writeEntry: { about: ([id, field]) => `${id} ${field}` },
  describeEntryImage: { about: ([id, image]) => `${id} image ${image}` },
  changeEntry: { operation: 2, about: ([id, changes]) => `${id} ${Object.keys(changes)}` },
  removeEntries: { operation: 2 },
  publishIssue: { operation: 2 },
  keepTemplate: { about: ([{ id }]) => `${id} template` },
  deleteTemplate: { operation: 1 },
};

const inOrder = createSender();

/** The background's tasks, as a page calls them. */
export const backgroundTasks = /* @__PURE__ */ asking<keyof BackgroundTasks>(TASKS);

/** Those that the popup calls. */
export const popupTasks = /* @__PURE__ */ asking<keyof typeof OF_POPUP>(OF_POPUP);

function asking<K extends keyof BackgroundTasks>(terms: Pick<Table, K>): Pick<BackgroundTasks, K> {
  return Object.fromEntries(
    Object.entries(terms).map(([name, each]) => [name, (...args: never[]) => ask(name, each as Terms<never[]>, args)]),
  ) as unknown as Pick<BackgroundTasks, K>;
}

function ask(name: string, { isOnce, about, operation }: Terms<never[]>, args: never[]): Promise<unknown> {
  const send = sendMessage as (name: string, data: unknown) => Promise<unknown>;
  const data: unknown[] = [...args];
  if (operation !== undefined) {
    // A hole would not cross.
    while (data.length < operation) data.push(null);
    data[operation] ??= crypto.randomUUID();
  }
  const subject = typeof about === 'string' ? `${args[0]} ${about}` : about?.(args);
  return inOrder({ subject, again: !isOnce, send: () => send(name, data) });
}

/** Answers the pages' messages. Call it synchronously at the worker's start. */
export function answerPages(tasks: BackgroundTasks): void {
  const own = browser.runtime.getURL('/');
  for (const name of Object.keys(TASKS) as (keyof BackgroundTasks)[]) {
    onMessage(name, (({ data, sender }: { data: unknown; sender: { id?: string; url?: string } }) => {
      // No web page can send us a message (nothing is externally connectable); a script of ours on a page could.
      if (sender.id !== browser.runtime.id || !sender.url?.startsWith(own) || !Array.isArray(data)) {
        throw new Error('A message that no page of Sheaf sent');
      }
      return (tasks[name] as (...args: unknown[]) => unknown)(...data);
    }) as never);
  }
}
