import type { Undo, Undone } from '../../lib/ports.ts';
import { t, tn } from './i18n.ts';

/** What is to be told of an undo that could not take everything back; `undefined` of one that did. */
export function wordsForUndone(answer: unknown): string | undefined {
  const { back = 0, kept = 0 } = (answer ?? {}) as Partial<Undone>;
  if (kept === 0) return undefined;
  return back === 0 ? t('uiNotUndone') : tn('uiUndoneBut', kept);
}

/** Takes back a change and an earlier one of the same thing. */
export function undoBoth(later: Undo, earlier: Undo): Undo {
  if (later === earlier) return later;
  const asOne = later.since?.(earlier);
  if (asOne) return asOne;
  return async () => {
    const [last, first] = [await later(), await earlier()];
    return { back: last.back + first.back, kept: last.kept + first.kept };
  };
}
