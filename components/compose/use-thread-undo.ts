import type { DraftImage, DraftPart } from '../../lib/share/draft.ts';
import {
  type Deed,
  endOfChange,
  type Moment,
  NO_HISTORY,
  redone,
  remembered,
  type ThreadHistory,
  undone,
} from '../../lib/share/thread-history.ts';

/** What was done in a draft while its composer is open, by whose words they are: of all networks, or of one. */
export type Histories = Map<string, ThreadHistory>;

interface Needs {
  histories: Histories;
  /** Whose words. */
  of: string;
  parts: readonly DraftPart[];
  images: readonly DraftImage[];
  /** Sets the thread as it was, and the caret where the change ends. */
  onRestore(parts: DraftPart[], places: Moment['places'], to: { id: string; at: number } | undefined): void;
}

interface ThreadUndo {
  /** Call it before a deed is done. */
  remember(deed: Deed): void;
  /** Takes back, or does again, what a key asks for; answers whether it did. */
  onKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): boolean;
}

/** Undo and redo over the whole thread: a field's own ends where its part is broken or joined. */
export function useThreadUndo({ histories, of, parts, images, onRestore }: Needs): ThreadUndo {
  const now = (): Moment => ({ parts, places: Object.fromEntries(images.map(({ id, partId }) => [id, partId])) });
  const known = () => histories.get(of) ?? NO_HISTORY;
  return {
    remember(deed) {
      histories.set(of, remembered(known(), now(), deed));
    },
    onKey(event) {
      const step = stepOf(event)?.(known(), now());
      if (!step) return false;
      histories.set(of, step.history);
      onRestore([...step.to.parts], step.to.places, endOfChange(parts, step.to.parts));
      return true;
    },
  };
}

function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Parameters<ThreadUndo['onKey']>[0]) {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'y' && !shiftKey) return redone;
  if (letter !== 'z') return undefined;
  return shiftKey ? redone : undone;
}
