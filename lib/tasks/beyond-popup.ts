import type { BackgroundTasks } from '../ports.ts';
import { reverseSince } from './reverse-since.ts';

/** Tasks that answer with how to take them back, and nothing else, and that the popup does not call. */
const REVERSIBLE = [
  'writeQuote',
  'writeFeedback',
  'deleteFeedback',
  'renameList',
  'deleteList',
  'setListQuery',
  'placeList',
  'placeInList',
  'renameTag',
  'deleteTag',
  'styleTag',
  'partRecords',
  'changeDraft',
  'deleteDraft',
  'changeSources',
  'unfollow',
  'dismissItems',
  'renewItems',
  'dismissOlder',
  'takeApart',
  'removeRule',
  'changeSeries',
  'deleteSeries',
  'changeIssue',
  'deleteIssue',
  'addEntries',
  'changeEntry',
  'removeEntries',
  'publishIssue',
  'deleteTemplate',
] as const satisfies (keyof BackgroundTasks)[];

/** The same of those that answer with what they made too. */
const MAKING = [
  'createSmartList',
  'addQuote',
  'addFeedback',
  'follow',
  'saveItems',
  'addRule',
  'changeRule',
] as const satisfies (keyof BackgroundTasks)[];

/** What a page takes back that is more than the popup, which carries none of it. */
export const BEYOND_POPUP = { asOne: reverseSince, reversible: REVERSIBLE, making: MAKING };
export type BeyondPopup = typeof BEYOND_POPUP;
