import type { InboxItem, RankReason } from './inbox-item.ts';

/** What an item's place among those of its day goes by. */
export interface Ranking {
  item: Pick<InboxItem, 'brought' | 'sharedBy' | 'cameAt'>;
  isStarred(sourceId: string): boolean;
  /** The rules that star it. */
  starring: readonly string[];
}

/** What each reason is worth, of 10,000 in all: what the person said outweighs what others did, and both the hour. */
const WORTH = { rule: 4000, 'starred-source': 2500, sources: 600, shared: 450, hour: 500 };
/** Beyond these a further source, or person, adds nothing. */
const MOST_SOURCES = 3;
const MOST_SHARING = 2;
const DAY_MS = 86_400_000;

/** How high an item stands among those of its day, 0 to 9999, and why. By no figure of engagement: see rules-sources.md, "Rank with reasons". */
export function rankOf({ item, isStarred, starring }: Ranking): { rank: number; reasons: RankReason[] } {
  const carriers = [...new Set(item.brought.filter(({ isShared }) => !isShared).map(({ sourceId }) => sourceId))];
  const starred = carriers.find(isStarred);
  const people = new Set(item.sharedBy.map(({ name }) => name)).size;
  const [rule] = starring;
  const reasons: RankReason[] = [];
  if (rule !== undefined) reasons.push({ kind: 'rule', ruleId: rule });
  if (starred !== undefined) reasons.push({ kind: 'starred-source', sourceId: starred });
  if (carriers.length > 1) reasons.push({ kind: 'sources', count: carriers.length });
  if (people > 0) reasons.push({ kind: 'shared', count: people });
  const rank =
    (rule === undefined ? 0 : WORTH.rule) +
    (starred === undefined ? 0 : WORTH['starred-source']) +
    Math.min(MOST_SOURCES, Math.max(0, carriers.length - 1)) * WORTH.sources +
    Math.min(MOST_SHARING, people) * WORTH.shared +
    (timeOfDay(item.cameAt) / DAY_MS) * WORTH.hour;
  return { rank: Math.floor(rank), reasons };
}

/** Milliseconds since midnight, UTC; before 1970 too. */
function timeOfDay(instant: string): number {
  return ((Date.parse(instant) % DAY_MS) + DAY_MS) % DAY_MS;
}
