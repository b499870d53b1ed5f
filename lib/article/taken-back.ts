import { isSame } from '../text/same.ts';
import { setWords } from './absorb.ts';
import type { Article, FieldName } from './article.ts';
import { keysOf } from './identity.ts';
import { journalKeyOf } from './journals.ts';
import { withoutRefused } from './refused-keys.ts';
import { inOrder, isDecided, othersOf, saidOf, setField, sourcesOf } from './words.ts';

/** One value as it was, and as it became; `undefined` where there was none. */
export interface Became {
  was?: unknown;
  became?: unknown;
}

/** What a change made of one row: small enough to keep for every article of an import, and plain enough to cross a message. */
export interface RowChange {
  id: string;
  properties: Record<string, Became>;
  /** The same for single fields of an article's provenance. */
  provenance?: Record<string, Became>;
}

/** A row without what a change made of it, as far as it is still so. */
export interface TakenBack<R> {
  row: R;
  /** Properties that are otherwise by now, and stay. */
  kept: string[];
}

/** Collections to which others may add meanwhile: of them, what a change added goes and what it took away comes back. */
const COLLECTIONS = ['tags', 'articleIds', 'history', 'keys', 'notKeys'];
/** Of those, the ones that are not there where they are empty. */
const NONE_IF_EMPTY = ['history', 'notKeys'];
/** The fields from which an article's keys follow. */
const IDENTIFIERS = ['doi', 'pmid', 'pmcid', 'arxiv'];

/** The change of a row from `before` to `after`. */
export function rowChangeOf<R extends { id: string }>(before: R, after: R): RowChange {
  return { id: before.id, properties: differing(before, after, ['updatedAt']) };
}

/** The same of an article: its provenance field by field. */
export function changeOf(before: Article, after: Article): RowChange {
  return {
    id: before.id,
    // The journal for grouping follows from the other fields.
    properties: differing(before, after, ['updatedAt', 'provenance', 'journalKey']),
    provenance: differing(before.provenance, after.provenance),
  };
}

/** A row as it was before a change, in all that is still as the change left it. */
export function rowTakenBack<R extends object>(current: R, properties: RowChange['properties']): TakenBack<R> {
  const row = { ...current } as Record<string, unknown>;
  const kept: string[] = [];
  for (const [name, change] of Object.entries(properties)) {
    if (COLLECTIONS.includes(name)) {
      const back = collectionBack((row[name] as unknown[] | undefined) ?? [], change);
      put(row, name, back.length === 0 && NONE_IF_EMPTY.includes(name) ? undefined : back);
    } else if (isSame(row[name], change.became)) put(row, name, change.was);
    else if (!isSame(row[name], change.was)) kept.push(name);
  }
  return { row: row as R, kept };
}

/** The same of an article: what the person, or a page, has made of a field since then stays, with the keys that follow from it. */
export function takenBack(
  current: Article,
  { properties, provenance = {} }: RowChange,
  now: string,
): TakenBack<Article> {
  const { keys, notKeys, ...rest } = properties;
  const fields = new Set(Object.keys(provenance));
  const own = Object.entries(rest).filter(([name]) => !fields.has(name));
  const { row: undone, kept } = rowTakenBack(current, Object.fromEntries(own));
  undone.provenance = { ...current.provenance };
  for (const [name, source] of Object.entries(provenance)) {
    if (!takeFieldBack(undone, name as FieldName, properties[name], source)) kept.push(name);
  }
  const identifiers = IDENTIFIERS.filter((name) => fields.has(name));
  const isReplaced = identifiers.length > 0 && identifiers.every((name) => kept.includes(name));
  // An address that went with an identifier comes back with it only.
  if (isReplaced && rest.url?.became === undefined) restore(undone, current, 'url');
  const back = isReplaced
    ? { row: undone }
    : rowTakenBack(undone, { ...(keys && { keys }), ...(notKeys && { notKeys }) });
  const isAsItWas = !isReplaced && isSame(current.keys, keys?.became ?? current.keys);
  const row = isAsItWas ? back.row : { ...back.row, keys: withImplied(back.row) };
  return { row: { ...row, journalKey: journalKeyOf(row), updatedAt: now }, kept };
}

/** Takes a field of an article under work back; answers whether it could, or there was nothing to take. */
function takeFieldBack(article: Article, name: FieldName, value: Became | undefined, source: Became): boolean {
  const isValue = !value || isSame(article[name], value.became);
  const current = article.provenance[name];
  const target = article as unknown as Record<string, unknown>;
  const sources = article.provenance as Record<string, unknown>;
  if (isValue && isSame(current, source.became)) {
    put(sources, name, source.was);
    if (value) put(target, name, value.was);
    return true;
  }
  if (isSame(article[name], value ? value.was : article[name]) && isSame(current, source.was)) return true;
  const became = (source.became ?? {}) as NonNullable<typeof current>;
  const isStill =
    isValue && isDecided(article, name) && current?.from === became.from && current?.chosen === became.chosen;
  // Others have had a word since: the person's decision is taken back, and the word stays.
  if (isStill) undecide(article, name, value?.was, source.was);
  return isStill;
}

function undecide(article: Article, name: FieldName, was: unknown, source: unknown): void {
  const [first] = sourcesOf(saidOf(article), name);
  const others = othersOf(article, name);
  const words = first && first.from !== 'you' ? inOrder(others, [first]) : others;
  const before = { provenance: { [name]: source } } as Pick<Article, 'provenance'>;
  if (isDecided(before, name)) {
    const { from = 'you', chosen } = before.provenance[name] ?? {};
    setField(article, name, was as never, from, words, chosen);
    return;
  }
  delete article[name];
  delete article.provenance[name];
  setWords(article, name, words);
}

function restore(undone: Article, current: Article, name: FieldName): void {
  put(undone as unknown as Record<string, unknown>, name, current[name]);
  put(undone.provenance as Record<string, unknown>, name, current.provenance[name]);
}

function withImplied(article: Article): string[] {
  return [...new Set([...article.keys, ...withoutRefused(article, keysOf(article))])];
}

/** A collection without what a change brought, and with what it took away; as it was where nothing came between. */
function collectionBack(current: unknown[], change: Became): unknown[] {
  const [was, became] = [(change.was ?? []) as unknown[], (change.became ?? []) as unknown[]];
  if (isSame(current, became)) return was;
  const [wasThere, becameThere, isThere] = [holding(was), holding(became), holding(current)];
  const left = current.filter((each) => wasThere(each) || !becameThere(each));
  // The same ones in another order: where nothing else came or went, the order is taken back too.
  const hasSame = was.length === left.length && left.every(wasThere);
  return hasSame ? was : [...left, ...was.filter((each) => !becameThere(each) && !isThere(each))];
}

/** Large lists hold ids: those are found without looking at each. */
function holding(all: unknown[]): (one: unknown) => boolean {
  const ids = new Set(all);
  return (one) => (typeof one === 'string' ? ids.has(one) : all.some((each) => isSame(each, one)));
}

function differing(before: object, after: object, except: string[] = []): Record<string, Became> {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const changes: Record<string, Became> = {};
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!except.includes(name) && !isSame(was[name], is[name])) changes[name] = { was: was[name], became: is[name] };
  }
  return changes;
}

function put(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}
