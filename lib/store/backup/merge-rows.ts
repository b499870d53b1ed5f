import type { Article, FieldName, Quote, ReadingList } from '../../article/article.ts';
import type { Feedback } from '../../article/feedback.ts';
import { mergeHistory } from '../../article/history.ts';
import { mergeArticles, withDecided } from '../../article/merge.ts';
import { isDecided } from '../../article/words.ts';
import { isSame } from './same-row.ts';

/**
 * One article of the library with the same one of a backup: the newer of the two, and with it what the person wrote here;
 * words that are no longer here come back from the backup. The same object where that changes nothing.
 */
export function mergeSameArticle(here: Article, theirs: Article, now: string): Article {
  const isTheirs = theirs.updatedAt > here.updatedAt;
  const [winner, other] = isTheirs ? [theirs, here] : [here, theirs];
  const merged: Article = {
    ...winner,
    takeHome: winner.takeHome || other.takeHome,
    note: isTheirs ? allWords(theirs.note, here.note, otherTakeHome(theirs, here)) : here.note || theirs.note,
    ...(isTheirs && { tags: union(theirs.tags, here.tags) }),
  };
  const history = mergeHistory(winner.history, other.history);
  if (history) merged.history = history;
  return stamped(here, isTheirs ? withEditsOf(here, merged, now) : merged, winner, now);
}

/** What the person made of fields here stays, where they made nothing of them in the backup. */
function withEditsOf(here: Article, merged: Article, now: string): Article {
  const names = (Object.keys(here.provenance) as FieldName[]).filter(
    (name) => isDecided(here, name) && !isDecided(merged, name),
  );
  return names.reduce((article, name) => withDecided(article, name, here, now), merged);
}

/** An article of the library with the same work under another id in a backup: keeps its own id. */
export function mergeTwin(here: Article, theirs: Article, now: string): Article {
  // A backup that is merged again finds its words here already.
  const note = allWords(here.note, theirs.note, otherTakeHome(here, theirs));
  const merged: Article = {
    ...mergeArticles(here, theirs, now),
    id: here.id,
    takeHome: here.takeHome || theirs.takeHome,
    note,
  };
  return isSame({ ...merged, updatedAt: here.updatedAt }, here) ? here : { ...merged, updatedAt: now };
}

/** A reading list with the same one of a backup: the newer one's name and order, and every article that it has here. */
export function mergeList(here: ReadingList, theirs: ReadingList, now: string): ReadingList {
  if (theirs.updatedAt <= here.updatedAt) return here;
  const merged = { ...theirs, id: here.id, articleIds: union(theirs.articleIds, here.articleIds) };
  return stamped(here, merged, { ...theirs, id: here.id }, now);
}

/** A quote with the same one of a backup: the newer one, and with it what was written to it here. */
export function mergeQuote(here: Quote, theirs: Quote, now: string): Quote {
  const isTheirs = lastChange(theirs) > lastChange(here);
  const winner = isTheirs ? { ...theirs, id: here.id, articleId: here.articleId } : here;
  const comment = isTheirs ? allWords(theirs.comment, here.comment) : here.comment || theirs.comment;
  const merged: Quote = { ...winner, ...(comment && { comment }) };
  return stamped(here, merged, winner, now);
}

/** A piece of feedback with the same one of a backup: the newer one, and with it what was noted on it here. */
export function mergeSameFeedback(here: Feedback, theirs: Feedback, now: string): Feedback {
  const isTheirs = lastChange(theirs) > lastChange(here);
  const winner = isTheirs ? { ...theirs, id: here.id, articleId: here.articleId } : here;
  const note = isTheirs ? allWords(theirs.note, here.note) : here.note || theirs.note;
  return stamped(here, { ...winner, ...(note && { note }) }, winner, now);
}

/** The merged row, changed now unless it is one of the two as it was. */
function stamped<T extends { updatedAt?: string }>(here: T, merged: T, winner: T, now: string): T {
  if (isSame(merged, here)) return here;
  return isSame(merged, winner) ? merged : { ...merged, updatedAt: later(now, winner.updatedAt) };
}

/** A backup of a clock that was ahead must not win a second time. */
function later(now: string, updatedAt = now): string {
  return now > updatedAt ? now : updatedAt;
}

function lastChange({
  addedAt,
  updatedAt = addedAt,
  deletedAt = addedAt,
}: Pick<Quote, 'addedAt' | 'updatedAt' | 'deletedAt'>): string {
  return [addedAt, updatedAt, deletedAt].sort().at(-1) ?? addedAt;
}

/** The other take-home, that one has no room for. */
function otherTakeHome(kept: Article, other: Article): string {
  return kept.takeHome && kept.takeHome !== other.takeHome ? other.takeHome : '';
}

/** The texts one after the other, without those that are in another. */
function allWords(...texts: (string | undefined)[]): string {
  const kept = [...new Set(texts)].filter((text): text is string => text !== undefined && text !== '');
  return kept.filter((text) => !kept.some((each) => each !== text && each.includes(text))).join('\n\n');
}

function union(a: string[], b: string[]): string[] {
  return [...new Set([...a, ...b])];
}
