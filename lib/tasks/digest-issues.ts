import type { Edition } from '../digest/edition.ts';
import { ENTRY_TEXTS, type Entry, ISSUE_TEXTS, type Issue } from '../digest/issue.ts';
import { namesSomething } from '../digest/names-something.ts';
import { parseEdition } from '../digest/parse-edition.ts';
import { aDigestText, MOST_ENTRIES, parseEntry, parseIssue } from '../digest/parse-issue.ts';
import { placed } from '../digest/sections.ts';
import { withText } from '../digest/written.ts';
import { DigestMissing, DigestRefused, type DigestTasks, type IssueChanges } from '../ports/digests.ts';
import { anId, aText, fewOf, oneOf, shaped } from '../text/parse.ts';
import { changeIssue, type DigestNeeds, needed, setAll } from './digest-needs.ts';

const CHANGEABLE: { [K in keyof Required<IssueChanges>]: true } = {
  number: true,
  sections: true,
  dismissed: true,
  date: true,
};

/** What was published is looked up again within this. */
const LOOKED_AT_AGAIN_DAYS = 7;
const DAY_MS = 86_400_000;

const written = shaped({ id: anId, field: oneOf(ISSUE_TEXTS), text: aDigestText, was: aText });
const someEntries = fewOf(parseEntry, MOST_ENTRIES);

/** Issues: begun, written at each keystroke, ordered, published and deleted. */
export function createIssueTasks(
  needs: DigestNeeds,
): Pick<DigestTasks, 'createIssue' | 'changeIssue' | 'writeIssue' | 'deleteIssue' | 'publishIssue'> {
  const { store, now } = needs;
  return {
    async createIssue(issue, given) {
      const parsed = needed(parseIssue, issue);
      const entries = needed(someEntries, given);
      if (parsed.publishedAt) throw new DigestRefused('An issue is published once it is there');
      if (entries.some(({ issueId }) => issueId !== parsed.id)) throw new DigestRefused('Entries of another issue');
      const sections = placed(
        parsed.sections,
        entries.map(({ id }) => id),
      );
      await store.operations.once({ operation: undefined, name: 'issue', at: now() }, async () => {
        if (!(await store.digests.oneSeries(parsed.seriesId))) throw new DigestMissing(parsed.seriesId);
        const known = await store.digests.changeIssue(parsed.id, [], (before, none) => ({
          issue: before,
          entries: none,
        }));
        if (!known) await store.digests.putIssue({ ...parsed, sections }, entries);
      });
    },

    changeIssue: (id, changes, operation) =>
      store.operations.once(
        { operation, name: 'issue', at: now(), about: `${id} ${Object.keys(changes ?? {})}` },
        async () => {
          const ids = (await store.digests.entries(needed(anId, id))).map((entry) => entry.id);
          return changeIssue(needs, id, [], (issue) => ({ issue: changed(issue, changes, ids, now()), entries: [] }));
        },
      ),

    async writeIssue(issueId, name, words, before) {
      const { id, field, text, was } = needed(written, { id: issueId, field: name, text: words, was: before });
      await changeIssue(needs, id, [], (issue) => ({ issue: withText(issue, field, text, was, now()), entries: [] }));
    },

    deleteIssue: (id, operation) =>
      store.operations.once({ operation, name: 'issue', at: now() }, () =>
        changeIssue(
          needs,
          needed(anId, id),
          [],
          (issue) => ({
            issue: issue.deletedAt ? issue : { ...issue, deletedAt: now(), updatedAt: now() },
            entries: [],
          }),
          true,
        ),
      ),

    publishIssue(issueId, given, operation) {
      const [id, edition] = [needed(anId, issueId), needed(parseEdition, given)];
      const at = now();
      return store.operations.once({ operation, name: 'publish', at }, async () => {
        const issue = await store.digests.issue(id);
        if (!issue) throw new DigestMissing(id);
        const entries = await store.digests.entries(id);
        if (!isOf(edition, issue, entries)) throw new DigestRefused('An edition of another issue, or of other words');
        if ((await store.digests.publish(id, edition, at)) === 'out-already')
          throw new DigestRefused('The issue is out');
        const soon = new Date(Date.parse(at) + LOOKED_AT_AGAIN_DAYS * DAY_MS).toISOString();
        await store.lookUps.hasten([...new Set(entries.map(({ articleId }) => articleId))], soon);
        return { published: [id] };
      });
    },
  };
}

function changed(issue: Issue, changes: IssueChanges, entryIds: string[], at: string): Issue {
  const after = needed(parseIssue, { ...setAll(issue, changes, CHANGEABLE), updatedAt: at });
  return changes.sections ? { ...after, sections: placed(after.sections, entryIds, issue.sections) } : after;
}

/** Is it an edition of this issue, and of no entry that this has not, in the words that stand there? Another window may have written since it was made. */
function isOf(edition: Edition, issue: Issue, entries: readonly Entry[]): boolean {
  const rows = new Map(entries.map((entry) => [entry.id, entry]));
  return (
    edition.issueId === issue.id &&
    edition.series.id === issue.seriesId &&
    saysSame(
      ISSUE_TEXTS.filter((field) => field === 'title' || !namesSomething(issue[field])),
      edition,
      issue,
    ) &&
    edition.sections.every((section) =>
      section.entries.every((entry) => saysSame(ENTRY_TEXTS, entry, rows.get(entry.id))),
    )
  );
}

/** Halves of a pair, which a restored text may hold, become others on the way from a page. */
function saysSame<F extends string>(fields: readonly F[], said: Record<F, string>, row?: Record<F, string>): boolean {
  return fields.every((field) => said[field].toWellFormed() === row?.[field].toWellFormed());
}
