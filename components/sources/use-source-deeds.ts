import type { Undo } from '../../lib/ports.ts';
import type { SourceChanges } from '../../lib/sources/source.ts';
import { wordsForDeed } from '../library/deeds.ts';
import { useHistory } from '../library/WithHistory.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { undoBoth, wordsForUndone } from '../ui/undone.ts';

/** The same change of these. */
export type ChangeOfSome = readonly [ids: string[], changes: SourceChanges];

/** What the page does with sources, each told by a toast with its Undo. */
export interface SourceDeeds {
  change(ids: string[], changes: SourceChanges, done: string): void;
  /** Several changes that are one to the person. */
  changeEach(changes: readonly ChangeOfSome[], done: string): void;
  unfollow(ids: string[], title: string): void;
  /** All of them, or some. */
  refresh(ids?: string[]): void;
  cancelRefresh(): void;
  undoLast(): void;
}

/** The subject of the toasts. */
const SUBJECT = 'sources';

/** How the page does something with sources. */
export function useSourceDeeds(): SourceDeeds {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const history = useHistory();

  async function changeAsOne(changes: readonly ChangeOfSome[]): Promise<Undo> {
    const undos: Undo[] = [];
    const takeBack: Undo = async () => {
      const [last = async () => ({ back: 0, kept: 0 }), ...earlier] = undos.toReversed();
      return earlier.reduce(undoBoth, last)();
    };
    const deed = { task: 'changeSources' as const, args: [] };
    const { undo, done } = history.asOne(
      deed,
      async (plain) => {
        for (const [ids, change] of changes) undos.push(await plain.changeSources(ids, change));
      },
      takeBack,
    );
    await done;
    return undo;
  }

  return {
    change: (ids, changes, done) => void act(() => tasks.changeSources(ids, changes), done, SUBJECT),
    changeEach: (changes, done) => void act(() => changeAsOne(changes), done, SUBJECT),
    unfollow: (ids, title) =>
      void act(
        () => tasks.unfollow(ids),
        ids.length === 1 ? t('sourcesUnfollowedOne', title) : tn('sourcesUnfollowed', ids.length),
        SUBJECT,
      ),
    refresh: (ids) => void act(() => tasks.refreshNow(ids ?? null)),
    cancelRefresh: () => void act(() => tasks.cancelRefresh()),
    undoLast: () =>
      void act(async () => {
        const taken = await history.undoLast();
        if (!taken) return show(t('libraryNothingToUndo'), undefined, SUBJECT);
        const { deed, subject, undone } = taken;
        if (undone) show(wordsForUndone(undone) ?? t('libraryUndone', wordsForDeed(deed)), undefined, subject);
        else show(t('libraryCannotUndo', wordsForDeed(deed)), undefined, 'undo');
      }),
  };
}
