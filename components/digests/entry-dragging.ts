import type { Section } from '../../lib/digest/issue.ts';

/** What an entry that is dragged is known by. */
const DRAGGED = 'application/x-sheaf-entry';

/** What the list needs so that its entries can be dragged to another place, above or below another, or under a section's heading. */
export function entryDragging(
  sections: readonly Section[],
  onPlace: (ids: string[], sectionId: string, before: string | undefined) => void,
) {
  return {
    onDragStart(event: DragEvent) {
      const row = (event.target as Element).closest<HTMLElement>('[data-entry]');
      if (!row || !event.dataTransfer) return;
      event.dataTransfer.setData(DRAGGED, row.dataset.entry ?? '');
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setDragImage(row, 16, 16);
    },
    onDragOver(event: DragEvent & { currentTarget: HTMLElement }) {
      if (!event.dataTransfer?.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      unmark(event.currentTarget);
      const row = rowAt(event);
      if (row) row.dataset.drop = isBelow(event, row) ? 'below' : 'above';
    },
    onDragLeave: (event: DragEvent & { currentTarget: HTMLElement }) => unmark(event.currentTarget),
    onDrop(event: DragEvent & { currentTarget: HTMLElement }) {
      unmark(event.currentTarget);
      const id = event.dataTransfer?.getData(DRAGGED);
      const row = rowAt(event);
      // Any page can name its drag so: only what stands here is moved.
      if (!id || !row || !sections.some(({ entryIds }) => entryIds.includes(id))) return;
      event.preventDefault();
      const at = placeOf(sections, row, isBelow(event, row), id);
      if (at) onPlace([id], at.sectionId, at.before);
    },
  };
}

function placeOf(
  sections: readonly Section[],
  { dataset: { section, entry } }: HTMLElement,
  below: boolean,
  dragged: string,
): { sectionId: string; before: string | undefined } | undefined {
  if (section !== undefined) {
    const own = sections.find(({ id }) => id === section);
    return own && { sectionId: own.id, before: own.entryIds.find((id) => id !== dragged) };
  }
  const own = sections.find(({ entryIds }) => entry !== undefined && entryIds.includes(entry));
  if (!own || entry === undefined || entry === dragged) return undefined;
  const next = own.entryIds.slice(own.entryIds.indexOf(entry) + 1).find((id) => id !== dragged);
  return { sectionId: own.id, before: below ? next : entry };
}

function rowAt({ target }: DragEvent): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('[data-entry], [data-section]');
}

function isBelow({ clientY }: DragEvent, row: HTMLElement): boolean {
  const { top, height } = row.getBoundingClientRect();
  return clientY > top + height / 2;
}

function unmark(list: HTMLElement): void {
  for (const row of list.querySelectorAll<HTMLElement>('[data-drop]')) delete row.dataset.drop;
}
