/** Posts of plain data, from a message or a backup. */

import type { SharedAs } from '../article/standing.ts';
import {
  aCount,
  anId,
  anInstant,
  aText,
  aWebAddress,
  fewOf,
  LONG_AGO,
  MISFIT,
  maybe,
  oneOf,
  orElse,
  type Parse,
  shaped,
} from '../text/parse.ts';
import type { AnswerCounts } from './answers.ts';
import { aLine, aNetwork, anAge, aPartText, aPoll, articleIds, parsePostImage } from './parse-draft.ts';
import {
  type Post,
  type PostCard,
  type PostFailure,
  type PostPart,
  type PostRef,
  type PostState,
  VISIBILITIES,
} from './post.ts';

const MOST_POSTS = 1000;
const MOST_IMAGES = 20;
const MOST_STANDINGS = 100;
const FAILURES: readonly PostFailure[] = [
  'offline',
  'signed-out',
  'refused',
  'too-long',
  'rate-limited',
  'server',
  'image',
  'gone',
  'already-out',
  'missed',
  'doubted',
];

const aPosted = shaped<NonNullable<PostPart['posted']>>({
  id: aLine,
  cid: maybe(aLine),
  url: maybe(aWebAddress),
  at: anAge,
  deletedAt: maybe(anInstant, LONG_AGO),
});

const aCard = shaped<PostCard>({
  url: aWebAddress,
  title: aPartText,
  description: aPartText,
  thumbId: maybe(anId),
});

const aPart = shaped<PostPart>({
  text: aPartText,
  imageIds: orElse(fewOf(anId, MOST_IMAGES), []),
  card: maybe(aCard),
  posted: maybe(aPosted),
});

const aStanding = shaped<SharedAs>({
  articleId: anId,
  key: maybe(aText),
  status: oneOf(['unchecked', 'nothing-known', 'retracted', 'expression-of-concern', 'corrected'] as const),
  isUnpublished: maybe(oneOf([true] as const)),
});

const aRef = shaped<PostRef>({ id: aText, cid: maybe(aText) });

type Kind = PostState['kind'];
type Of<K extends Kind> = Extract<PostState, { kind: K }>;

const STATES: { [K in Kind]: Parse<Of<K>> } = {
  'handed-over': shaped<Of<'handed-over'>>({ kind: oneOf(['handed-over'] as const) }),
  queued: shaped<Of<'queued'>>({
    kind: oneOf(['queued'] as const),
    attempts: aCount,
    notBefore: maybe(anInstant),
    why: maybe(oneOf(FAILURES)),
    since: maybe(anInstant),
  }),
  posted: shaped<Of<'posted'>>({
    kind: oneOf(['posted'] as const),
    notDeleted: maybe(shaped({ why: oneOf(FAILURES), at: anAge })),
  }),
  deleting: shaped<Of<'deleting'>>({ kind: oneOf(['deleting'] as const) }),
  failed: shaped<Of<'failed'>>({ kind: oneOf(['failed'] as const), why: orElse(oneOf(FAILURES), 'missed'), at: anAge }),
  'let-be': shaped<Of<'let-be'>>({ kind: oneOf(['let-be'] as const) }),
  deleted: shaped<Of<'deleted'>>({ kind: oneOf(['deleted'] as const), at: anAge }),
};

const aState: Parse<PostState> = (value, mend) => {
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  return typeof kind === 'string' && Object.hasOwn(STATES, kind) ? STATES[kind as Kind](value, mend) : MISFIT;
};

const asKept = shaped<Post>({
  id: anId,
  draftId: anId,
  articleIds: orElse(articleIds, []),
  standing: maybe(fewOf(aStanding, MOST_STANDINGS)),
  network: aNetwork,
  accountId: maybe(aText),
  parts: orElse(fewOf(aPart, MOST_POSTS), []),
  images: maybe(fewOf(parsePostImage, MOST_IMAGES)),
  state: orElse(aState, { kind: 'failed', why: 'missed', at: LONG_AGO }),
  url: maybe(aWebAddress),
  scheduledAt: maybe(anInstant),
  contentWarning: maybe(aPartText),
  language: maybe(aLine),
  visibility: maybe(oneOf(VISIBILITIES)),
  repliesTo: maybe(shaped<NonNullable<Post['repliesTo']>>({ root: aRef, parent: aRef })),
  poll: maybe(aPoll),
  answers: maybe(
    shaped<AnswerCounts>({ at: anAge, likes: aCount, reposts: aCount, replies: aCount, quotes: maybe(aCount) }),
  ),
  createdAt: anAge,
  postedAt: maybe(anInstant),
  updatedAt: anAge,
});

/** What others read of a post, where, or who they are. */
const SENT = /^(?:parts|images|poll|contentWarning|visibility|repliesTo)\b/;

/**
 * A post as it is kept, or `MISFIT`. Of one whose state cannot be read nobody knows whether it went out: the person is asked. One that
 * was to be sent, and of which that cannot be read, is not: its thread would lack a part, or more would see it.
 */
export const parsePost: Parse<Post> = (value, mend) => {
  const known = mend?.left.length;
  const post = asKept(value, mend);
  if (post === MISFIT || !mend) return post;
  const isWhole = !mend.left.slice(known).some((name) => SENT.test(mend.at ? name.slice(mend.at.length + 1) : name));
  const mayBeSent = post.state.kind === 'queued' || post.state.kind === 'failed';
  if (isWhole || !mayBeSent) return post;
  const out = post.parts.find(({ posted }) => posted)?.posted;
  return { ...post, ...(out && { postedAt: out.at }), state: { kind: out ? 'posted' : 'let-be' } };
};
