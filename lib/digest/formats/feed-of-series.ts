import { plain } from '../../article/markup.ts';
import { printable } from '../../text/printable.ts';
import { collapseSpace, truncate } from '../../text/strings.ts';
import type { Edition } from '../edition.ts';
import type { Writing } from './format.ts';
import { plainHtml } from './html.ts';
import { issueTitle } from './issue-title.ts';

/** A feed says what is new; a reader that follows it keeps what it had. */
const MOST_ISSUES = 20;
const SUMMARY_LENGTH = 300;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the feeds of a series say, in whatever format: each text as any file can hold it. */
export interface SeriesFeed {
  title: string;
  description: string;
  /** Where the series is to be found, or else the first article that it names. */
  link: string;
  homepage: string | undefined;
  language: string;
  issues: FeedIssue[];
}

export interface FeedIssue {
  /** The same whenever the issue is written, so that a reader takes it for one. */
  id: string;
  title: string;
  summary: string;
  html: string;
  /** When it was published; of a preview the day that it is dated. */
  published: Date;
}

/** The feed of a series as of an issue: that, and those before it, the newest first. */
export function feedOfSeries({ edition, document, earlier }: Writing): SeriesFeed {
  const { series } = edition;
  const issues = [{ edition, document }, ...earlier].slice(0, MOST_ISSUES);
  const homepage = /^https?:\/\//i.test(series.homepage ?? '') ? series.homepage : undefined;
  return {
    title: line(series.name),
    description: line(series.masthead) || line(series.name),
    link: homepage ?? firstLink(issues.map((each) => each.edition)) ?? idOf(series.id),
    homepage,
    language: series.language,
    issues: issues.map((each) => ({
      id: idOf(each.edition.issueId),
      title: line(issueTitle(each.edition)),
      summary: summaryOf(each.edition),
      html: plainHtml(each.document),
      published: new Date(each.edition.publishedAt ?? `${each.edition.date}T00:00:00Z`),
    })),
  };
}

function idOf(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id.toLowerCase()}` : id;
}

function firstLink(editions: Edition[]): string | undefined {
  const entries = editions.flatMap(({ sections }) => sections.flatMap((section) => section.entries));
  return entries.find(({ link }) => link !== undefined && /^https?:\/\//i.test(link))?.link;
}

/** What the issue begins with; where it has no such words, what it is about. */
function summaryOf({ intro, sections }: Edition): string {
  const titles = sections.flatMap(({ entries }) => entries.map(({ fields }) => plain(fields.title ?? '')));
  return truncate(line(intro) || line(titles.filter(Boolean).join('; ')), SUMMARY_LENGTH);
}

function line(text: string): string {
  return collapseSpace(printable(text));
}
