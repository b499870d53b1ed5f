import type { IssueDocument } from '../document.ts';
import type { Edition, EditionEntry } from '../edition.ts';
import type { Entry, Issue } from '../issue.ts';

/** What the checks look at. */
export interface IssueFacts {
  issue: Issue;
  /** The issue as it would go out now, and the entries that it leaves out (`editionOf`). */
  edition: Edition;
  gone: readonly Pick<Entry, 'id'>[];
  /** The edition in its look; absent while its template has a fault. */
  document?: IssueDocument;
  /** In which other issues of the series each article stood, by the article's id, the newest first. */
  earlier: ReadonlyMap<string, readonly Pick<Issue, 'id' | 'number'>[]>;
  /** The other issues of the series. */
  others: readonly Pick<Issue, 'id' | 'number'>[];
  /** Of the e-mail as it was last written; absent before. */
  emailBytes?: number;
}

/** All entries that go out, in their order. */
export function entriesOf(edition: Edition): EditionEntry[] {
  return edition.sections.flatMap(({ entries }) => entries);
}
