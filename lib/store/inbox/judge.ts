import { createMeeting } from '../../article/query/meets.ts';
import { parseQuery } from '../../article/query/parse.ts';
import { rankOf } from '../../sources/rank.ts';
import type { Rule } from '../../sources/rule.ts';
import type { Database } from '../database.ts';
import type { Kept } from './rows.ts';

/**
 * What does the person's rules to items, and ranks them, as the sources and rules are now. What the person has dealt with is
 * hidden by no rule. Runs in the caller's transaction, which has the sources and rules.
 */
export async function createJudge(db: Database, items: readonly Kept[], now: string): Promise<(item: Kept) => Kept> {
  const ids = [...new Set(items.flatMap(({ brought }) => brought.map(({ sourceId }) => sourceId)))];
  const [sources, rules] = await Promise.all([db.sources.bulkGet(ids), db.rules.toArray()]);
  const starred = new Set(sources.flatMap((source) => (source?.starred && !source.deletedAt ? source.id : [])));
  const inForce = rules.filter(({ deletedAt }) => !deletedAt).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  const tests = inForce.map((rule) => ({ rule, meets: createMeeting(parseQuery(rule.query), now) }));
  return (item) => {
    if (item.state === 'purged' || item.state === 'gone') return item;
    const hits = tests.filter(({ rule, meets }) => isOf(item, rule) && meets(asked(item))).map(({ rule }) => rule);
    const starring = hits.filter(({ deed }) => deed.kind === 'star').map(({ id }) => id);
    const tags = [...new Set(hits.flatMap(({ deed }) => (deed.kind === 'tag' ? deed.tag : [])))];
    const hiding = item.state === 'new' && !item.settledAt ? hits.find(({ deed }) => deed.kind === 'hide') : undefined;
    return {
      ...item,
      ...rankOf({ item, isStarred: (id) => starred.has(id), starring }),
      tags,
      ...(hiding && { state: 'hidden' as const, hiddenBy: hiding.id }),
    };
  };
}

function isOf({ brought }: Kept, { sourceId }: Rule): boolean {
  return sourceId === undefined || brought.some((each) => each.sourceId === sourceId);
}

function asked({ fields, cameAt }: Kept) {
  return { fields, tags: [], addedAt: cameAt };
}
