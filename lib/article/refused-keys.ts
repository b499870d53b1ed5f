import type { Article, ArticleFields, FieldName } from './article.ts';
import { arxivLink, doiLink, pmcidLink, pmidLink } from './identifiers.ts';
import { keysOf, urlKey } from './identity.ts';
import { isOfPreprint } from './trust-order.ts';
import { isPreprintDoi } from './versions.ts';
import { saidOf, sourcesOf } from './words.ts';

const IDENTIFIERS = { doi: doiLink, pmid: pmidLink, pmcid: pmcidLink, arxiv: arxivLink };
type Identifier = keyof typeof IDENTIFIERS;

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
  const refused = isIdentifier(name) ? new Set(wordKeys(before, name, after.doi)) : new Set<string>();
  for (const key of isIdentifier(name) ? keysAt(name, after[name]) : []) refused.delete(key);
  // An address that only names the refused identifier.
  const leadsAway =
    after.url !== undefined && after.provenance.url?.from !== 'you' && refused.has(urlKey(after.url) ?? '');
  const { url: _, ...elsewhere } = after;
  const { url: __, ...provenance } = after.provenance;
  const kept: Article = leadsAway ? { ...elsewhere, provenance } : after;
  const own = keysOf(kept);
  for (const key of own) refused.delete(key);
  return keyed(
    kept,
    [...before.keys.filter((key) => !refused.has(key)), ...own],
    [...(before.notKeys ?? []).filter((key) => !own.includes(key)), ...refused],
  );
}

/** `undone` with its keys after changes of `current` were taken back: what an edit refused counts again. */
export function rekeyedBack(current: Article, undone: Article): Article {
  const names = [...(Object.keys(IDENTIFIERS) as Identifier[]), 'url', 'pdfUrl'] as const;
  const changed = names.filter((name) => current[name] !== undone[name]);
  if (changed.length === 0) return undone;
  const own = new Set([...keysOf(undone, { urls: [undone.capturedFrom] })]);
  for (const name of changed) if (isIdentifier(name)) for (const key of wordKeys(undone, name)) own.add(key);
  const left = new Set(changed.flatMap((name) => keysAt(name, current[name])).filter((key) => !own.has(key)));
  const refused = new Set(current.notKeys ?? []);
  const again = [...own].filter((key) => refused.has(key) || keysOf(undone).includes(key));
  return keyed(
    undone,
    [...current.keys.filter((key) => !left.has(key)), ...again],
    [...refused].filter((key) => !own.has(key)),
  );
}

/** The keys of every value that signals gave for an identifier, and of the addresses that only name it. */
function wordKeys(article: Article, name: Identifier, doi?: string): string[] {
  const isUpgrade = name === 'doi' && doi !== undefined && !isPreprintDoi(doi);
  return sourcesOf(saidOf(article), name)
    .filter(({ value, from }) => !isOfPreprint(from) && !(isUpgrade && isPreprintDoi(value as string)))
    .flatMap(({ value }) => keysAt(name, value as string));
}

function keysAt(name: FieldName, value: ArticleFields['doi'] | undefined): string[] {
  if (value === undefined) return [];
  const link = isIdentifier(name) ? [IDENTIFIERS[name](value)] : [];
  return keysOf({ [name]: value }, { urls: link });
}

function isIdentifier(name: FieldName): name is Identifier {
  return name in IDENTIFIERS;
}

function keyed(article: Article, keys: string[], notKeys: string[]): Article {
  const { notKeys: _, ...rest } = article;
  return { ...rest, keys: [...new Set(keys)], ...(notKeys.length > 0 && { notKeys: [...new Set(notKeys)] }) };
}
