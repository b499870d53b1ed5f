import type { Reverse } from '../ports.ts';
import type { Draft, DraftImage, Network } from '../share/draft.ts';
import type { ImageChange } from '../share/images/change.ts';
import type { Post } from '../share/post.ts';
import type { FeedbackReader } from './feedback.ts';

/** The properties of a draft that may be absent: `null` takes one away. */
type Absent = 'poll' | 'point' | 'answer' | 'contentWarning' | 'template' | 'language' | 'scheduledAt';

/** What of a draft is set as a whole; its words are written part by part, its images changed one by one. */
export type DraftChanges = Partial<
  Pick<Draft, 'kind' | 'articleIds' | 'parts' | 'overrides' | 'networks' | 'numbering' | 'dismissed'> & {
    [K in Absent]: Required<Draft>[K] | null;
  } & { images: ImageChange }
>;

/** The words of a draft as a window knows them. */
export type KnownWords = Partial<Pick<Draft, 'parts' | 'overrides'>>;

/** Whose words: the common ones, or a network's own. */
export interface PartPlace {
  partId: string;
  network?: Network;
}

export interface DraftReader {
  get(id: string): Promise<Draft | undefined>;
  /** Those that are not deleted, nor posted on every network that they are for; the last written first. */
  all(): Promise<Draft[]>;
  /** The draft that answers a question, posted or not; the question by its draft's id. */
  answering(questionId: string): Promise<Draft | undefined>;
  /** The bytes of an image. */
  image(id: string): Promise<Blob | undefined>;
}

/** Bytes cross no message: a page puts them itself. */
export interface DraftImageKeeper {
  /** Puts the bytes of an image, and the image on its draft, in one transaction; `undefined` where that is gone. @throws DraftRefused */
  addImage(draftId: string, image: DraftImage, bytes: Blob, now: string): Promise<Draft | undefined>;
  /** Puts the bytes of a picture that goes out with a draft, and is none of its images; answers whether the draft is there. */
  keepPicture(draftId: string, id: string, bytes: Blob, now: string): Promise<boolean>;
}

export interface DraftStore extends DraftReader, DraftImageKeeper {
  put(draft: Draft): Promise<void>;
  /** Replaces one by `change` of it, in one transaction; `undefined` where it is gone. */
  change(id: string, change: (draft: Draft) => Draft): Promise<Draft | undefined>;
}

export interface PostReader {
  get(id: string): Promise<Post | undefined>;
  /** Every post about an article, the newest first. */
  of(articleId: string): Promise<Post[]>;
  ofDraft(draftId: string): Promise<Post[]>;
  /** The newest first. */
  all(limit?: number): Promise<Post[]>;
  /** The articles that any post is about, each once. */
  articleIds(): Promise<string[]>;
}

export interface PostStore extends PostReader {
  /** What is in the outbox, the oldest first. */
  queued(): Promise<Post[]>;
  /** What is to be deleted at its network, the oldest first. */
  deleting(): Promise<Post[]>;
  /** How many wait for the person since they failed. */
  failed(): Promise<number>;
  put(post: Post): Promise<void>;
  change(id: string, change: (post: Post) => Post): Promise<Post | undefined>;
}

/** What the composer reads, beyond what the popup does. */
export interface ShareReader {
  drafts: DraftReader;
  posts: PostReader;
  feedback: FeedbackReader;
}

/** There is no such draft or post any more. */
export class DraftMissing extends Error {
  override name = 'DraftMissing';
}

/** What was to be written is no draft or post that is kept: nothing was changed. */
export class DraftRefused extends Error {
  override name = 'DraftRefused';
}

/** What a person does in the composer. @throws DraftMissing, DraftRefused */
export interface DraftTasks {
  /** Keeps a new draft; of one that is there already, nothing is done. */
  createDraft(draft: Draft): Promise<void>;
  /**
   * Writes the words of a part; call it at each keystroke. `was` is what this window last wrote or read there: other words that it
   * writes over are kept in `Draft.overwritten`, and so is the text where the part itself is gone.
   */
  writePart(draftId: string, place: PartPlace, text: string, was: string): Promise<void>;
  /** Says what an image shows; call it at each keystroke. Of an image that is taken away, nothing is done. */
  describeImage(draftId: string, imageId: string, alt: string): Promise<void>;
  /** `was` is as in `writePart`, where `parts` or `overrides` are set anew. */
  changeDraft(draftId: string, changes: DraftChanges, was?: KnownWords, operation?: string): Promise<Reverse>;
  deleteDraft(draftId: string, operation?: string): Promise<Reverse>;
  /** Records what is opened at a network by hand-over, before it is opened; of one that is there already, nothing is done. */
  handOverPost(post: Post): Promise<void>;
  /** The person says whether they posted it, and where it can be seen; a post is put in the history of its articles, and taken out again where it was none. */
  settlePost(postId: string, said: { isPosted: boolean; url?: string }): Promise<void>;
}
