import { useCallback, useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { InboxSection, InboxView } from '../../lib/ports/inbox.ts';
import { useLive } from '../ui/sheaf-context.tsx';
import { useFollowing } from './following-context.ts';
import { type ShownItems, shownItems } from './sections.ts';
import { createStanding } from './standing.ts';
import { useAtLeisure } from './use-at-leisure.ts';
import { useFound } from './use-found.ts';

/** The items of a view as one reads them, and what can be done to how they show. */
export interface Items extends ShownItems {
  /** Are these all, or only the first, while the others are counted? */
  isWhole: boolean;
  /** How many have come since and wait to be shown. */
  waiting: number;
  /** How far a search has come; absent where nothing is sought. */
  searched?: { of: number; isOver: boolean };
  /** Shows what has come. */
  takeIn(): void;
  /** Takes items out of sight, before the store says that they are gone. */
  hide(ids: readonly string[]): void;
  /** Shows them as they are by now. */
  settle(ids: readonly string[]): Promise<void>;
  /** These rows are in sight. */
  look(first: number, last: number): void;
  /** Reads the ids from one place to another. */
  load(from: number, to: number): Promise<void>;
  /** Shows all as it is by now, what has come too: for what the person has just done. */
  refresh(): Promise<void>;
}

/** The items of a view, or those of them that `text` finds; `undefined` until the first answer. */
export function useItems(view: InboxView, text: string): Items | undefined {
  const { inbox } = useFollowing();
  const [turn, renew] = useReducer<number, void>((count) => count + 1, 0);
  const [drawn, draw] = useReducer<number, void>((count) => count + 1, 0);
  const key = JSON.stringify([view, text, turn]);
  const inSight = useRef<ReadonlySet<string>>(new Set());
  const standing = useMemo(createStanding, [key]);
  const reading = useRef(new Map<string, Promise<void>>());

  const last = useRef<{ items: Items; ofView: string } | undefined>(undefined);
  const found = useFound(view, text, turn);
  // What is in sight is read at each change, the first of it before all is counted.
  const near = useLive(async () => {
    if (text) return undefined;
    const first = standing.isWhole() || inSight.current.size > 0 ? [] : await inbox.first(view);
    const isBeginning = inSight.current.size === 0;
    const wanted = isBeginning ? firstOf(first) : [...inSight.current];
    // All of a day may be thousands, of which a screen shows the first.
    const range = isBeginning ? { from: 0, count: FIRST_IDS } : undefined;
    const ids = await Promise.all(
      wanted.map(async (section) => ({ section, ids: await inbox.ids(view, section, range) })),
    );
    return { standing, first, isBeginning, ids };
  }, [key]);
  const whole = useAtLeisure(
    () => inbox.first(view),
    async () => ({ standing, sections: text ? [] : await inbox.sections(view) }),
    [key],
    { firstMs: AFTER_THE_ROWS_MS, isReady: near?.standing === standing },
  );

  const told = useRef<Record<'near' | 'whole' | 'found', unknown>>({ near: 0, whole: 0, found: 0 }).current;
  const isNews = <T>(name: keyof typeof told, news: T | undefined): news is T => {
    const isNew = news !== undefined && told[name] !== news;
    if (isNew) told[name] = news;
    return isNew;
  };
  let stale: string[] = [];
  if (isNews('near', near) && near.standing === standing) {
    standing.begin(near.first);
    for (const { section, ids } of near.ids) {
      if (near.isBeginning && ids.length === FIRST_IDS) standing.readFirst(section, ids);
      else standing.read(section, ids);
    }
  }
  if (isNews('whole', whole) && whole.standing === standing && !text) stale = standing.tell(whole.sections);
  if (text && isNews('found', found)) {
    standing.tell([{ key: FOUND, count: found.ids.length }]);
    standing.read(FOUND, found.ids);
    standing.takeIn();
  }
  const isKnown = text ? found !== undefined : near?.standing === standing;

  const readSection = useCallback(
    (section: string) => {
      const before = reading.current.get(section);
      if (before) return before;
      const work = inbox.ids(view, section).then((ids) => {
        standing.read(section, ids);
        draw();
      });
      reading.current.set(section, work);
      return work.finally(() => reading.current.delete(section));
    },
    [standing],
  );
  useEffect(() => {
    inSight.current = new Set();
    reading.current.clear();
  }, [standing]);

  const shown = useMemo(
    () => (isKnown ? shownItems(key, standing.sections(), standing.sectionOf, !text) : undefined),
    [standing, near, whole, found, drawn],
  );
  useEffect(() => {
    for (const section of stale) void readSection(section);
  }, [whole]);
  // What is begun is read to its end once its first rows are drawn.
  useEffect(() => {
    const begun = standing.sections().filter(({ key, ids }) => ids && !standing.isRead(key));
    const timer = setTimeout(() => {
      for (const { key } of begun) if (!standing.isRead(key)) void readSection(key);
    }, AFTER_THE_ROWS_MS);
    return () => clearTimeout(timer);
  }, [near]);
  const ofView = JSON.stringify(view);
  // While one types, what was found before stays.
  if (!shown) return last.current?.ofView === ofView ? last.current.items : undefined;

  async function rereadAll(sections: Iterable<string>) {
    await Promise.all([...sections].map(async (section) => standing.read(section, await inbox.ids(view, section))));
    standing.takeIn();
    draw();
  }

  async function load(from: number, to: number) {
    const unread = (shown?.sectionsFrom(from, to) ?? []).filter(({ key: section }) => !standing.isRead(section));
    await Promise.all(unread.map((section) => readSection(section.key)));
  }

  const items: Items = {
    ...shown,
    isWhole: text ? found?.isOver === true : standing.isWhole(),
    waiting: text ? 0 : standing.waiting(),
    ...(text && found && { searched: { of: found.searched, isOver: found.isOver } }),
    takeIn() {
      standing.takeIn();
      draw();
    },
    hide(ids) {
      standing.hide(ids);
      draw();
    },
    async settle(ids) {
      const sections = new Set(ids.flatMap((id) => standing.sectionOf(id) ?? []));
      if (!text) {
        await Promise.all([...sections].map(async (section) => standing.read(section, await inbox.ids(view, section))));
        standing.show(ids);
      }
      draw();
    },
    look(first, last) {
      const sections = new Map<string, boolean>();
      for (let index = first; index <= last; index++) {
        const row = shown.rowAt(index);
        if (row) sections.set(row.section.key, row.section.ids !== undefined);
      }
      inSight.current = new Set(sections.keys());
      for (const [section, isBegun] of sections) if (!isBegun && !standing.isRead(section)) void readSection(section);
    },
    load,
    async refresh() {
      if (text) return renew();
      await rereadAll(inSight.current);
      // What is not in sight can follow, unless there is nothing else.
      const following = inbox.sections(view).then((sections) => rereadAll(standing.tell(sections)));
      if (inSight.current.size === 0) await following;
    },
  };
  last.current = { items, ofView };
  return items;
}

/** The rows are read first. */
const AFTER_THE_ROWS_MS = 50;
/** So many rows are read with the first sections: more than a screen holds. */
const FIRST_ROWS = 40;
/** And so many ids of each. */
const FIRST_IDS = 2 * FIRST_ROWS;

/** The sections that a screen shows first. */
function firstOf(sections: readonly InboxSection[]): string[] {
  const first: string[] = [];
  let rows = 0;
  for (const { key, count } of sections) {
    if (rows >= FIRST_ROWS) break;
    first.push(key);
    rows += count;
  }
  return first;
}

/** The one section of what is found. */
const FOUND = 'found';
