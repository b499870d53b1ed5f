import type { ArticleSort } from '../../ports.ts';
import { fold } from '../../text/strings.ts';
import type { Loaded } from './loaded.ts';
import type { Columns } from './segment.ts';

/** Compares two documents, each by its segment and its number in it. */
type Compare = (a: Columns, atA: number, b: Columns, atB: number) => number;

/** The numbers of all documents in the order of the sort, those without a value last; of equals the newest first. */
export function inOrder(segments: Loaded[], sort: ArticleSort, descending: boolean): Uint32Array {
  const name = `${sort} ${descending}`;
  const compare = comparing(sort, descending);
  let all: Placed = { numbers: new Uint32Array(0), of: [] };
  for (const each of segments) {
    let own = each.orders.get(name);
    if (!own) {
      own = ownOrder(each, compare);
      each.orders.set(name, own);
    }
    const numbers = own.filter((at) => each.alive.has(at)).map((at) => at + each.offset);
    all = all.numbers.length === 0 ? { numbers, of: segments } : merged(all, { numbers, of: segments }, compare);
  }
  return all.numbers;
}

interface Placed {
  numbers: Uint32Array;
  of: Loaded[];
}

function ownOrder({ segment: { columns, count, ids } }: Loaded, compare: Compare): Uint32Array {
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) order[at] = at;
  return order.sort((a, b) => compare(columns, a, columns, b) || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
}

/** Two ordered lists as one: of the shorter each is put where it belongs in the longer. */
function merged(one: Placed, other: Placed, compare: Compare): Placed {
  const [long, short] = one.numbers.length >= other.numbers.length ? [one, other] : [other, one];
  const found = new Uint32Array(long.numbers.length + short.numbers.length);
  let [from, to] = [0, 0];
  for (const number of short.numbers) {
    let [low, high] = [from, long.numbers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareNumbers(long.numbers[middle] ?? 0, number, one.of, compare) < 0) low = middle + 1;
      else high = middle;
    }
    found.set(long.numbers.subarray(from, low), to);
    to += low - from;
    found[to++] = number;
    from = low;
  }
  found.set(long.numbers.subarray(from), to);
  return { numbers: found, of: one.of };
}

function compareNumbers(a: number, b: number, segments: Loaded[], compare: Compare): number {
  const [one, other] = [holding(segments, a), holding(segments, b)];
  if (!one || !other) return 0;
  const [atA, atB] = [a - one.offset, b - other.offset];
  const order = compare(one.segment.columns, atA, other.segment.columns, atB);
  return order || ((one.segment.ids[atA] ?? '') < (other.segment.ids[atB] ?? '') ? -1 : 1);
}

/** The segment that holds a document of this number. */
export function holding(segments: readonly Loaded[], number: number): Loaded | undefined {
  return segments.find(({ offset, segment }) => number >= offset && number < offset + segment.count);
}

function comparing(sort: ArticleSort, descending: boolean): Compare {
  const valueAt = keyOf(sort);
  const [before, after] = descending ? [1, -1] : [-1, 1];
  return (a, atA, b, atB) => {
    const [left, right] = [valueAt(a, atA), valueAt(b, atB)];
    if (left !== right) {
      if (!left) return 1;
      if (!right) return -1;
      return left < right ? before : after;
    }
    return (b.added[atB] ?? 0) - (a.added[atA] ?? 0);
  };
}

function keyOf(sort: ArticleSort): (columns: Columns, at: number) => number | string {
  switch (sort) {
    case 'added':
    case 'issued':
    case 'shared':
    case 'deleted':
      return (columns, at) => columns[sort][at] ?? 0;
    // Of equals the newest first: all are.
    case 'relevance':
      return () => 0;
    case 'title':
      return ({ titles }, at) => titles[at] ?? '';
    case 'journal': {
      const folded = new Map<Columns, string[]>();
      return (columns, at) => {
        let names = folded.get(columns);
        if (!names) {
          names = columns.journals.map(fold);
          folded.set(columns, names);
        }
        return names[columns.journal[at] ?? 0] ?? '';
      };
    }
  }
}
