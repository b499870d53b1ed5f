import type { ReadingList } from '../../lib/article/article.ts';
import type { Issue, Series } from '../../lib/digest/issue.ts';

/** Where the articles of an issue can come from. */
export type PickFrom =
  | { kind: 'starred' | 'tags' | 'inbox' | 'search' }
  | { kind: 'list'; id: string }
  | { kind: 'smart'; id: string; query: string };

/** Its value in the menu. */
export function menuValue(from: PickFrom): string {
  return from.kind === 'list' || from.kind === 'smart' ? `${from.kind} ${from.id}` : from.kind;
}

/** A reading list as a place to pick from. */
export function fromList({ id, query }: Pick<ReadingList, 'id' | 'query'>): PickFrom {
  return query === undefined ? { kind: 'list', id } : { kind: 'smart', id, query };
}

/** The instant since which what comes is for the next issue, and the issue that it is of: the last that went out, else the last that was begun. */
export function lastOf(issues: readonly Issue[], except?: string): { issue: Issue; since: string } | undefined {
  const others = issues.filter(({ id }) => id !== except);
  const out = others.filter(({ publishedAt }) => publishedAt !== undefined);
  const newest = (some: Issue[], at: (issue: Issue) => string) =>
    some.reduce<Issue | undefined>((last, each) => (last && at(last) >= at(each) ? last : each), undefined);
  const issue = newest(out, ({ publishedAt = '' }) => publishedAt) ?? newest(others, ({ createdAt }) => createdAt);
  return issue && { issue, since: issue.publishedAt ?? issue.createdAt };
}

/** Is it meant as a whole what a person gathered? Then all of it is ticked at first. */
export function isGathered({ kind }: PickFrom): boolean {
  return kind !== 'inbox' && kind !== 'search' && kind !== 'smart';
}

/** Where most begin: what was starred; without that, the tags of the series. */
export function firstFrom({ tags }: Pick<Series, 'tags'>): PickFrom {
  return { kind: tags.length > 0 ? 'tags' : 'starred' };
}
