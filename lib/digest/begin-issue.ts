import type { Entry, Issue, Section, Series } from './issue.ts';

/** What a new series begins with beside its name. */
export interface SeriesBeginnings {
  intro: string;
  closing: string;
  style: string;
  template: string;
  language: string;
}

interface Making {
  newId: () => string;
  /** ISO instant. */
  now: string;
}

/** A series of that name as it begins: what a person needs to change of it may wait. */
export function beginSeries(name: string, begin: SeriesBeginnings, { newId, now }: Making): Series {
  return {
    id: newId(),
    name: name.replace(/\s+/g, ' ').trim(),
    masthead: '',
    ...begin,
    tags: [],
    link: 'doi',
    recipients: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** The number of the next issue of a series: one more than the highest, 1 for the first. */
export function nextNumber(issues: readonly Pick<Issue, 'number'>[]): number {
  return Math.max(0, ...issues.map(({ number }) => number)) + 1;
}

/** An empty issue with one section; its words are what the series' templates have become (`template/`). */
export function beginIssue(
  series: Pick<Series, 'id'>,
  { number, intro, closing }: Pick<Issue, 'number' | 'intro' | 'closing'>,
  { newId, now }: Making,
): Issue {
  return {
    id: newId(),
    seriesId: series.id,
    number,
    title: '',
    intro,
    closing,
    sections: [{ id: newId(), title: '', entryIds: [] }],
    dismissed: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** Another issue with the sections, intro and closing of one; with its entries where they are given. Images stay behind: their bytes are each entry's own. */
export function duplicateIssue(
  issue: Issue,
  entries: readonly Entry[],
  number: number,
  { newId, now }: Making,
): { issue: Issue; entries: Entry[]; copyOf: Map<string, string> } {
  const id = newId();
  const copyOf = new Map(entries.map((entry) => [entry.id, newId()]));
  const sections: Section[] = issue.sections.map(({ title, entryIds }) => ({
    id: newId(),
    title,
    entryIds: entryIds.flatMap((each) => copyOf.get(each) ?? []),
  }));
  const copies = entries.map(({ image: _, overwritten: __, deletedAt: ___, ...entry }) => ({
    ...entry,
    id: copyOf.get(entry.id) ?? '',
    issueId: id,
    updatedAt: now,
  }));
  const { intro, closing, seriesId, title } = issue;
  return {
    issue: {
      id,
      seriesId,
      number,
      // What it was about was that issue's; with the same entries it is this one's too.
      title: entries.length > 0 ? title : '',
      intro,
      closing,
      sections,
      dismissed: [],
      createdAt: now,
      updatedAt: now,
    },
    entries: copies,
    copyOf,
  };
}
