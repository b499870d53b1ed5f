import type { Article, ArticleFields, FieldName } from './article.ts';
import { arxivLink, doiLink, pmcidLink, pmidLink } from './identifiers.ts';
import { keysOf, urlKey } from './identity.ts';
import { isOfPreprint } from './trust-order.ts';
import { isPreprintDoi } from './versions.ts';
import { isDecided, saidOf, sourcesOf } from './words.ts';

const LINKS = { doi: doiLink, pmid: pmidLink, pmcid: pmcidLink, arxiv: arxivLink };
type Identifier = keyof typeof LINKS;

/** The keys without those that the person refused for an article. */
export function withoutRefused(article: Pick<Article, 'notKeys'>, keys: string[]): string[] {
  const { notKeys } = article;
  return notKeys ? keys.filter((key) => !notKeys.includes(key)) : keys;
}

/**
 * `after` with its keys after the person gave field `name` a value: an identifier's own, and no longer those of the ones
 * that it replaces, which no later capture brings back either. A preprint's DOI goes on naming the work beside that of
 * the published version.
 */
export function rekeyed(before: Article, after: Article, name: FieldName): Article {
  const refused = new Set<string>();
  if (isIdentifier(name)) {
    for (const key of wordKeys(before, name, after.doi)) refused.add(key);
    for (const key of linkKeys(name, before[name])) if (before.keys.includes(key)) refused.add(key);
    for (const key of keysOf({ [name]: after[name] })) refused.delete(key);
  }
  const kept = withoutAddress(after, refused);
  const own = keysOf(kept);
  const left = before.keys.filter((key) => !refused.has(key));
  // By one key at least it is found again: the last one goes only for another.
  if (left.length === 0 && own.length === 0) return { ...after, keys: before.keys };
  for (const key of own) refused.delete(key);
  // What only the person said, no page brings back.
  const typed = before.provenance[name]?.from === 'you' ? keysOf({ [name]: before[name] }) : [];
  const notKeys = [...(before.notKeys ?? []), ...[...refused].filter((key) => !typed.includes(key))];
  return keyed(
    kept,
    [...before.keys.filter((key) => !refused.has(key)), ...own],
    notKeys.filter((key) => !own.includes(key)),
  );
}

/** What is said of a record without the identifiers that the person took from it. */
export function withoutRefusedFields<S extends { fields: Partial<ArticleFields> }>(article: Article, said: S): S {
  const isRefused = (name: string, value: unknown) =>
    name in LINKS && keysOf({ [name]: value }).some((key) => article.notKeys?.includes(key));
  const left = Object.entries(said.fields).filter(([name, value]) => !isRefused(name, value));
  return { ...said, fields: Object.fromEntries(left) };
}

/** Records that are not one work after all: each refuses the keys that only the others have, so that nothing joins them again. */
export function parted(article: Article, others: Article[]): [Article, ...Article[]] {
  const theirs = new Set(others.flatMap(({ keys }) => keys));
  const own = keysOf(article);
  const left = article.keys.filter((key) => !theirs.has(key) || own.includes(key));
  const stayed = keyed(article, left, [
    ...(article.notKeys ?? []),
    ...[...theirs].filter((key) => !left.includes(key)),
  ]);
  const apart = others.map((other) => {
    const refused = left.filter((key) => !other.keys.includes(key));
    return keyed(other, other.keys, [...(other.notKeys ?? []), ...refused]);
  });
  return [stayed, ...apart];
}

/** Two records that the person says are one work: neither refuses what the other is known by. */
export function unparted(a: Article, b: Article): [Article, Article] {
  const accepting = (article: Article, { keys }: Article) =>
    keyed(article, article.keys, article.notKeys?.filter((key) => !keys.includes(key)) ?? []);
  return [accepting(a, b), accepting(b, a)];
}

/** Did the person part two records, or take from one what the other is known by? */
export function areParted(a: Article, b: Article): boolean {
  const refuses = ({ notKeys = [] }: Article, { keys }: Article) => notKeys.some((key) => keys.includes(key));
  return refuses(a, b) || refuses(b, a);
}

/** Without the address to open it at where that only names a refused identifier; one that the person gave stays. */
function withoutAddress(article: Article, refused: ReadonlySet<string>): Article {
  const key = article.url === undefined ? undefined : urlKey(article.url);
  if (key === undefined || !refused.has(key) || isDecided(article, 'url')) return article;
  const { url: _, ...rest } = article;
  const { url: __, ...provenance } = article.provenance;
  return { ...rest, provenance };
}

/** The keys of every value that signals gave for an identifier, but a preprint's beside a published version's `doi`. */
function wordKeys(article: Article, name: Identifier, doi?: string): string[] {
  const isUpgrade = name === 'doi' && doi !== undefined && !isPreprintDoi(doi);
  return sourcesOf(saidOf(article), name)
    .filter(({ value, from }) => !isOfPreprint(from) && !(isUpgrade && isPreprintDoi(value as string)))
    .flatMap(({ value }) => keysOf({ [name]: value }));
}

/** The key of the address that only names an identifier (`doi.org/10.1056/...`). */
function linkKeys(name: Identifier, value: string | undefined): string[] {
  const key = value === undefined ? undefined : urlKey(LINKS[name](value));
  return key === undefined ? [] : [key];
}

function isIdentifier(name: FieldName): name is Identifier {
  return name in LINKS;
}

function keyed(article: Article, keys: string[], notKeys: string[]): Article {
  const { notKeys: _, ...rest } = article;
  return { ...rest, keys: [...new Set(keys)], ...(notKeys.length > 0 && { notKeys: [...new Set(notKeys)] }) };
}
