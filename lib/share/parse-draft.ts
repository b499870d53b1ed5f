/** Drafts of plain data, from a message or a backup. What is larger than this is no draft: the bounds are far beyond any network's. */

import {
  aBoolean,
  aCount,
  aName,
  anId,
  anInstant,
  aText,
  fewOf,
  LONG_AGO,
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
  type ConferencePoint,
  DRAFT_KINDS,
  type Draft,
  type DraftImage,
  type DraftPart,
  NETWORKS,
  type Network,
  type Numbering,
  type Poll,
} from './draft.ts';
import type { PostImage } from './post.ts';

/** UTF-16 units. */
export const LONGEST_PART = 25_000;
export const MOST_PARTS = 100;
/** Texts of other windows that a draft keeps. */
export const MOST_OVERWRITTEN = 20;
/** Bytes: as much as any network takes. */
export const LARGEST_IMAGE = 16 * 1024 * 1024;
const LONGEST_LINE = 1000;
const MOST_IMAGES = 400;
const MOST_ARTICLES = 100;
const MOST_OPTIONS = 20;
const MOST_DISMISSED = 1000;

export const IMAGE_TYPES: readonly DraftImage['mime'][] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const NUMBERINGS: readonly Numbering[] = ['none', 'count', 'count-of'];

export const aNetwork = oneOf<Network>(NETWORKS);
/** The words of a part. */
export const aPartText = textOf(LONGEST_PART);
export const aLine = textOf(LONGEST_LINE);
export const articleIds = fewOf(anId, MOST_ARTICLES);
export const anAge = orElse(anInstant, LONG_AGO);
const aSize = where<number>(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_IMAGE,
);

const parts = fewOf(shaped<DraftPart>({ id: anId, text: aPartText }), MOST_PARTS);

const overrides = shaped<Draft['overrides']>(
  Object.fromEntries(NETWORKS.map((network) => [network, maybe(parts)])) as Shape<Draft['overrides']>,
);

/** The words of a draft as a window knew them. */
export const parseWords: Parse<Partial<Pick<Draft, 'parts' | 'overrides'>>> = shaped<
  Partial<Pick<Draft, 'parts' | 'overrides'>>
>({ parts: maybe(parts), overrides: maybe(overrides) });

/** An image of a draft; `MISFIT` for one of another type or too large. */
export const parseImage: Parse<DraftImage> = shaped<DraftImage>({
  id: anId,
  partId: anId,
  alt: orElse(aPartText, ''),
  mime: oneOf(IMAGE_TYPES),
  width: orElse(aCount, 0),
  height: orElse(aCount, 0),
  size: aSize,
  told: maybe(fewOf(oneOf(['place', 'date'] as const), 2)),
});

/** An image as it goes out with a post. */
export const parsePostImage: Parse<PostImage> = shaped<PostImage>({
  id: anId,
  alt: orElse(aPartText, ''),
  mime: oneOf(IMAGE_TYPES),
  width: orElse(aCount, 0),
  height: orElse(aCount, 0),
});

/** A poll as it is kept. */
export const aPoll: Parse<Poll> = shaped<Poll>({
  options: fewOf(aLine, MOST_OPTIONS),
  minutes: orElse(aCount, 0),
  isMultiple: orElse(aBoolean, false),
});

const aPoint = shaped<ConferencePoint>({
  session: orElse(aLine, ''),
  speaker: orElse(aLine, ''),
  hashtag: orElse(aLine, ''),
});

const anAnswer = shaped<NonNullable<Draft['answer']>>({ parts: fewOf(aPartText, MOST_PARTS), at: maybe(anInstant) });

type Overwritten = NonNullable<Draft['overwritten']>[number];

/** A draft as it is kept, or `MISFIT`. */
export const parseDraft: Parse<Draft> = shaped<Draft>({
  id: anId,
  kind: orElse(oneOf(DRAFT_KINDS), 'share'),
  articleIds: orElse(articleIds, []),
  parts: orElse(parts, []),
  overrides: orElse(overrides, {}),
  networks: orElse(fewOf(aNetwork, NETWORKS.length), []),
  numbering: orElse(oneOf(NUMBERINGS), 'none'),
  images: orElse(fewOf(parseImage, MOST_IMAGES), []),
  poll: maybe(aPoll),
  point: maybe(aPoint),
  answers: maybe(anId),
  answer: maybe(anAnswer),
  contentWarning: maybe(aPartText),
  template: maybe(anId),
  language: maybe(aLine),
  tells: maybe(aText),
  dismissed: orElse(fewOf(aName, MOST_DISMISSED), []),
  overwritten: maybe(
    fewOf(shaped<Overwritten>({ partId: anId, text: aPartText, at: anAge } as Shape<Overwritten>), MOST_OVERWRITTEN),
  ),
  createdAt: anAge,
  updatedAt: anAge,
  scheduledAt: maybe(anInstant),
  // What was deleted stays so.
  deletedAt: maybe(anInstant, LONG_AGO),
});
