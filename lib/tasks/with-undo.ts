import type { BackgroundTasks, CaptureResult, ListMade, Reverse, Saved, Undo } from '../ports.ts';
import type { BeyondPopup } from './beyond-popup.ts';

/** Tasks that answer with how to take them back, and nothing else; those of every page. */
const REVERSIBLE = [
  'deleteQuote',
  'writeArticle',
  'editField',
  'chooseValue',
  'tagArticles',
  'setReadState',
  'setStarred',
  'trashArticles',
  'restoreArticles',
  'addToList',
  'removeFromList',
] as const satisfies (keyof BackgroundTasks)[];

type Answer<K extends keyof BackgroundTasks> = Awaited<ReturnType<BackgroundTasks[K]>>;

/** How tasks are taken back that answer with something else too; nothing where they did nothing. */
const TAKEN_BACK = {
  createList: undoOfMade,
  joinRecords: (saved, undoOf) => saved && undoOf({ saved: [saved] }),
  saveCaptured: undoOfSaved,
  saveByIdentifier: undoOfSaved,
} satisfies { [K in keyof BackgroundTasks]?: TakesBack<Answer<K>> };

type TakesBack<A> = (answer: A, undoOf: (reverse: Reverse) => Undo) => Undo | undefined;
type Answering = keyof typeof TAKEN_BACK | BeyondPopup['making'][number];

type Reversible = (typeof REVERSIBLE)[number] | BeyondPopup['reversible'][number];

type Undoable<T> = T extends ListMade ? { id: string; undo?: Undo } : T extends undefined ? T : T & { undo?: Undo };

/** The tasks as a view calls them: what changes something answers with a function that takes it back, or with one among the rest. */
export type Tasks = Omit<BackgroundTasks, 'undo' | 'editField' | Exclude<Reversible, 'editField'> | Answering> & {
  [K in Exclude<Reversible, 'editField'>]: (...args: Parameters<BackgroundTasks[K]>) => Promise<Undo>;
} & { [K in Answering]: (...args: Parameters<BackgroundTasks[K]>) => Promise<Undoable<Answer<K>>> } & {
  editField: (...args: Parameters<BackgroundTasks['editField']>) => Promise<Undo>;
};

/** The tasks for views: each reverse as a function; without `beyond` those that the popup calls, and two undos of one thing are done one after the other. */
export function withUndo(background: BackgroundTasks, beyond?: BeyondPopup): Tasks {
  const { asOne, reversible: more = [], making = [] } = beyond ?? {};
  const undoOf = (reverse: Reverse): Undo =>
    Object.assign(() => background.undo(reverse), {
      reverse,
      ...(asOne && { since: (earlier: Undo) => earlier.reverse && undoOf(asOne(earlier.reverse, reverse)) }),
    });
  const reversible = [...REVERSIBLE, ...more].map((name) => [
    name,
    async (...args: never[]) => undoOf(await (background[name] as (...args: never[]) => Promise<Reverse>)(...args)),
  ]);
  const takenBack = { ...TAKEN_BACK, ...Object.fromEntries(making.map((name) => [name, undoOfMade])) };
  const answering = Object.entries(takenBack).map(([name, takes]) => [
    name,
    async (...args: never[]) => {
      const answer = await (background[name as Answering] as (...args: never[]) => Promise<object | undefined>)(
        ...args,
      );
      const undo = answer && takes(answer as never, undoOf);
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
