/** What became of articles since they were passed on, in a post or a digest. */

import type { Article } from './article.ts';
import { isGraver, isPreprint, lastingKey, publishedDoi, type SharedAs, type Standing } from './standing.ts';
import { isPreprintDoi } from './versions.ts';

/** What who read of it then should hear of, the gravest first. */
export type ChangeKind = 'retracted' | 'expression-of-concern' | 'corrected' | 'published';

/** Where an article was passed on. */
export interface Use {
  /** ISO instant. */
  at: string;
  /** How it stood then, where that is known. */
  was: SharedAs | undefined;
}

/** Is there anything about an article that who passed it on may not have known? Asked before what they passed on is read. */
export function mayHaveChanged(article: Standing): boolean {
  if (isGraver(article.trust.status, 'nothing-known')) return true;
  const wasPreprint = isPreprint(article) || article.keys.some((key) => isPreprintDoi(key.slice('doi:'.length)));
  return wasPreprint && publishedDoi(article) !== undefined;
}

/** What can be told of an article as it stands now, the gravest first. */
export function kindsOf(article: Standing): ChangeKind[] {
  const { status } = article.trust;
  const grave = status === 'unchecked' || status === 'nothing-known' ? [] : [status];
  return publishedDoi(article) === undefined ? grave : [...grave, 'published'];
}

/** Did who passed it on not know? That its standing was looked at again is no change; nor is one that warns of less. */
export function isUnaware({ at, was }: Use, article: Standing, kind: ChangeKind): boolean {
  if (kind === 'published') return was?.isUnpublished === true;
  if (was && !isGraver(kind, was.status)) return false;
  // Where nobody had looked, or what was known was not kept, the date of the notice tells; when it was last looked at says nothing of
  // that. A retraction is told whenever it was; a correction of long before was in what was read.
  const isKnown = was && (kind !== 'corrected' || was.status !== 'unchecked');
  return isKnown || (article.trust.notice?.on ?? '') > at.slice(0, 'yyyy-mm-dd'.length);
}

interface Named {
  article: Pick<Article, 'id' | 'keys'>;
  kind: ChangeKind;
}

/** What names a change where it is dismissed, or told: by what is lasting of the article, whose record may go into another. */
export function changeName({ article, kind }: Named): string {
  return `${kind} ${lastingKey(article) ?? article.id}`;
}

/** Is a change among these names, by any that its article has had? */
export function isNamed({ article, kind }: Named, names: readonly string[]): boolean {
  return [...article.keys, article.id].some((key) => names.includes(`${kind} ${key}`));
}
