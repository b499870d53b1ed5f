/** Series, issues and entries of plain data, from a message or a backup. What is larger than this is none: the bounds are far beyond what anyone reads. */

import {
  aCount,
  anId,
  anInstant,
  aWebAddress,
  fewOf,
  LONG_AGO,
  MISFIT,
  maybe,
  oneOf,
  orElse,
  type Parse,
  type Shape,
  shaped,
  textOf,
  where,
} from '../text/parse.ts';
import {
  type DigestTemplate,
  ENTRY_TEXTS,
  type Entry,
  type EntryImage,
  EVIDENCE_LEVELS,
  ISSUE_TEXTS,
  type Issue,
  type LinkChoice,
  type Section,
  type Series,
} from './issue.ts';

/** UTF-16 units. */
export const LONGEST_TEXT = 50_000;
/** Texts of other windows that a row keeps. */
export const MOST_OVERWRITTEN = 20;
export const MOST_ENTRIES = 5000;
const MOST_SECTIONS = 500;
const LONGEST_LINE = 1000;
const MOST_TAGS = 100;
const MOST_RECIPIENTS = 5000;
const MOST_DISMISSED = 20_000;
const HIGHEST_NUMBER = 1_000_000;
const IMAGE_TYPES: readonly EntryImage['mime'][] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
/** Bytes. */
const LARGEST_IMAGE = 16 * 1024 * 1024;

export const aDigestText = textOf(LONGEST_TEXT);
export const aDigestLine = textOf(LONGEST_LINE);
const noText = orElse(aDigestText, '');
const noLine = orElse(aDigestLine, '');
const anAge = orElse(anInstant, LONG_AGO);
/** What was deleted stays so. */
const aDeletion = maybe(anInstant, LONG_AGO);
export const aLinkChoice = oneOf<LinkChoice>(['doi', 'open-access']);
export const anEvidenceLevel = oneOf(EVIDENCE_LEVELS);
export const aNumberOfIssue = where<number>(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= HIGHEST_NUMBER,
);
/** A day, as ISO writes it. */
export const aDay = where<string>(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
);
/** BCP 47. */
export const aLanguage = where<string>((value) => typeof value === 'string' && isLanguage(value));

/** An image of an entry; `MISFIT` for one of another type or too large. */
export const parseEntryImage: Parse<EntryImage> = shaped<EntryImage>({
  id: anId,
  alt: noText,
  mime: oneOf(IMAGE_TYPES),
  width: orElse(aCount, 0),
  height: orElse(aCount, 0),
  size: where<number>(
    (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_IMAGE,
  ),
});

/** A series as it is kept, or `MISFIT`. */
export const parseSeries: Parse<Series> = shaped<Series>({
  id: anId,
  name: noLine,
  masthead: noLine,
  intro: noText,
  closing: noText,
  tags: orElse(fewOf(anId, MOST_TAGS), []),
  style: orElse(anId, 'ama'),
  link: orElse(aLinkChoice, 'doi'),
  template: orElse(anId, 'default'),
  recipients: orElse(fewOf(aDigestLine, MOST_RECIPIENTS), []),
  homepage: maybe(aWebAddress),
  language: orElse(aLanguage, 'en'),
  createdAt: anAge,
  updatedAt: anAge,
  deletedAt: aDeletion,
});

type Overwritten = NonNullable<Issue['overwritten']>[number];
const overwrittenOf = (fields: readonly string[]) =>
  maybe(
    fewOf(
      shaped<Overwritten>({ field: oneOf(fields), text: aDigestText, at: anAge } as Shape<Overwritten>),
      MOST_OVERWRITTEN,
    ),
  );

const someSections = fewOf(
  shaped<Section>({ id: anId, title: noLine, entryIds: orElse(fewOf(anId, MOST_ENTRIES), []) } as Shape<Section>),
  MOST_SECTIONS,
);

/** The sections of an issue: no more entries than an issue has, all of them together. */
export const parseSections: Parse<Section[]> = (value, mend) => {
  const sections = someSections(value, mend);
  if (sections === MISFIT) return MISFIT;
  const count = sections.reduce((sum, { entryIds }) => sum + entryIds.length, 0);
  if (count <= MOST_ENTRIES) return sections;
  if (!mend) return MISFIT;
  mend.left.push(mend.at);
  let room = MOST_ENTRIES;
  return sections.map((section) => {
    const entryIds = section.entryIds.slice(0, room);
    room -= entryIds.length;
    return { ...section, entryIds };
  });
};

export const someDismissed = fewOf(anId, MOST_DISMISSED);

/** An issue as it is kept, or `MISFIT`. */
export const parseIssue: Parse<Issue> = shaped<Issue>({
  id: anId,
  seriesId: anId,
  number: orElse(aNumberOfIssue, 0),
  title: noText,
  date: maybe(aDay),
  intro: noText,
  closing: noText,
  sections: orElse(parseSections, []),
  dismissed: orElse(someDismissed, []),
  publishedAt: maybe(anInstant, LONG_AGO),
  overwritten: overwrittenOf(ISSUE_TEXTS),
  createdAt: anAge,
  updatedAt: anAge,
  deletedAt: aDeletion,
});

/** An entry as it is kept, or `MISFIT`. */
export const parseEntry: Parse<Entry> = shaped<Entry>({
  id: anId,
  issueId: anId,
  articleId: anId,
  key: maybe(anId),
  commentary: noText,
  quote: noText,
  image: maybe(parseEntryImage),
  question: noText,
  answer: noText,
  prompt: noText,
  level: maybe(anEvidenceLevel),
  link: maybe(aLinkChoice),
  overwritten: overwrittenOf(ENTRY_TEXTS),
  updatedAt: anAge,
  deletedAt: aDeletion,
});

/** A template as it is kept, or `MISFIT`. */
export const parseTemplate: Parse<DigestTemplate> = shaped<DigestTemplate>({
  id: anId,
  name: noLine,
  entry: aDigestText,
  issue: aDigestText,
  updatedAt: anAge,
  deletedAt: aDeletion,
});

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
