import { carriesArticles, carryArticles, droppedArticles } from './dragged-articles.ts';
import type { Ids } from './use-ids.ts';

interface Needs {
  shown: Ids;
  /** Dragged together, where the row is one of them. */
  chosen: string[];
  /** Puts them at another place; without it, rows are only dragged elsewhere. */
  onPlace?: ((ids: string[], before: string | undefined) => void) | undefined;
}

/** What the grid needs so that its rows can be dragged: onto what takes them, and to another place in their list. */
export function rowDragging({ shown, chosen, onPlace }: Needs) {
  return {
    onDragStart(event: DragEvent) {
      const id = rowAt(event)?.dataset.id;
      if (id === undefined) return;
      carryArticles(event, chosen.includes(id) ? chosen : [id]);
    },
    ...(onPlace && placing(shown, onPlace)),
  };
}

function placing(shown: Ids, onPlace: NonNullable<Needs['onPlace']>) {
  return {
    onDragOver(event: DragEvent & { currentTarget: HTMLElement }) {
      if (!carriesArticles(event)) return;
      event.preventDefault();
      unmark(event.currentTarget);
      const row = rowAt(event);
      if (row) row.dataset.drop = isBelow(event, row) ? 'below' : 'above';
    },
    onDragLeave: (event: DragEvent & { currentTarget: HTMLElement }) => unmark(event.currentTarget),
    onDrop(event: DragEvent & { currentTarget: HTMLElement }) {
      unmark(event.currentTarget);
      const moving = new Set(droppedArticles(event));
      const row = rowAt(event);
      if (moving.size === 0 || !row) return;
      event.preventDefault();
      // Before the row itself, or before the next that stays.
      let at = shown.indexOf(row.dataset.id) + (isBelow(event, row) ? 1 : 0);
      while (moving.has(shown.all.at(at) ?? '')) at += 1;
      onPlace([...moving], shown.all.at(at));
    },
  };
}

function rowAt({ target }: DragEvent): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('.row');
}

function isBelow({ clientY }: DragEvent, row: HTMLElement): boolean {
  const { top, height } = row.getBoundingClientRect();
  return clientY > top + height / 2;
}

function unmark(grid: HTMLElement): void {
  for (const row of grid.querySelectorAll<HTMLElement>('[data-drop]')) delete row.dataset.drop;
}
