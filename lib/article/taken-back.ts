import { isSame } from '../text/same.ts';
import type { Article } from './article.ts';
import { keysOf } from './identity.ts';
import { journalKeyOf } from './journals.ts';

/** One value as it was, and as it became; `undefined` where there was none. */
export interface Became {
  was: unknown;
  became: unknown;
}

/** What changed from one state of an article to another, small enough to keep for every article of an import. */
export interface ArticleChange {
  id: string;
  properties: Record<string, Became>;
  /** The same for single fields of its provenance. */
  provenance: Record<string, Became>;
}

/** The change from `before` to `after`. */
export function changeOf(before: Article, after: Article): ArticleChange {
  return {
    id: before.id,
    // The journal for grouping follows from the other fields.
    properties: differing(before, after, ['updatedAt', 'provenance', 'journalKey']),
    provenance: differing(before.provenance, after.provenance),
  };
}

/**
 * The article as it was before a change, in all that is still as the change left it: what the person, or a page, has made of
 * it since then stays. Of tags and keys only those go that the change brought.
 */
export function takenBack(current: Article, { properties, provenance }: ArticleChange, now: string): Article {
  const values = { ...current } as unknown as Record<string, unknown>;
  const sources = { ...current.provenance } as Record<string, unknown>;
  for (const [name, { was, became }] of Object.entries(properties)) {
    if (name in provenance || !isSame(values[name], became)) continue;
    put(values, name, was);
  }
  for (const [name, { was, became }] of Object.entries(provenance)) {
    const value = properties[name];
    if (!isSame(sources[name], became) || (value && !isSame(values[name], value.became))) continue;
    put(sources, name, was);
    if (value) put(values, name, value.was);
  }
  const undone = { ...values, provenance: sources } as unknown as Article;
  const { tags, keys } = properties;
  if (tags && !isSame(current.tags, tags.became)) undone.tags = without(current.tags, tags);
  if (keys && !isSame(current.keys, keys.became))
    undone.keys = [...new Set([...without(current.keys, keys), ...keysOf(undone)])];
  return { ...undone, journalKey: journalKeyOf(undone), updatedAt: now };
}

function differing(before: object, after: object, except: string[] = []): Record<string, Became> {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const changes: Record<string, Became> = {};
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (!except.includes(name) && !isSame(was[name], is[name])) changes[name] = { was: was[name], became: is[name] };
  }
  return changes;
}

function without(current: string[], { was, became }: Became): string[] {
  const brought = (became as string[]).filter((each) => !(was as string[]).includes(each));
  return current.filter((each) => !brought.includes(each));
}

function put(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}
