import type { Ids } from './use-ids.ts';

/** What rows that are dragged are known by. */
const DRAGGED = 'application/x-sheaf-articles';

interface Needs {
  shown: Ids;
  /** Dragged together, where the row is one of them. */
  chosen: string[];
  onPlace(ids: string[], before: string | undefined): void;
}

/** What the grid needs so that its rows can be dragged to another place in their list. */
export function rowDragging({ shown, chosen, onPlace }: Needs) {
  return {
    onDragStart(event: DragEvent) {
      const id = rowAt(event)?.dataset.id;
      if (id === undefined) return;
      event.dataTransfer?.setData(DRAGGED, JSON.stringify(chosen.includes(id) ? chosen : [id]));
    },
    onDragOver(event: DragEvent & { currentTarget: HTMLElement }) {
      if (!event.dataTransfer?.types.includes(DRAGGED)) return;
      event.preventDefault();
      unmark(event.currentTarget);
      const row = rowAt(event);
      if (row) row.dataset.drop = isBelow(event, row) ? 'below' : 'above';
    },
    onDragLeave: (event: DragEvent & { currentTarget: HTMLElement }) => unmark(event.currentTarget),
    onDrop(event: DragEvent & { currentTarget: HTMLElement }) {
      unmark(event.currentTarget);
      const ids = event.dataTransfer?.getData(DRAGGED);
      const row = rowAt(event);
      if (!ids || !row) return;
      event.preventDefault();
      const moving = new Set(JSON.parse(ids) as string[]);
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
