import { type Became, type RowChange, rowTakenBack } from '../article/taken-back.ts';
import type { DigestTemplate, Entry, Issue, Section, Series } from '../digest/issue.ts';
import { sectionsTakenBack } from '../digest/sections.ts';
import type { Reverse, Store, Undone } from '../ports.ts';
import { isSame } from '../text/same.ts';

interface Needs {
  store: Store;
  now: () => string;
}

/** Takes back what was done with digests. An issue that is out by now stays as it is, but for its deletion. */
export async function undoDigests(
  { published = [], issues = [], series = [], digestTemplates = [] }: Reverse,
  { store, now }: Needs,
): Promise<Undone> {
  const told: Undone = { back: 0, kept: 0 };
  for (const id of published) tell(told, await store.digests.unpublish(id, now()));
  for (const change of issues) {
    const entryIds = (change.entries ?? []).map(({ id }) => id);
    let isBack = false;
    await store.digests.changeIssue(change.id, entryIds, (issue, entries) => {
      const after = takenBack(issue, entries, change, now());
      isBack = after !== undefined;
      return after ?? { issue, entries };
    });
    tell(told, isBack);
  }
  for (const { id, properties } of series) {
    tell(told, await isRowBack<Series>((change) => store.digests.changeSeries(id, change), properties));
  }
  for (const { id, properties } of digestTemplates) {
    tell(told, await isRowBack<DigestTemplate>((change) => store.digests.changeTemplate(id, change), properties));
  }
  return told;

  async function isRowBack<R extends { updatedAt: string }>(
    run: (change: (row: R) => R) => Promise<R | undefined>,
    properties: RowChange['properties'],
  ): Promise<boolean> {
    let isBack = false;
    await run((before) => {
      const { row, kept } = rowTakenBack(before, properties);
      isBack = kept.length === 0;
      return { ...row, updatedAt: now() };
    });
    return isBack;
  }
}

/** An issue with its entries as they were, as far as they are still so; `undefined` where all of it is otherwise by now. */
function takenBack(
  issue: Issue,
  entries: Entry[],
  { properties, entries: changes = [] }: RowChange & { entries?: RowChange[] },
  at: string,
): { issue: Issue; entries: Entry[] } | undefined {
  const { sections, overwritten: _, ...own } = properties;
  const isDeletion = Object.keys(own).every((name) => name === 'deletedAt') && !sections && changes.length === 0;
  if (issue.publishedAt && !isDeletion) return undefined;
  const { row, kept } = rowTakenBack(issue, own);
  const back = sections ? sectionsBack(issue.sections, sections) : issue.sections;
  const byId = new Map(changes.map((change) => [change.id, change.properties]));
  const rows = entries.map((entry) => {
    const taken = rowTakenBack(entry, byId.get(entry.id) ?? {});
    kept.push(...taken.kept);
    return isSame(taken.row, entry) ? entry : { ...taken.row, updatedAt: at };
  });
  const after = { ...row, sections: back ?? issue.sections };
  const hasChanged = !isSame(after, issue) || rows.some((entry, index) => entry !== entries[index]);
  if (!hasChanged && (kept.length > 0 || !back)) return undefined;
  return { issue: { ...after, updatedAt: at }, entries: rows };
}

function sectionsBack(current: Section[], { was, became }: Became): Section[] | undefined {
  return sectionsTakenBack(current, was as Section[], became as Section[]);
}

function tell(told: Undone, isBack: boolean): void {
  told[isBack ? 'back' : 'kept'] += 1;
}
