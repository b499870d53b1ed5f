import { rowChangeOf } from '../article/taken-back.ts';
import type { Entry, Issue } from '../digest/issue.ts';
import { DigestMissing, DigestRefused } from '../ports/digests.ts';
import type { Reverse, Store } from '../ports.ts';
import { MISFIT, type Parse } from '../text/parse.ts';

export interface DigestNeeds {
  store: Store;
  now: () => string;
}

/** A value as its parser reads it. @throws DigestRefused */
export function needed<T>(parse: Parse<T>, value: unknown): T {
  const parsed = parse(value);
  if (parsed !== MISFIT) return parsed;
  const mend = { left: [] as string[], at: '' };
  parse(value, mend);
  throw new DigestRefused(`Not as it is kept: ${mend.left.join(', ')}`);
}

/** A row with its changes, which are not yet looked at; `null` takes a property away. @throws DigestRefused where one is not the page's to set */
export function setAll(row: object, changes: unknown, changeable: object): Record<string, unknown> {
  if (typeof changes !== 'object' || changes === null) throw new DigestRefused('No changes');
  const bare = { ...row } as Record<string, unknown>;
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(changeable, name)) throw new DigestRefused(`${name} is not set`);
    if (value === null) delete bare[name];
    else bare[name] = value;
  }
  return bare;
}

/** Changes an issue that is not out, with those of its entries that are named, and answers how to take it back. @throws DigestMissing, DigestRefused */
export async function changeIssue(
  { store }: DigestNeeds,
  id: string,
  entryIds: string[],
  change: (issue: Issue, entries: Entry[]) => { issue: Issue; entries: Entry[] },
  mayBeOut = false,
): Promise<Reverse> {
  const found = await store.digests.changeIssue(id, entryIds, (issue, entries) => {
    if (issue.publishedAt && !mayBeOut) throw new DigestRefused('The issue is out');
    return change(issue, entries);
  });
  if (!found) throw new DigestMissing(id);
  const were = new Map(found.before.entries.map((entry) => [entry.id, entry]));
  const entries = found.after.entries.map((entry) => {
    const before = were.get(entry.id);
    // One that is new was deleted before, and is so again.
    return before ? rowChangeOf(before, entry) : { id: entry.id, properties: { deletedAt: { was: entry.updatedAt } } };
  });
  return {
    issues: [{ ...rowChangeOf(found.before.issue, found.after.issue), ...(entries.length > 0 && { entries }) }],
  };
}
