import type { ArticleFields } from '../article/article.ts';
import { itemKeys, sameItem } from './item-keys.ts';

/** What one source brought: kept by itself, so that a merge can be taken back. */
export interface Bringing {
  sourceId: string;
  /** The source's own name of it. */
  guid: string;
  fields: Partial<ArticleFields>;
  /** The sound or film of an episode. */
  media?: string;
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

/** Which of these items a bringing belongs to; `undefined` where it is a new one. */
export function itemOf(bringing: Bringing, items: readonly MergedItem[]): MergedItem | undefined {
  const same = items.find((item) => item.brought.some((each) => isSameBringing(each, bringing)));
  if (same) return same;
  const keys = itemKeys(bringing.fields);
  return items.find((item) => sameItem(item.keys, keys) && !item.notKeys?.some((key) => keys.includes(key)));
}

/** The item with what a source brought: again (in the place of what it said before), or besides others. */
export function withBringing(item: MergedItem, bringing: Bringing): MergedItem {
  const at = item.brought.findIndex((each) => isSameBringing(each, bringing));
  const first = item.brought[at];
  const brought = first ? item.brought.with(at, { ...bringing, at: first.at }) : [...item.brought, bringing];
  return together({ ...item, brought });
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
  const rest = together({ ...item, brought: others });
  const alone = together({ id, keys: [], fields: {}, brought: own, sharedBy: [] });
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

/** Fields and keys of all that was brought: of each field the first word, but the longest abstract and list of authors. */
function together(item: MergedItem): MergedItem {
  const fields: Partial<ArticleFields> = {};
  for (const { fields: said } of item.brought)
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
