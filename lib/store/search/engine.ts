import type { ReadingList } from '../../article/article.ts';
import { parseQuery } from '../../article/query/parse.ts';
import type { Query } from '../../article/query/query.ts';
import type { ArticleSort, ArticleView, LibraryCounts } from '../../ports.ts';
import { byName } from '../../text/by-name.ts';
import { nameKey } from '../../text/strings.ts';
import { Bits } from './bits.ts';
import { FLAG, STATES } from './fields.ts';
import { findAlive, type Loaded } from './loaded.ts';
import { matchQuery, tagTest } from './match.ts';
import { inOrder } from './order.ts';
import { byScore } from './weights.ts';

const ARCHIVED = STATES.indexOf('archived');

/** The documents of a view in its order, by their numbers, and whether each has a take-home (1). */
export interface FoundNumbers {
  numbers: Uint32Array<ArrayBuffer>;
  takeHome: Uint8Array<ArrayBuffer>;
}

/** What finds, sorts and counts, in memory. It is given the segments and does not know where they come from. */
export interface Engine {
  /** The oldest first. */
  readonly segments: readonly Loaded[];
  /** The number that the first document of the next segment is to have. */
  nextOffset(): number;
  use(segments: Loaded[]): void;
  /** How many articles count. */
  size(): number;
  /** The id of a document; that of one that no longer counts too. */
  idOf(number: number): string;
  find(view: ArticleView, lists: readonly ReadingList[], now: number): Promise<FoundNumbers>;
  counts(): LibraryCounts;
  tags(): { tag: string; count: number }[];
}

