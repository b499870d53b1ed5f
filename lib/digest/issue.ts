/** What a digest is: a series, its issues, and what each of them says of which articles, as the person keeps them. */

/** How sure a study makes one (Oxford Centre for Evidence-Based Medicine, 2011), or what else a paper is good for. */
export const EVIDENCE_LEVELS = ['1', '2', '3', '4', '5', 'guideline', 'opinion'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Where an entry leads: to the DOI, or to a copy that is free to read where one is known. */
export type LinkChoice = 'doi' | 'open-access';

/** A digest that comes again and again, and what its issues have in common. */
export interface Series {
  id: string;
  name: string;
  /** A line under the name: who makes it, for whom. */
  masthead: string;
  /** What a new issue's intro and closing begin with: templates in the language of `template/`. */
  intro: string;
  closing: string;
  /** What belongs to it: articles with one of them are offered for the next issue, and its posts take their hashtags. */
  tags: string[];
  /** The id of the citation style, shipped or the person's own. */
  style: string;
  link: LinkChoice;
  /** The id of the template of its look: shipped (`template/shipped.ts`) or the person's own. */
  template: string;
  /** Addresses for the mail program, one each, as typed. They stand in no output but the mail itself. */
  recipients: string[];
  /** Where the series is to be found, for its feeds. */
  homepage?: string;
  /** BCP 47. */
  language: string;
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
  deletedAt?: string;
}

/** A part of an issue with a heading; the first may have none. */
export interface Section {
  id: string;
  title: string;
  /** Its entries, in order; each entry of an issue stands in one section. */
  entryIds: string[];
}

/** One issue of a series; its entries are kept apart, so that a keystroke in one does not write them all. */
export interface Issue {
  id: string;
  seriesId: string;
  number: number;
  /** What it is about, where it says so. */
  title: string;
  /** The day it is dated, ISO: that of its publishing, unless the person set one. */
  date?: string;
  intro: string;
  closing: string;
  sections: Section[];
  /** The findings that the person has let be, by `DigestFinding.id`. */
  dismissed: string[];
  /** ISO instant since which it is out, and never changes (`edition.ts` has what it said). */
  publishedAt?: string;
  /** Words that another window wrote over, the newest first. */
  overwritten?: { field: string; text: string; at: string }[];
  createdAt: string;
  updatedAt: string;
  deletedAt?: string;
}

/** An image of an entry; its bytes are kept apart, under its id. */
export interface EntryImage {
  id: string;
  alt: string;
  mime: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  /** Pixels. */
  width: number;
  height: number;
  /** Bytes. */
  size: number;
}

/** What an issue says of one article. Nothing here is the article's: it is begun from it, and changes nothing of it. */
export interface Entry {
  id: string;
  issueId: string;
  articleId: string;
  /** By which the article is found in a record that it went into, or in another library. */
  key?: string;
  /** Plain text; an empty line parts paragraphs, `- ` begins an item of a list, addresses become links. What stands there is never read as marks: HLA-B*27 stays so. */
  commentary: string;
  /** A passage, as it was when it was taken. */
  quote: string;
  image?: EntryImage;
  /** Asked here, and answered at the end of the issue. */
  question: string;
  answer: string;
  /** What to talk about. */
  prompt: string;
  level?: EvidenceLevel;
  /** Instead of the series' own choice. */
  link?: LinkChoice;
  overwritten?: { field: string; text: string; at: string }[];
  updatedAt: string;
  deletedAt?: string;
}

/** What a person writes in an entry, keystroke by keystroke. */
export const ENTRY_TEXTS = ['commentary', 'quote', 'question', 'answer', 'prompt'] as const;
export type EntryText = (typeof ENTRY_TEXTS)[number];

/** The same in an issue. */
export const ISSUE_TEXTS = ['title', 'intro', 'closing'] as const;
export type IssueText = (typeof ISSUE_TEXTS)[number];

/** A look of issues that the person made: see `template/`. */
export interface DigestTemplate {
  id: string;
  name: string;
  /** How one entry is shown, and how the issue is around them. */
  entry: string;
  issue: string;
  updatedAt: string;
  deletedAt?: string;
}
