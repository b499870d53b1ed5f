import type { Edition } from '../../digest/edition.ts';
import { ENTRY_TEXTS, type Entry, ISSUE_TEXTS, type Issue } from '../../digest/issue.ts';
import { MOST_OVERWRITTEN } from '../../digest/parse-issue.ts';
import { placed } from '../../digest/sections.ts';
import { withText } from '../../digest/written.ts';
import type { Database } from '../database.ts';
import { entriesOf } from '../digest-reader.ts';
import { isSame } from './same-row.ts';

/**
 * Merges issues of a backup: of two the newer one, but what is out stays out, as it is here where it is out in both. `out` is told
 * which of them come in as published. Answers how many rows it wrote.
 */
export async function mergeIssues(db: Database, rows: Issue[], out: Set<string>, now: string): Promise<number> {
  const own = await db.issues.bulkGet(rows.map(({ id }) => id));
  const written: Issue[] = [];
  for (const [index, theirs] of rows.entries()) {
    const before = own[index];
    const after = before ? mergeIssue(before, theirs, now) : theirs;
    if (after === before) continue;
    written.push(after);
    if (!after.publishedAt) continue;
    out.add(after.id);
    // What it says is what it said there.
    await db.entries.where('issueId').equals(after.id).modify({ deletedAt: now, updatedAt: now });
  }
  await db.issues.bulkPut(written);
  return written.length;
}

/** The same of entries, of which those of an issue that was out here already stay as they are. `here` says what an article of theirs is here. */
export async function mergeEntries(
  db: Database,
  rows: Entry[],
  { here, out, now }: { here: (id: string) => string; out: ReadonlySet<string>; now: string },
): Promise<number> {
  const own = await db.entries.bulkGet(rows.map(({ id }) => id));
  // An id of theirs may be that of an entry of another issue here.
  const named = [...rows, ...own.filter((entry) => entry !== undefined)];
  const issues = await db.issues.bulkGet([...new Set(named.map(({ issueId }) => issueId))]);
  const frozen = new Set(issues.flatMap((issue) => (issue?.publishedAt && !out.has(issue.id) ? [issue.id] : [])));
  const written = rows.flatMap((row, index) => {
    const before = own[index];
    if (frozen.has(row.issueId) || (before && frozen.has(before.issueId))) return [];
    const theirs = { ...row, articleId: here(row.articleId) };
    const after = !before || out.has(row.issueId) ? theirs : newer(before, theirs, ENTRY_TEXTS, now);
    return before && isSame(before, after) ? [] : [after];
  });
  await db.entries.bulkPut(written);
  return written.length;
}

/** The same of what published issues said: of those that came in as published, and those that have none here. */
export async function mergeEditions(db: Database, rows: Edition[], out: ReadonlySet<string>): Promise<number> {
  const own = await db.editions.bulkGet(rows.map(({ issueId }) => issueId));
  const issues = await db.issues.bulkGet(rows.map(({ issueId }) => issueId));
  const written = rows.filter((row, index) => {
    const before = own[index];
    if (before) return out.has(row.issueId) && !isSame(before, row);
    return issues[index]?.publishedAt !== undefined;
  });
  await db.editions.bulkPut(written);
  return written.length;
}

/** After a restore, whatever the file said: each entry of an issue that is not out stands in one of its sections. */
export async function afterDigests(db: Database): Promise<void> {
  for (const id of await db.issues.toCollection().primaryKeys()) {
    const issue = await db.issues.get(id);
    if (!issue || issue.publishedAt || issue.deletedAt) continue;
    const entries = await entriesOf(db, id);
    const ids = entries.map((entry) => entry.id);
    const sections = placed(issue.sections, ids);
    if (!isSame(sections, issue.sections)) await db.issues.put({ ...issue, sections });
  }
}

function mergeIssue(own: Issue, theirs: Issue, now: string): Issue {
  if (own.publishedAt) return own;
  return theirs.publishedAt ? theirs : newer(own, theirs, ISSUE_TEXTS, now);
}

/** The newer of two, which keeps the words that only the other has. */
function newer<R extends Issue | Entry>(own: R, theirs: R, texts: readonly (keyof R)[], now: string): R {
  if (theirs.updatedAt <= own.updatedAt) return own;
  const [mine = [], others = []] = [own.overwritten, theirs.overwritten];
  const unseen = mine.filter((each) => !others.some(({ field, text }) => field === each.field && text === each.text));
  let both = unseen.length > 0 ? { ...theirs, overwritten: [...others, ...unseen].slice(0, MOST_OVERWRITTEN) } : theirs;
  for (const name of texts as readonly never[]) {
    both = withText({ ...both, [name]: own[name] }, name, theirs[name], '', now);
  }
  if (isSame({ ...both, updatedAt: '' }, { ...theirs, updatedAt: '' })) return theirs;
  // A backup of a clock that was ahead must not win a second time.
  return { ...both, updatedAt: now > theirs.updatedAt ? now : theirs.updatedAt };
}