/** An engine without a document. */
export function createEngine(): Engine {
  let segments: Loaded[] = [];
  let ids: string[] = [];
  const known = new Map<string, Bits[]>();
  const weights = new Map<string, Uint8Array[]>();
  const orders = new Map<string, Uint32Array>();

  /** Calls with each document that counts. */
  function eachAlive(call: (each: Loaded, at: number) => void): void {
    for (const each of segments) {
      each.alive.forEach((at) => {
        call(each, at);
      });
    }
  }

  function orderOf(sort: ArticleSort, descending: boolean): Uint32Array {
    const name = `${sort} ${descending}`;
    const order = orders.get(name) ?? inOrder(segments, sort, descending);
    orders.set(name, order);
    return order;
  }

  async function match(
    query: Query,
    lists: readonly ReadingList[],
    now: number,
    isRanked: boolean,
  ): Promise<{ found: Bits[]; scores: Uint16Array[] }> {
    const hasPhrase = query.all.flat().some(({ kind }) => kind === 'phrase');
    const asked = segments;
    const places = hasPhrase ? await Promise.all(asked.map((each) => each.places())) : [];
    const onList = (name: string) =>
      new Set(lists.filter((list) => nameKey(list.name) === nameKey(name)).flatMap(({ articleIds }) => articleIds));
    // While the places were read, others may have come.
    if (hasPhrase && asked !== segments) return match(query, lists, now, isRanked);
    const scores = isRanked ? segments.map(({ segment }) => new Uint16Array(segment.count)) : [];
    const around = { now, onList, places, known, weights, ...(isRanked && { scores }) };
    return { found: matchQuery(query, segments, around), scores };
  }

  return {
    get segments() {
      return segments;
    },
    nextOffset: () => (ids.length + 31) & ~31,
    use(next) {
      segments = next;
      for (const { offset, segment } of next) {
        if (ids[offset + segment.count - 1] !== undefined || segment.count === 0) continue;
        while (ids.length < offset) ids.push('');
        ids = ids.concat(segment.ids);
      }
      known.clear();
      weights.clear();
      orders.clear();
      findAlive(segments);
    },
    size() {
      let size = 0;
      eachAlive(() => {
        size += 1;
      });
      return size;
    },
    idOf: (number) => ids[number] ?? '',

    async find(view, lists, now) {
      const list = view.listId === undefined ? undefined : lists.find(({ id }) => id === view.listId);
      // Each for itself: an open quote or an OR of the one does not reach into the other.
      const parts = [list?.query, view.text].map((text) => parseQuery(text ?? ''));
      const sorts = parts.flatMap(({ sort }) => sort ?? []);
      const query: Query = {
        ...parts[0],
        all: parts.flatMap(({ all }) => all),
        ...(sorts.length > 0 && { sort: sorts.at(-1) }),
      };
      const isTrash = view.trash || query.all.some((any) => any.some(({ kind, ...rest }) => isTrashed(kind, rest)));
      const isOrdered = view.listId !== undefined && list?.query === undefined && !query.sort;
      const isRanked = view.sort === 'relevance' && !query.sort && !isOrdered;
      const { found, scores } = await match(query, lists, now, isRanked);
      const all = new Bits(ids.length + 32);
      const tall = new Bits(ids.length + 32);
      for (const [index, { segment, alive, offset }] of segments.entries()) {
        const { flags } = segment.columns;
        const bits = (found[index] ?? new Bits(segment.count)).copy().and(alive);
        const hasTag = view.tag === undefined ? undefined : tagTest(segment.columns, (tag) => tag === view.tag);
        const state = view.readState === undefined ? undefined : STATES.indexOf(view.readState);
        bits.forEach((at) => {
          const flag = flags[at] ?? 0;
          const meets =
            ((flag & FLAG.deleted) !== 0) === isTrash &&
            (state === undefined || (flag & 3) === state) &&
            (!view.withoutArchived || (flag & 3) !== ARCHIVED) &&
            (!view.starred || (flag & FLAG.starred) !== 0) &&
            (!hasTag || hasTag(at));
          if (!meets) bits.remove(at);
          else if ((flag & FLAG.takehome) !== 0) tall.add(at + offset);
        });
        all.words.set(bits.words, offset >>> 5);
      }
      const sort = query.sort ?? { by: view.sort, descending: view.descending };
      const order = isOrdered ? ofList(list?.articleIds ?? []) : orderOf(sort.by, sort.descending);
      const numbers = new Uint32Array(order.length);
      let count = 0;
      for (const number of order) if (all.has(number)) numbers[count++] = number;
      const shown = isRanked ? byScore(numbers.slice(0, count), joined(scores)) : numbers.slice(0, count);
      const takeHome = new Uint8Array(count);
      for (let at = 0; at < count; at++) if (tall.has(shown[at] ?? 0)) takeHome[at] = 1;
      return { numbers: shown, takeHome };
    },

    counts() {
      const counts: LibraryCounts = {
        all: 0,
        starred: 0,
        trash: 0,
        byState: { unread: 0, reading: 0, read: 0, archived: 0 },
      };
      eachAlive(({ segment: { columns } }, at) => {
        const flags = columns.flags[at] ?? 0;
        if (flags & FLAG.deleted) {
          counts.trash += 1;
          return;
        }
        counts.all += 1;
        counts.byState[STATES[flags & 3] ?? 'unread'] += 1;
        if (flags & FLAG.starred) counts.starred += 1;
      });
      return counts;
    },

    tags() {
      const counts = new Map<string, number>();
      for (const { segment, alive } of segments) {
        const { tags, tagStarts, tagOf, flags } = segment.columns;
        const own = new Uint32Array(tags.length);
        alive.forEach((at) => {
          if ((flags[at] ?? 0) & FLAG.deleted) return;
          for (let index = tagStarts[at] ?? 0; index < (tagStarts[at + 1] ?? 0); index++) {
            const tag = tagOf[index] ?? 0;
            own[tag] = (own[tag] ?? 0) + 1;
          }
        });
        for (const [index, tag] of tags.entries()) {
          if (own[index]) counts.set(tag, (counts.get(tag) ?? 0) + (own[index] ?? 0));
        }
      }
      return [...counts]
        .map(([tag, count]) => ({ tag, count }))
        .sort((a, b) => b.count - a.count || byName(a.tag, b.tag));
    },
  };

  /** The scores by the numbers that the documents have among all. */
  function joined(scores: Uint16Array[]): Uint16Array {
    const all = new Uint16Array(ids.length + 32);
    for (const [index, { offset }] of segments.entries()) all.set(scores[index] ?? [], offset);
    return all;
  }

  /** The numbers of a list's articles, in its order. */
  function ofList(articleIds: readonly string[]): Uint32Array {
    const places = new Map(articleIds.map((id, place) => [id, place]));
    const found: { number: number; place: number }[] = [];
    eachAlive(({ segment, offset }, at) => {
      const place = places.get(segment.ids[at] ?? '');
      if (place !== undefined) found.push({ number: at + offset, place });
    });
    return Uint32Array.from(
      found.sort((a, b) => a.place - b.place),
      ({ number }) => number,
    );
  }
}

function isTrashed(kind: string, rest: object): boolean {
  return kind === 'is' && 'what' in rest && rest.what === 'trash' && !('not' in rest);
}
