import type { Article, TrustStatus } from './article.ts';
import { cleanDoi, doiKey } from './identifiers.ts';
import { isPreprintDoi } from './versions.ts';

/** What was known of an article when it was passed on, in a post or a digest: what becomes known later is held against that. */
export interface SharedAs {
  articleId: string;
  /** By which it is found again in a record that it went into, or in another library. */
  key?: string;
  status: TrustStatus['status'];
  /** A preprint of which no published version was known. */
  isUnpublished?: true;
}

/** What of an article tells how it stands. */
export type Standing = Pick<Article, 'id' | 'keys' | 'trust'> & Partial<Pick<Article, 'doi' | 'type'>>;

/** How an article stands now, as what passes it on keeps it. */
export function sharedAs(article: Standing): SharedAs {
  const key = lastingKey(article);
  return {
    articleId: article.id,
    ...(key && { key }),
    status: article.trust.status,
    ...(isPreprint(article) && publishedDoi(article) === undefined && { isUnpublished: true }),
  };
}

/** The DOI under which a work that may have been a preprint is published; `undefined` where none is known. */
export function publishedDoi(article: Standing): string | undefined {
  if (!isPreprint(article)) return article.doi;
  const own = doiKey(article.doi ?? '');
  const others = article.keys.flatMap((key) => (key.startsWith('doi:') ? [key.slice('doi:'.length)] : []));
  const published = others.find((doi) => doi !== own && !isPreprintDoi(doi));
  return published && cleanDoi(published);
}

/** By what an article is known when its record has gone into another: a DOI where it has one. */
export function lastingKey({ keys }: Pick<Article, 'keys'>): string | undefined {
  return keys.find((key) => key.startsWith('doi:')) ?? keys[0];
}

/** What warns of something, the least of it first. */
const WARNINGS: TrustStatus['status'][] = ['corrected', 'expression-of-concern', 'retracted'];

/** Does a standing warn of more than another? That nothing is known warns of no more than that nobody looked. */
export function isGraver(is: TrustStatus['status'], was: TrustStatus['status']): boolean {
  return WARNINGS.indexOf(is) > WARNINGS.indexOf(was);
}

/** How an article stood when it was passed on; of records that have gone into one, the gravest word. `undefined` where that does not tell. */
export function stoodAs(
  standing: readonly SharedAs[] | undefined,
  { id, keys }: Pick<Article, 'id' | 'keys'>,
): SharedAs | undefined {
  const own = (standing ?? []).filter(
    ({ articleId, key }) => articleId === id || (key !== undefined && keys.includes(key)),
  );
  return own.reduce<SharedAs | undefined>(
    (gravest, each) => (gravest && !isGraver(each.status, gravest.status) ? gravest : each),
    undefined,
  );
}

/** Has it not been reviewed yet, as far as is known? */
export function isPreprint({ type, doi }: Partial<Pick<Article, 'type' | 'doi'>>): boolean {
  return type === 'preprint' || (type === undefined && isPreprintDoi(doi ?? ''));
}
