import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { BackgroundTasks } from '../ports.ts';

/** What pages of Sheaf may ask of the background: one message a task, its arguments as the data. */
type Protocol = {
  [K in keyof BackgroundTasks]: (args: Parameters<BackgroundTasks[K]>) => Awaited<ReturnType<BackgroundTasks[K]>>;
};

const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

/** Their names, each with: may it be asked again if the worker dies while it works? A second answer would be a second thing where not. */
const TASKS: Record<keyof BackgroundTasks, { again: boolean }> = {
  captureTab: { again: true },
  saveCaptured: { again: true },
  saveCandidates: { again: true },
  keysOf: { again: true },
  saveByIdentifier: { again: true },
  undoCapture: { again: true },
  quoteSelection: { again: false },
  deleteQuote: { again: true },
  keepTyped: { again: true },
  writeArticle: { again: true },
  editField: { again: true },
  chooseValue: { again: true },
  tagArticles: { again: true },
  setReadState: { again: true },
  setStarred: { again: true },
  trashArticles: { again: true },
  restoreArticles: { again: true },
  emptyTrash: { again: true },
  createList: { again: true },
  renameList: { again: true },
  deleteList: { again: true },
  addToList: { again: true },
  removeFromList: { again: true },
  undo: { again: true },
};
const NAMES = Object.keys(TASKS) as (keyof BackgroundTasks)[];

/** The background's tasks, as a page calls them. */
export const backgroundTasks = Object.fromEntries(
  NAMES.map((name) => [name, (...args: never[]) => ask(name, args as never)]),
) as unknown as BackgroundTasks;

async function ask<K extends keyof BackgroundTasks>(name: K, args: Parameters<Protocol[K]>[0]): Promise<unknown> {
  const send = sendMessage as (name: string, data: unknown) => Promise<unknown>;
  try {
    return await send(name, args);
  } catch (error) {
    if (!TASKS[name].again) throw error;
    return send(name, args);
  }
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
