import type { Draft, DraftKind, DraftPart, Network } from './draft.ts';

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
export function newDraft({ id, kind, articleIds, texts, networks, now, newId, language }: Start): Draft {
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
    ...(language && { language }),
    dismissed: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** Texts as parts, each with an id. */
export function partsOf(texts: readonly string[], newId: () => string): DraftPart[] {
  return texts.map((text) => ({ id: newId(), text }));
}
