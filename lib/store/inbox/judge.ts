import { createMeeting } from '../../article/query/meets.ts';
import { parseQuery } from '../../article/query/parse.ts';
import { rankOf } from '../../sources/rank.ts';
import type { Rule } from '../../sources/rule.ts';
import { isSame } from '../../text/same.ts';
import type { Database } from '../database.ts';
import type { Kept } from './rows.ts';

/** An item to which the rules were done, and those that hold of it. */
export interface Judged {
  item: Kept;
  /** Ids of rules. */
  hits: string[];
}

/**
 * What does the person's rules to items, and ranks them, as the sources and rules are now. What the person has dealt with is
 * hidden by no rule; what a rule hid that is no more is new. An item that stands as it stood is the very same. Runs in the
 * caller's transaction, which has the sources and rules.
 */
export async function createJudge(db: Database, items: readonly Kept[], now: string): Promise<(item: Kept) => Judged> {
  const ids = [...new Set(items.flatMap(({ brought }) => brought.map(({ sourceId }) => sourceId)))];
  const [sources, rules] = await Promise.all([db.sources.bulkGet(ids), db.rules.toArray()]);
  const starred = new Set(sources.flatMap((source) => (source?.starred && !source.deletedAt ? source.id : [])));
  const inForce = rules.filter(({ deletedAt }) => !deletedAt).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  const tests = inForce.map((rule) => ({ rule, meets: createMeeting(parseQuery(rule.query), now) }));
  return (item) => {
    if (item.state === 'purged' || item.state === 'gone') return { item, hits: [] };
    const hits = tests.filter(({ rule, meets }) => isOf(item, rule) && meets(asked(item))).map(({ rule }) => rule);
    const starring = hits.filter(({ deed }) => deed.kind === 'star').map(({ id }) => id);
    const tags = [...new Set(hits.flatMap(({ deed }) => (deed.kind === 'tag' ? deed.tag : [])))];
    const { hiddenBy, ...rest } = item;
    const judged: Kept = { ...rest, ...rankOf({ item, isStarred: (id) => starred.has(id), starring }), tags };
    const hidden = !item.settledAt && (item.state === 'new' || item.state === 'hidden');
    if (hidden) {
      const hiding = hits.find(({ deed }) => deed.kind === 'hide');
      judged.state = hiding ? 'hidden' : 'new';
      if (hiding) judged.hiddenBy = hiding.id;
    } else if (hiddenBy !== undefined) judged.hiddenBy = hiddenBy;
    return { item: isSame(judged, item) ? item : judged, hits: hits.map(({ id }) => id) };
  };
}

function isOf({ brought }: Kept, { sourceId }: Rule): boolean {
  return sourceId === undefined || brought.some((each) => each.sourceId === sourceId);
}

function asked({ fields, cameAt }: Kept) {
  return { fields, tags: [], addedAt: cameAt };
}
