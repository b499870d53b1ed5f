import type { InboxSection } from '../../lib/ports/inbox.ts';
import type { ShownSection } from './sections.ts';

/** What is kept of a section whose ids were read. */
interface Read {
  /** Those that are taken in, in the order in which they stood then. */
  known: readonly string[];
  isKnown: ReadonlySet<string>;
  /** Those that are there now, in their order. */
  now: readonly string[];
  isThere: ReadonlySet<string>;
  /** What shows of them; worked out when it is asked for. */
  shown?: string[] | undefined;
}

/**
 * The sections of a view as one reads them: what goes, goes at once; what comes meanwhile waits until it is taken in, so that
 * nothing moves under the eyes. A section that nobody has looked into yet is as it is now.
 */
export interface Standing {
  /** The first sections, while the others are still being counted. */
  begin(first: readonly InboxSection[]): void;
  /** All sections as they are now. Answers those whose ids are known otherwise. */
  tell(now: readonly InboxSection[]): string[];
  /** Are these all sections? */
  isWhole(): boolean;
  /** The first ids of a section, to be shown until all are read. */
  readFirst(key: string, ids: readonly string[]): void;
  /** The ids of a section as they are now. */
  read(key: string, ids: readonly string[]): void;
  isRead(key: string): boolean;
  /** Dealt with, before the store says so; and no longer. */
  hide(ids: readonly string[]): void;
  show(ids: readonly string[]): void;
  /** Takes in what has come, each in its place. */
  takeIn(): void;
  /** How many have come and wait. */
  waiting(): number;
  sections(): ShownSection[];
  /** The section of an item whose id was read. */
  sectionOf(id: string): string | undefined;
}

/** The sections of a view of which nothing is known yet. */
export function createStanding(): Standing {
  let now: readonly InboxSection[] = [];
  let order: readonly string[] | undefined;
  const counts = new Map<string, number>();
  const read = new Map<string, Read>();
  const firstRead = new Map<string, readonly string[]>();
  const hidden = new Set<string>();
  const sectionOfId = new Map<string, string>();

  function become(key: string, known: readonly string[], ids: readonly string[]) {
    read.set(key, { known, isKnown: new Set(known), now: ids, isThere: new Set(ids) });
  }

  /** What shows of their sections is another. */
  function turn(ids: readonly string[]) {
    for (const key of new Set(ids.map((id) => sectionOfId.get(id)))) {
      const each = key === undefined ? undefined : read.get(key);
      if (each) each.shown = undefined;
    }
  }

  function idsOf(each: Read): string[] {
    each.shown ??= each.known.filter((id) => each.isThere.has(id) && !hidden.has(id));
    return each.shown;
  }

  function wholeSection(key: string, each: Read): ShownSection {
    const ids = idsOf(each);
    return { key, count: ids.length, ids };
  }

  function begunSection(key: string): ShownSection {
    const first = firstRead.get(key) ?? [];
    const ids = first.filter((id) => !hidden.has(id));
    // What is hidden is still counted.
    const count = (counts.get(key) ?? 0) - (first.length - ids.length);
    return { key, count, ids: first.length > 0 ? ids : undefined };
  }

  return {
    begin(first) {
      if (order || now.length > 0) return;
      now = first;
      for (const { key, count } of first) counts.set(key, count);
    },
    tell(sections) {
      now = sections;
      order ??= sections.map(({ key }) => key);
      counts.clear();
      for (const { key, count } of sections) counts.set(key, count);
      return [...read].flatMap(([key, each]) => (each.now.length === (counts.get(key) ?? 0) ? [] : [key]));
    },
    isWhole: () => order !== undefined,
    readFirst(key, ids) {
      firstRead.set(key, ids);
      for (const id of ids) sectionOfId.set(id, key);
    },
    read(key, ids) {
      become(key, read.get(key)?.known ?? ids, ids);
      for (const id of ids) sectionOfId.set(id, key);
    },
    isRead: (key) => read.has(key),
    hide(ids) {
      for (const id of ids) hidden.add(id);
      turn(ids);
    },
    show(ids) {
      for (const id of ids) hidden.delete(id);
      turn(ids);
    },
    takeIn() {
      if (order) order = now.map(({ key }) => key);
      for (const [key, each] of read) become(key, each.now, each.now);
    },
    waiting() {
      if (!order) return 0;
      const isShown = new Set(order);
      let count = 0;
      for (const section of now) if (!isShown.has(section.key)) count += section.count;
      for (const each of read.values())
        if (each.known !== each.now) for (const id of each.now) if (!each.isKnown.has(id)) count += 1;
      return count;
    },
    sections() {
      return (order ?? now.map(({ key }) => key)).flatMap((key) => {
        const each = read.get(key);
        const section = each ? wholeSection(key, each) : begunSection(key);
        return section.count > 0 ? [section] : [];
      });
    },
    sectionOf: (id) => sectionOfId.get(id),
  };
}
