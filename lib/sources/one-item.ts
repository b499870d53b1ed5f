import type { ArticleFields } from '../article/article.ts';
import { contradict, itemKeys, sameItem } from './item-keys.ts';

/** What one source brought: kept by itself, so that a merge can be taken back. */
export interface Bringing {
  sourceId: string;
  /** The source's own name of it. */
  guid: string;
  fields: Partial<ArticleFields>;
  /** The sound or film of an episode. */
  media?: string;
  /** It is what a post tells of the paper: what others say comes before. */
  isShared?: true;
  /** ISO instants: when the source says that it came out; when Sheaf first saw it there. */
  publishedAt?: string;
  at: string;
}

/** Where a person shared it. */
export interface Sharing {
  sourceId: string;
  /** The source's own name of the post. */
  guid: string;
  /** As the network shows it. */
  name: string;
  url: string;
  /** ISO instant. */
  at: string;
}

/** Of one source an item has no more names than these: a feed may give all of its items the DOI of one paper. */
const MOST_NAMES = 20;

/** A paper, a post or an episode: one, whatever number of sources brought it. */
export interface MergedItem {
  id: string;
  keys: string[];
  /** What the sources together say of it. */
  fields: Partial<ArticleFields>;
  /** First come first. */
  brought: Bringing[];
  sharedBy: Sharing[];
  /** Of what the person took apart from it: items that it is never merged with again, by their keys. */
  notKeys?: string[];
}

/** Which of these items a bringing belongs to, the one that has it already first: more than one where it shows that they are one. */
export function itemsOf<I extends MergedItem>(bringing: Bringing, items: readonly I[]): I[] {
  const keys = itemKeys(bringing.fields);
  const own = items.filter((item) => item.brought.some((each) => isSameBringing(each, bringing)));
  const same = items.filter((item) => !own.includes(item) && sameItem(item.keys, keys) && !isApart(item.notKeys, keys));
  const found: I[] = [];
  for (const item of [...own, ...same])
    if (!found.some((each) => isApart(each.notKeys, item.keys) || isApart(item.notKeys, each.keys))) found.push(item);
  return found;
}

function isApart(notKeys: readonly string[] | undefined, keys: readonly string[]): boolean {
  return notKeys?.some((key) => keys.includes(key)) ?? false;
}

/** Two items that turned out to be one, as the first. */
export function asOneItem(item: MergedItem, other: MergedItem): MergedItem {
  const brought = [
    ...item.brought,
    ...other.brought.filter((each) => !item.brought.some((own) => isSameBringing(own, each))),
  ];
  const sharedBy = other.sharedBy.reduce(withShare, item.sharedBy);
  const notKeys = [...new Set([...(item.notKeys ?? []), ...(other.notKeys ?? [])])];
  return together({ ...item, brought, sharedBy, ...(notKeys.length > 0 && { notKeys }) });
}

/** The item with where a person shared it: once for each post. */
export function withSharing(item: MergedItem, sharing: Sharing): MergedItem {
  return { ...item, sharedBy: withShare(item.sharedBy, sharing) };
}

function withShare(sharedBy: Sharing[], sharing: Sharing): Sharing[] {
  const at = sharedBy.findIndex((each) => isSameBringing(each, sharing));
  const before = sharedBy[at];
  if (before) return sharedBy.with(at, { ...sharing, at: before.at });
  return isFull(sharedBy, sharing) ? sharedBy : [...sharedBy, sharing];
}

function isFull(all: readonly { sourceId: string }[], { sourceId }: { sourceId: string }): boolean {
  return all.length >= MOST_NAMES && all.filter((each) => each.sourceId === sourceId).length >= MOST_NAMES;
}

/** The item with what a source brought: again (in the place of what it said before), or besides others. */
export function withBringing(item: MergedItem, bringing: Bringing): MergedItem {
  const at = item.brought.findIndex((each) => isSameBringing(each, bringing));
  const first = item.brought[at];
  if (!first && isFull(item.brought, bringing)) return item;
  const brought = first ? item.brought.with(at, { ...bringing, at: first.at }) : [...item.brought, bringing];
  return together({ ...item, brought });
}

