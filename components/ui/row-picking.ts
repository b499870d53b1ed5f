import type { Cursor } from './use-cursor.ts';
import type { Selection } from './use-selection.ts';

/** What a press on a row of a list does, and one on its box. */
export function rowPicking(cursor: Cursor, selection: Selection) {
  return {
    pick(id: string, event: MouseEvent) {
      if (event.shiftKey && cursor.id !== undefined) {
        selection.extend(cursor.id, id);
        cursor.set(id);
      } else if (event.ctrlKey || event.metaKey) {
        selection.toggle(id);
        cursor.set(id);
      } else {
        selection.endRange();
        cursor.open(id);
      }
    },
    select(id: string, event: MouseEvent) {
      if (event.shiftKey && cursor.id !== undefined) selection.extend(cursor.id, id);
      else selection.toggle(id);
      // The range goes on from here, but ticking a box opens nothing.
      cursor.stand(id);
    },
  };
}
