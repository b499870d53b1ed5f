import type { Listed } from '../ui/listed.ts';
import type { RowKeys } from '../ui/VirtualList.tsx';

/** A section as it shows. */
export interface ShownSection {
  key: string;
  /** The rows in it. */
  count: number;
  /** Their ids, or the first of them; `undefined` while they are not read. */
  ids: readonly string[] | undefined;
}

/** What a row of the list is: the head of a section, or an item, whose id may not be read yet. */
export type ShownRow = { section: ShownSection; id?: string | undefined; isHead: boolean };

/** What a view shows: items in sections, whose ids are read as they come into sight. */
export interface ShownItems extends Listed {
  sections: readonly ShownSection[];
  /** The items with the heads of their sections: what is drawn. */
  rows: RowKeys;
  rowAt(index: number): ShownRow | undefined;
  /** Is the row the head of a section? */
  isHead(index: number): boolean;
  /** The sections of so many items from a place on; also where they are not read. */
  sectionsFrom(place: number, to: number): ShownSection[];
}

/** The key of a section's head among the rows. */
export function headKey(section: string): string {
  return `section ${section}`;
}

/** What a view shows of these sections, with heads over them unless it is one that needs none. */
export function shownItems(
  view: string,
  sections: readonly ShownSection[],
  sectionOf: (id: string) => string | undefined,
  hasHeads = true,
): ShownItems {
  const head = hasHeads ? 1 : 0;
  /** The items before each section. */
  const before: number[] = [];
  const bySection = new Map<string, number>();
  let total = 0;
  for (const [index, { key, count }] of sections.entries()) {
    before.push(total);
    bySection.set(key, index);
    total += count;
  }
  const beforeRows = (index: number) => (before[index] ?? total) + index * head;
  // Asked of every row at once.
  const heads = new Set(head ? sections.map((_, index) => beforeRows(index)) : []);
  const sectionAt = (place: number, start: (index: number) => number) => {
    let [low, high] = [0, sections.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const itemsBefore = (index: number) => before[index] ?? total;
  const idAt = (place: number) => {
    const index = sectionAt(place, itemsBefore);
    return sections[index]?.ids?.[place - itemsBefore(index)];
  };
  /** The place of an item in its section. */
  const placeOf = (id: string): [section: number, place: number] | undefined => {
    const index = bySection.get(sectionOf(id) ?? '');
    const place = index === undefined ? -1 : (sections[index]?.ids?.indexOf(id) ?? -1);
    return index === undefined || place < 0 ? undefined : [index, place];
  };
  function rowAt(index: number): ShownRow | undefined {
    if (index < 0 || index >= total + sections.length * head) return undefined;
    const at = sectionAt(index, beforeRows);
    const section = sections[at];
    const place = index - beforeRows(at) - head;
    return section && { section, isHead: place < 0, id: section.ids?.[place] };
  }
  const slice = (start = 0, end = total) => {
    const ids: string[] = [];
    for (let place = Math.max(0, start); place < Math.min(end, total); place++) {
      const id = idAt(place);
      if (id !== undefined) ids.push(id);
    }
    return ids;
  };
  return {
    view,
    sections,
    all: {
      length: total,
      at: (place) => (place < 0 || place >= total ? undefined : idAt(place)),
      slice,
      [Symbol.iterator]: () => slice()[Symbol.iterator](),
    },
    indexOf(id) {
      const found = id === undefined ? undefined : placeOf(id);
      return found ? itemsBefore(found[0]) + found[1] : -1;
    },
    rows: {
      length: total + sections.length * head,
      at(index) {
        const row = rowAt(index);
        // What is not read yet is known by its place.
        return row && (row.isHead ? headKey(row.section.key) : (row.id ?? `unread ${index}`));
      },
      indexOf(key) {
        const section = head ? sections.findIndex((each) => headKey(each.key) === key) : -1;
        if (section >= 0) return beforeRows(section);
        const found = placeOf(key);
        return found ? beforeRows(found[0]) + head + found[1] : -1;
      },
    },
    rowAt,
    isHead: (index) => heads.has(index),
    sectionsFrom(place, to) {
      if (total === 0) return [];
      return sections.slice(sectionAt(Math.max(0, place), itemsBefore), sectionAt(Math.max(0, to), itemsBefore) + 1);
    },
  };
}
