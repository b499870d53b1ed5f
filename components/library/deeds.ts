import type { Sheaf } from '../../lib/sheaf.ts';
import { t } from '../ui/i18n.ts';

/** Something that was done: by a task with its arguments, or by what does many at once. */
export interface Deed {
  task: keyof Sheaf['tasks'] | 'addMany' | 'import' | 'restoreBackup';
  args: unknown[];
}

/**
 * How each task is taken back. `undo`: by the undo in its answer; where there is none it did nothing. `never`: it cannot be, and
 * stands before all that was done earlier. `nothing`: it is nothing that the person did to the library by itself.
 */
export const HOW_TAKEN_BACK: Record<keyof Sheaf['tasks'], 'undo' | 'never' | 'nothing'> = {
  captureTab: 'nothing',
  saveCaptured: 'undo',
  saveCandidates: 'never',
  keysOf: 'nothing',
  saveByIdentifier: 'undo',
  undoCapture: 'nothing',
  quoteSelection: 'never',
  deleteQuote: 'undo',
  addQuote: 'undo',
  writeQuote: 'undo',
  addFeedback: 'undo',
  writeFeedback: 'undo',
  deleteFeedback: 'undo',
  keepProgress: 'nothing',
  keepTyped: 'nothing',
  writeArticle: 'undo',
  editField: 'undo',
  chooseValue: 'undo',
  tagArticles: 'undo',
  setReadState: 'undo',
  setStarred: 'undo',
  trashArticles: 'undo',
  restoreArticles: 'undo',
  purgeArticles: 'never',
  createList: 'undo',
  renameList: 'undo',
  deleteList: 'undo',
  addToList: 'undo',
  removeFromList: 'undo',
  lookUpNow: 'never',
  partRecords: 'undo',
  joinRecords: 'undo',
  createSmartList: 'undo',
  setListQuery: 'undo',
  placeList: 'undo',
  placeInList: 'undo',
  renameTag: 'undo',
  deleteTag: 'undo',
  styleTag: 'undo',
  // A setting is put back where it is set.
  setSetting: 'nothing',
  // An import is one thing, which `import` stands for.
  beginImport: 'nothing',
  importBlock: 'nothing',
  endImport: 'nothing',
  undoImportBlock: 'nothing',
  forgetImport: 'nothing',
  backUpIfDue: 'nothing',
  // Drafts are no part of the library: the composer takes back what is done there.
  createDraft: 'nothing',
  writePart: 'nothing',
  describeImage: 'nothing',
  changeDraft: 'nothing',
  deleteDraft: 'nothing',
  handOverPost: 'nothing',
  settlePost: 'nothing',
  signInToBluesky: 'nothing',
  signInToMastodon: 'nothing',
  signOut: 'nothing',
  queuePost: 'nothing',
  retryPost: 'nothing',
  letPostBe: 'nothing',
  deletePost: 'nothing',
  lookAtAnswers: 'nothing',
  follow: 'undo',
  changeSources: 'undo',
  unfollow: 'undo',
  refreshNow: 'nothing',
  cancelRefresh: 'nothing',
  saveItems: 'undo',
  dismissItems: 'undo',
  renewItems: 'undo',
  dismissOlder: 'undo',
  markOpened: 'nothing',
  takeApart: 'undo',
  addRule: 'undo',
  changeRule: 'undo',
  removeRule: 'undo',
  // What is put in a digest from the library is taken out there; the rest the digests take back themselves.
  addEntries: 'undo',
  createSeries: 'nothing',
  changeSeries: 'nothing',
  deleteSeries: 'nothing',
  createIssue: 'nothing',
  changeIssue: 'nothing',
  writeIssue: 'nothing',
  deleteIssue: 'nothing',
  writeEntry: 'nothing',
  describeEntryImage: 'nothing',
  changeEntry: 'nothing',
  removeEntries: 'nothing',
  publishIssue: 'nothing',
  keepTemplate: 'nothing',
  deleteTemplate: 'nothing',
  keepCitationStyle: 'never',
  removeCitationStyle: 'never',
};

