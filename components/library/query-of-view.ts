import { parseQuery } from '../../lib/article/query/parse.ts';
import { printCondition, printQuery } from '../../lib/article/query/print.ts';
import type { Condition } from '../../lib/article/query/query.ts';
import type { View } from './use-view.ts';

/** All that narrows a view, as one search; `placeName` is the name of its reading list. */
export function queryOfView({ place, tag, text }: Pick<View, 'place' | 'tag' | 'text'>, placeName?: string): string {
  const parts: string[] = [];
  if (place.kind === 'smart') parts.push(place.query);
  if (place.kind === 'list' && placeName) parts.push(printCondition({ kind: 'list', name: placeName }));
  if (place.kind === 'state') parts.push(`is:${place.state}`);
  if (place.kind === 'starred' || place.kind === 'trash') parts.push(`is:${place.kind}`);
  if (tag !== undefined) parts.push(printCondition({ kind: 'tag', tag }));
  parts.push(text);
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}

/** The search with a condition added; as it is where it has it. */
export function withCondition(text: string, condition: string): string {
  const has = parseQuery(text).all.some((any) => any.map(printCondition).join(' OR ') === condition);
  return has ? text : `${text.trim()} ${condition}`.trim();
}

/** What a search asks beside words, each with the search without it. */
export function filtersOf(text: string): { conditions: Condition[]; rest: string }[] {
  const query = parseQuery(text);
  return query.all
    .filter(
      (any) => any.some(({ kind }) => kind !== 'words' && kind !== 'phrase') || any.some((each) => 'field' in each),
    )
    .map((any) => ({
      conditions: any,
      rest: printQuery({ ...query, all: query.all.filter((other) => other !== any) }),
    }));
}
