/** Editions of plain data, from a message or a backup. */

import type { ArticleFields, MarkedText } from '../article/article.ts';
import { someFields } from '../article/parse-fields.ts';
import {
  aCount,
  anAddress,
  anId,
  anInstant,
  aText,
  aWebAddress,
  fewOf,
  LONG_AGO,
  maybe,
  oneOf,
  orElse,
  type Parse,
  type Shape,
  shaped,
} from '../text/parse.ts';
import {
  type Edition,
  type EditionCorrection,
  type EditionEntry,
  type EditionLabel,
  type EditionSection,
  type EditionWords,
  LABEL_KINDS,
} from './edition.ts';
import { EVIDENCE_LEVELS } from './issue.ts';
import {
  aDay,
  aDigestLine,
  aDigestText,
  aLanguage,
  aNumberOfIssue,
  anEvidenceLevel,
  MOST_ENTRIES,
  parseEntryImage,
} from './parse-issue.ts';

const MOST_LABELS = 10;
const MOST_SECTIONS = 500;
const MOST_CORRECTIONS = 1000;

const noText = orElse(aDigestText, '');
const noLine = orElse(aDigestLine, '');

const aLabel = shaped<EditionLabel>({ kind: oneOf(LABEL_KINDS), text: aDigestLine } as Shape<EditionLabel>);

const anEntry = shaped<EditionEntry>({
  id: anId,
  articleId: anId,
  key: maybe(anId),
  number: orElse(aCount, 0),
  fields: orElse(someFields as Parse<Partial<ArticleFields>>, {}),
  trust: orElse(
    oneOf(['unchecked', 'nothing-known', 'retracted', 'expression-of-concern', 'corrected'] as const),
    'unchecked',
  ),
  isUnpublished: maybe(oneOf([true] as const)),
  labels: orElse(fewOf(aLabel, MOST_LABELS), []),
  link: maybe(anAddress),
  citation: orElse(aText as Parse<MarkedText>, '' as MarkedText),
  takeHome: orElse(aText, ''),
  commentary: noText,
  quote: noText,
  image: maybe(parseEntryImage),
  question: noText,
  answer: noText,
  prompt: noText,
  level: maybe(anEvidenceLevel),
} as Shape<EditionEntry>);

const aSection = shaped<EditionSection>({
  id: anId,
  title: noLine,
  entries: orElse(fewOf(anEntry, MOST_ENTRIES), []),
} as Shape<EditionSection>);

const aCorrection = shaped<EditionCorrection>({
  text: aDigestText,
  link: maybe(aWebAddress),
  tells: noLine,
} as Shape<EditionCorrection>);

const someWords = shaped<EditionWords>({
  number: noLine,
  date: noLine,
  question: noLine,
  answer: noLine,
  answers: noLine,
  prompt: noLine,
  level: noLine,
  levels: shaped<EditionWords['levels']>(
    Object.fromEntries(EVIDENCE_LEVELS.map((level) => [level, noLine])) as unknown as Shape<EditionWords['levels']>,
  ),
  corrections: noLine,
  contents: noLine,
  cite: noLine,
  openAccess: noLine,
  read: noLine,
} as Shape<EditionWords>);

/** An edition as it is kept, or `MISFIT`. */
export const parseEdition: Parse<Edition> = shaped<Edition>({
  series: shaped<Edition['series']>({
    id: anId,
    name: noLine,
    masthead: noLine,
    homepage: maybe(aWebAddress),
    language: orElse(aLanguage, 'en'),
  } as Shape<Edition['series']>),
  issueId: anId,
  number: orElse(aNumberOfIssue, 0),
  title: noText,
  date: aDay,
  publishedAt: maybe(anInstant, LONG_AGO),
  intro: noText,
  closing: noText,
  sections: orElse(fewOf(aSection, MOST_SECTIONS), []),
  corrections: orElse(fewOf(aCorrection, MOST_CORRECTIONS), []),
  template: shaped<Edition['template']>({ entry: aDigestText, issue: aDigestText } as Shape<Edition['template']>),
  words: someWords,
} as Shape<Edition>);
