import type { BackgroundTasks, CaptureResult, ListMade, Reverse, Saved, Undo } from '../ports.ts';

/** Tasks that answer with how to take them back, and nothing else. */
const REVERSIBLE = [
  'deleteQuote',
  'writeQuote',
  'writeFeedback',
  'deleteFeedback',
  'writeArticle',
  'editField',
  'chooseValue',
  'tagArticles',
  'setReadState',
  'setStarred',
  'trashArticles',
  'restoreArticles',
  'renameList',
  'deleteList',
  'addToList',
  'removeFromList',
  'setListQuery',
  'placeList',
  'placeInList',
  'renameTag',
  'deleteTag',
  'styleTag',
  'partRecords',
  'changeDraft',
  'deleteDraft',
] as const satisfies (keyof BackgroundTasks)[];

type Answer<K extends keyof BackgroundTasks> = Awaited<ReturnType<BackgroundTasks[K]>>;

/** How tasks are taken back that answer with something else too; nothing where they did nothing. */
const TAKEN_BACK: { [K in Answering]: (answer: Answer<K>, undoOf: (reverse: Reverse) => Undo) => Undo | undefined } = {
  createList: undoOfMade,
  createSmartList: undoOfMade,
  joinRecords: (saved, undoOf) => saved && undoOf({ saved: [saved] }),
  saveCaptured: undoOfSaved,
  saveByIdentifier: undoOfSaved,
  addQuote: undoOfMade,
  addFeedback: undoOfMade,
};
type Answering =
  | 'createList'
  | 'createSmartList'
  | 'joinRecords'
  | 'saveCaptured'
  | 'saveByIdentifier'
  | 'addQuote'
  | 'addFeedback';

type Reversible = (typeof REVERSIBLE)[number];

type Undoable<T> = T extends ListMade ? { id: string; undo?: Undo } : T extends undefined ? T : T & { undo?: Undo };

/** The tasks as a view calls them: what changes something answers with a function that takes it back, or with one among the rest. */
export type Tasks = Omit<BackgroundTasks, 'undo' | 'editField' | Exclude<Reversible, 'editField'> | Answering> & {
  [K in Exclude<Reversible, 'editField'>]: (...args: Parameters<BackgroundTasks[K]>) => Promise<Undo>;
} & { [K in Answering]: (...args: Parameters<BackgroundTasks[K]>) => Promise<Undoable<Answer<K>>> } & {
  editField: (...args: Parameters<BackgroundTasks['editField']>) => Promise<Undo>;
};

/** One reverse for two changes, the later of which follows on the earlier: see `reverse-since.ts`. */
export type AsOne = (earlier: Reverse, later: Reverse) => Reverse;

/** The tasks for views: each reverse as a function. Without `asOne` two undos of one thing are done one after the other. */
export function withUndo(background: BackgroundTasks, asOne?: AsOne): Tasks {
  const undoOf = (reverse: Reverse): Undo =>
    Object.assign(() => background.undo(reverse), {
      reverse,
      ...(asOne && { since: (earlier: Undo) => earlier.reverse && undoOf(asOne(earlier.reverse, reverse)) }),
    });
  const reversible = REVERSIBLE.map((name) => [
    name,
    async (...args: never[]) => undoOf(await (background[name] as (...args: never[]) => Promise<Reverse>)(...args)),
  ]);
  const answering = (Object.keys(TAKEN_BACK) as Answering[]).map((name) => [
    name,
    async (...args: never[]) => {
      const answer = await (background[name] as (...args: never[]) => Promise<object | undefined>)(...args);
      const undo = answer && TAKEN_BACK[name](answer as never, undoOf);
      return undo ? { ...answer, undo } : answer;
    },
  ]);
  return { ...background, ...Object.fromEntries([...reversible, ...answering]) } as unknown as Tasks;
}

function undoOfMade({ reverse }: Pick<ListMade, 'reverse'>, undoOf: (reverse: Reverse) => Undo): Undo | undefined {
  return Object.keys(reverse).length > 0 ? undoOf(reverse) : undefined;
}

function undoOfSaved(result: CaptureResult, undoOf: (reverse: Reverse) => Undo): Undo | undefined {
  if (!result.ok || result.kind !== 'saved' || !hasChanged(result.saved)) return undefined;
  return undoOf({ saved: [result.saved] });
}

function hasChanged({ outcome, changed, joined = [] }: Saved): boolean {
  return outcome !== 'known' || changed.length > 0 || joined.length > 0;
}
