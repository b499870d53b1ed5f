import type { ArticleFields, FieldName } from '../article.ts';
import { parsePages } from '../pages.ts';

/**
 * How far a signal is trusted, best first: the order of the design's capture rules. Steps of ten leave room for
 * fields that have an order of their own, such as dates.
 */
export const RANK = {
  site: 0,
  citation: 10,
  jsonLd: 20,
  prism: 30,
  eprints: 40,
  dublinCore: 50,
  coins: 60,
  social: 70,
  page: 80,
  address: 85,
  weak: 90,
} as const;

/** One signal's word on one field; the lower `rank` wins, at equal rank the earlier claim. */
export interface Claim<T> {
  value: T;
  from: string;
  rank: number;
}

/** All that the signals of a page say, by field. */
export type Claims = { [K in FieldName]?: Claim<ArticleFields[K]>[] };

/** Adds a signal's word on a field; an absent or empty value is no word. */
export function claim<K extends FieldName>(
  claims: Claims,
  field: K,
  value: ArticleFields[K] | undefined,
  from: string,
  rank: number,
): void {
  if (value === undefined || value.length === 0) return;
  const list: Claim<ArticleFields[K]>[] = claims[field] ?? [];
  list.push({ value, from, rank });
  claims[field] = list as Claims[K];
}

/** The claims on a field, most trusted first. */
export function ranked<K extends FieldName>(claims: Claims, field: K): Claim<ArticleFields[K]>[] {
  const list: Claim<ArticleFields[K]>[] = claims[field] ?? [];
  return [...list].sort((a, b) => a.rank - b.rank);
}

/** The most trusted value of a field, of rank `worst` or better. */
export function best<K extends FieldName>(claims: Claims, field: K, worst = 100): ArticleFields[K] | undefined {
  const first = ranked(claims, field)[0];
  return first !== undefined && first.rank <= worst ? first.value : undefined;
}

/** Adds what a page range or number says: pages, or an article number. */
export function claimPages(claims: Claims, raw: string | undefined, from: string, rank: number): void {
  if (raw === undefined) return;
  const { pages, articleNumber } = parsePages(raw);
  claim(claims, 'pages', pages, from, rank);
  claim(claims, 'articleNumber', articleNumber, from, rank);
}
