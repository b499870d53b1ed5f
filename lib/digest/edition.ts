import type { ArticleFields, MarkedText, TrustStatus } from '../article/article.ts';
import type { EntryImage, EvidenceLevel } from './issue.ts';

/**
 * An issue with all that it says, apart from the library: what every format writes, and nothing else. Of a published issue it is kept
 * as it was, so that it goes out again the same. Private notes are no part of it.
 */
export interface Edition {
  series: { id: string; name: string; masthead: string; homepage?: string; language: string };
  issueId: string;
  number: number;
  title: string;
  /** ISO date. */
  date: string;
  /** ISO instant of its publishing; absent in a preview. */
  publishedAt?: string;
  intro: string;
  closing: string;
  sections: EditionSection[];
  /** What was published before and is retracted or corrected since: the sentences of the correction note. */
  corrections: EditionCorrection[];
  /** The look that it has: the template's own words, so that a later change of it changes nothing here. */
  template: { entry: string; issue: string };
  /** What stands in the outputs beside the person's words, in their language. */
  words: EditionWords;
}

export interface EditionSection {
  id: string;
  title: string;
  entries: EditionEntry[];
}

export interface EditionEntry {
  id: string;
  articleId: string;
  /** By which it is found again in a record that it went into, or in another library (`lastingKey` of `article/standing.ts`). */
  key?: string;
  /** From 1, through the whole issue. */
  number: number;
  /** The article as it was then. */
  fields: Partial<ArticleFields>;
  trust: TrustStatus['status'];
  /** A preprint of which no published version was known (`sharedAs` of `article/standing.ts` says so). */
  isUnpublished?: true;
  /** What a reader must know, the gravest first: a retraction, a correction, that it is a preprint; and that it is free to read. */
  labels: EditionLabel[];
  /** Where it leads: https, doi.org wherever there is a DOI unless an open copy was asked for; absent where the article has no address. */
  link?: string;
  /** As the style sets it, without the style's number. */
  citation: MarkedText;
  takeHome: string;
  commentary: string;
  quote: string;
  image?: EntryImage;
  question: string;
  answer: string;
  prompt: string;
  level?: EvidenceLevel;
}

export const LABEL_KINDS = ['retracted', 'expression-of-concern', 'corrected', 'preprint', 'open-access'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export interface EditionLabel {
  kind: LabelKind;
  /** `Retracted`. */
  text: string;
}

/** That an article of an earlier issue is not what it was. */
export interface EditionCorrection {
  /** One sentence: what became of which paper, and in which issues it was. */
  text: string;
  link?: string;
  /** What names the change (`since.ts`): what was told once is not told again. */
  tells: string;
}

/** The words that the formats put beside the person's own; each in the language of the person. */
export interface EditionWords {
  /** `No. 12`. */
  number: string;
  /** The date, as it is read. */
  date: string;
  question: string;
  answer: string;
  /** Over the answers at the end. */
  answers: string;
  prompt: string;
  level: string;
  /** What each level is called: `Level 1`. */
  levels: Record<EvidenceLevel, string>;
  corrections: string;
  contents: string;
  cite: string;
  openAccess: string;
  /** How the link of an entry is called. */
  read: string;
}
