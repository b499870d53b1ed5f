import { languageOf } from '../text/language.ts';
import type { Draft, DraftKind, DraftPart, Network } from './draft.ts';
import { LONGEST_PART, MOST_PARTS } from './parse-draft.ts';

interface Start {
  id: string;
  kind: DraftKind;
  articleIds: string[];
  /** What it begins with: `fillTemplate`. */
  texts: readonly string[];
  networks: Network[];
  /** ISO instant. */
  now: string;
  newId(): string;
  language?: string | undefined;
}

/** A draft as it begins: a question gets an answer, a poll its options, a conference point its place. */
export function newDraft({ id, kind, articleIds, texts, networks, now, newId, language = '' }: Start): Draft {
  // A file may say anything of it.
  const spoken = languageOf(language);
  return {
    id,
    kind,
    articleIds,
    parts: partsOf(texts, newId),
    overrides: {},
    networks,
    numbering: 'count-of',
    images: [],
    ...(kind === 'poll' && { poll: { options: ['', ''], minutes: 24 * 60, isMultiple: false } }),
    ...(kind === 'point' && { point: { session: '', speaker: '', hashtag: '' } }),
    ...(kind === 'question' && { answer: { parts: [''] } }),
    ...(spoken && { language: spoken }),
    dismissed: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** Texts as parts, each with an id; what an article says of itself beyond what a draft can hold is left out. */
export function partsOf(texts: readonly string[], newId: () => string): DraftPart[] {
  return texts.slice(0, MOST_PARTS).map((text) => ({ id: newId(), text: text.slice(0, LONGEST_PART).toWellFormed() }));
}
