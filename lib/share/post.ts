/** What a share post is once it has left the composer: one for each network and account that a draft goes to. */

import type { SharedAs } from '../article/standing.ts';
import type { AnswerCounts } from './answers.ts';
import type { DraftImage, Network, Poll } from './draft.ts';

/** An image as it left the composer: its draft may be written on. */
export type PostImage = Pick<DraftImage, 'id' | 'alt' | 'mime' | 'width' | 'height'>;

/** The card of a link, as it was shown. */
export interface PostCard {
  url: string;
  title: string;
  /** The journal; may be empty. */
  description: string;
  /** Its picture, by `PostImage.id`. */
  thumbId?: string;
}

/** One post of a thread as it goes out. Its words are those that were shown: nothing is broken or numbered anew. */
export interface PostPart {
  text: string;
  /** Its images, by `DraftImage.id`. */
  imageIds: string[];
  card?: PostCard;
  /** Where the network has it; absent until it took it. */
  posted?: {
    /** The network's own name of it (an AT URI, a status id). */
    id: string;
    /** What names its content at Bluesky: an answer to it wants that. */
    cid?: string;
    url?: string;
    /** ISO instant. */
    at: string;
    /** ISO instant at which the network no longer had it: the person had it deleted there. */
    deletedAt?: string;
  };
}

/** Who sees a post on Mastodon: all, all but not in the public timelines, or followers. */
export const VISIBILITIES = ['public', 'unlisted', 'private'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What the network said against a post, in the interface's own words by this code. */
export type PostFailure =
  | 'offline'
  | 'signed-out'
  | 'refused'
  | 'too-long'
  | 'rate-limited'
  | 'server'
  | 'image'
  | 'gone'
  /** Other words are there already under its name: a try before came to its end after all. */
  | 'already-out'
  | 'missed'
  /** An article of it has been retracted, or is in doubt, since it left the composer. */
  | 'doubted';

/** How it stands. */
export type PostState =
  /** Opened at the network by hand-over; the person has not said whether they posted it. */
  | { kind: 'handed-over' }
  /** In the outbox: goes out as soon as it can be, or at `scheduledAt`. */
  | {
      kind: 'queued';
      /** Tries in a row that failed. */
      attempts: number;
      /** ISO instant before which it is not tried. */
      notBefore?: string;
      /** Why the last try failed. */
      why?: PostFailure;
      /** ISO instant at which the person last asked for it; absent where that is `createdAt`. */
      since?: string;
    }
  /** `notDeleted`: it was to be deleted at the network, and is there still, or parts of it. */
  | { kind: 'posted'; notDeleted?: { why: PostFailure /** ISO instant. */; at: string } }
  /** Waits for the person: to try again, to sign in, or to let it be. The parts that went out stay marked. */
  | { kind: 'failed'; why: PostFailure /** ISO instant. */; at: string }
  /** The person said that they did not post it, or took it out of the outbox. */
  | { kind: 'let-be' }
  /** In the outbox, to be deleted at the network. */
  | { kind: 'deleting' }
  | { kind: 'deleted' /** ISO instant. */; at: string };

/** The network's own name of a post that is out. */
export interface PostRef {
  id: string;
  /** Bluesky. */
  cid?: string;
}

export interface Post {
  id: string;
  draftId: string;
  articleIds: string[];
  /** How its articles stood when it left the composer; absent of posts of before that was kept. */
  standing?: SharedAs[];
  network: Network;
  /** Of a network to which Sheaf posts itself. */
  accountId?: string;
  parts: PostPart[];
  /** The images of its parts and cards. */
  images?: PostImage[];
  state: PostState;
  /** Where it can be seen: its first part. */
  url?: string;
  scheduledAt?: string;
  contentWarning?: string;
  language?: string;
  /** Mastodon. */
  visibility?: Visibility;
  /** What others did with it, as it was when the person last looked. */
  answers?: AnswerCounts;
  /** What its first part answers, of the same account: the post that began the thread, and the last one of it. */
  repliesTo?: { root: PostRef; parent: PostRef };
  /** Under its first part, where the network has polls. */
  poll?: Poll;
  /** ISO instants: when it left the composer, when it was posted; of what was handed over, the same. */
  createdAt: string;
  postedAt?: string;
  updatedAt: string;
}

/** What answers to a post reply to, once all of it is out, and while it is. */
export function threadEnds({ repliesTo, parts }: Pick<Post, 'repliesTo' | 'parts'>): Post['repliesTo'] {
  const [first, last] = [parts[0]?.posted, parts.at(-1)?.posted];
  if (!first || !last || first.deletedAt || last.deletedAt) return undefined;
  return { root: repliesTo?.root ?? refOf(first), parent: refOf(last) };
}

/** What a part replies to: the one before it; the first of a post that answers another, that. */
export function repliedBy({ repliesTo, parts }: Pick<Post, 'repliesTo' | 'parts'>, index: number): PostRef | undefined {
  return index === 0 ? repliesTo?.parent : parts[index - 1]?.posted;
}

function refOf({ id, cid }: PostRef): PostRef {
  return { id, ...(cid && { cid }) };
}