/** The subject under which the views tell of it. */
export function subjectOf({ task }: Deed): string {
  switch (task) {
    case 'tagArticles':
    case 'renameTag':
    case 'deleteTag':
    case 'styleTag':
      return 'tag';
    case 'createList':
    case 'createSmartList':
    case 'addToList':
    case 'removeFromList':
      return 'list';
    case 'addEntries':
      return 'digest';
    case 'editField':
    case 'chooseValue':
    case 'writeArticle':
      return 'edit';
    case 'deleteQuote':
    case 'writeQuote':
      return 'quote';
    case 'addQuote':
      return 'mark';
    case 'addFeedback':
    case 'writeFeedback':
    case 'deleteFeedback':
      return 'feedback';
    case 'follow':
    case 'changeSources':
    case 'unfollow':
      return 'sources';
    case 'saveItems':
    case 'dismissItems':
    case 'renewItems':
    case 'dismissOlder':
    case 'takeApart':
    case 'addRule':
    case 'changeRule':
    case 'removeRule':
      return 'inbox';
    default:
      return 'library';
  }
}

/** What was done, in a word or two. */
export function wordsForDeed({ task, args }: Deed): string {
  switch (task) {
    case 'setStarred':
      return args[1] ? t('deedStar') : t('deedUnstar');
    case 'tagArticles':
      return (args[1] as { remove?: string }).remove === undefined ? t('deedTag') : t('deedUntag');
    case 'renameTag':
      return t('deedRenameTag');
    case 'deleteTag':
      return t('deedDeleteTag');
    case 'styleTag':
      return t('deedStyleTag');
    case 'setReadState':
      return t('deedReadState');
    case 'trashArticles':
      return t('deedTrash');
    case 'restoreArticles':
      return t('deedRestore');
    case 'purgeArticles':
      return t('deedPurge');
    case 'createList':
      return t('deedNewList');
    case 'createSmartList':
      return t('deedNewSmartList');
    case 'renameList':
      return t('deedRenameList');
    case 'deleteList':
      return t('deedDeleteList');
    case 'setListQuery':
      return t('deedListSearch');
    case 'placeList':
    case 'placeInList':
      return t('deedPlace');
    case 'addToList':
      return t('deedAddToList');
    case 'removeFromList':
      return t('deedRemoveFromList');
    case 'addEntries':
      return t('deedToDigest');
    case 'joinRecords':
      return t('deedJoin');
    case 'partRecords':
      return t('deedPart');
    case 'addQuote':
    case 'quoteSelection':
      return t('deedQuote');
    case 'writeQuote':
      return t('deedWriteQuote');
    case 'deleteQuote':
      return t('deedDeleteQuote');
    case 'addFeedback':
      return t('deedAddFeedback');
    case 'writeFeedback':
      return t('deedWriteFeedback');
    case 'deleteFeedback':
      return t('deedDeleteFeedback');
    case 'saveCaptured':
    case 'saveCandidates':
    case 'saveByIdentifier':
    case 'addMany':
      return t('deedAdd');
    case 'saveItems':
      return t('deedSaveItems');
    case 'dismissItems':
    case 'dismissOlder':
      return t('deedDismiss');
    case 'renewItems':
      return t('deedRenew');
    case 'takeApart':
      return t('deedTakeApart');
    case 'addRule':
      return t('deedAddRule');
    case 'changeRule':
      return t('deedChangeRule');
    case 'removeRule':
      return t('deedRemoveRule');
    case 'import':
      return t('deedImport');
    case 'restoreBackup':
      return t('deedRestoreBackup');
    case 'follow':
      return t('deedFollow');
    case 'unfollow':
      return t('deedUnfollow');
    case 'changeSources':
      return t('deedChangeSource');
    case 'lookUpNow':
      return t('deedLookUp');
    case 'keepCitationStyle':
    case 'removeCitationStyle':
      return t('deedStyle');
    default:
      return t('deedEdit');
  }
}