/**
 * The item without what a source brought, where by the same name the source now brings another paper: so no two papers become one,
 * and none is dealt with in the name of another. With nothing brought where it was the source's alone; `undefined` where it is
 * still the same.
 */
export function leftBehind(item: MergedItem, bringing: Bringing): MergedItem | undefined {
  const brought = item.brought.filter((each) => !isSameBringing(each, bringing));
  if (brought.length === item.brought.length) return undefined;
  const sharedBy = item.sharedBy.filter((each) => !isSameBringing(each, bringing));
  const rest = together({ ...item, brought, sharedBy });
  const [keys, known] = [itemKeys(bringing.fields), brought.length > 0 ? rest.keys : item.keys];
  // A publisher that mends the DOI of its own paper still calls it the same.
  const isSame = brought.length > 0 ? sameItem(known, keys) : known.some((key) => keys.includes(key));
  return isSame || !contradict(known, keys) ? undefined : rest;
}

/** A new item of what a source brought. */
export function newItem(id: string, bringing: Bringing): MergedItem {
  return together({ id, keys: [], fields: {}, brought: [bringing], sharedBy: [] });
}

/**
 * The merge taken back: what one source brought as an item of its own, which no later look joins again. `undefined` where it
 * is all that there is.
 */
export function takenApart(
  item: MergedItem,
  apart: Pick<Bringing, 'sourceId' | 'guid'>,
  id: string,
): [rest: MergedItem, apart: MergedItem] | undefined {
  const [own, others] = [
    item.brought.filter((each) => isSameBringing(each, apart)),
    item.brought.filter((each) => !isSameBringing(each, apart)),
  ];
  if (own.length === 0 || others.length === 0) return undefined;
  const rest = together({
    ...item,
    brought: others,
    sharedBy: item.sharedBy.filter((each) => !isSameBringing(each, apart)),
  });
  const shares = item.sharedBy.filter((each) => isSameBringing(each, apart));
  const alone = together({ id, keys: [], fields: {}, brought: own, sharedBy: shares });
  // What both are called by tells a third nothing: it may join either.
  return [
    { ...rest, notKeys: [...new Set([...(item.notKeys ?? []), ...without(alone.keys, rest.keys)])] },
    { ...alone, notKeys: without(rest.keys, alone.keys) },
  ];
}

function without(keys: readonly string[], others: readonly string[]): string[] {
  return keys.filter((key) => !others.includes(key));
}

function isSameBringing(a: Pick<Bringing, 'sourceId' | 'guid'>, b: Pick<Bringing, 'sourceId' | 'guid'>): boolean {
  return a.sourceId === b.sourceId && a.guid === b.guid;
}

/** The item with the fields and keys of all that was brought: of each field the first word, a post's last; but the longest abstract and list of authors. */
export function togetherOf(item: MergedItem): MergedItem {
  // Of what was purged only the keys are left.
  return item.brought.length > 0 ? together(item) : item;
}

function together(item: MergedItem): MergedItem {
  const [only, ...others] = item.brought;
  if (only && others.length === 0) return { ...item, fields: only.fields, keys: itemKeys(only.fields) };
  const fields: Partial<ArticleFields> = {};
  const posts = item.brought.filter(({ isShared }) => isShared);
  for (const { fields: said } of [...item.brought.filter(({ isShared }) => !isShared), ...posts])
    for (const [name, value] of Object.entries(said)) {
      const known = fields[name as keyof ArticleFields];
      const isFuller = (name === 'abstract' || name === 'authors') && lengthOf(value) > lengthOf(known);
      if (known === undefined || isFuller) Object.assign(fields, { [name]: value });
    }
  const keys = [...new Set(item.brought.flatMap(({ fields: said }) => itemKeys(said)).concat(itemKeys(fields)))];
  return { ...item, fields, keys };
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}
