import type { Reverse } from '../ports.ts';
import type { Draft, DraftImage, Network } from '../share/draft.ts';
import type { Post } from '../share/post.ts';

/** What of a draft is set as a whole; its words are written part by part. */
export type DraftChanges = Partial<
  Pick<
    Draft,
    | 'kind'
    | 'articleIds'
    | 'parts'
    | 'overrides'
    | 'networks'
    | 'numbering'
    | 'images'
    | 'poll'
    | 'point'
    | 'answer'
    | 'contentWarning'
    | 'language'
    | 'dismissed'
  >
>;

/** Whose words: the common ones, or a network's own. */
export interface PartPlace {
  partId: string;
  network?: Network;
}

export interface DraftReader {
  get(id: string): Promise<Draft | undefined>;
  /** Those that are not posted nor deleted, the last written first. */
  all(): Promise<Draft[]>;
  /** The bytes of an image. */
  image(id: string): Promise<Blob | undefined>;
}

export interface DraftStore extends DraftReader {
  put(draft: Draft): Promise<void>;
  /** Replaces one by `change` of it, in one transaction; `undefined` where it is gone. */
  change(id: string, change: (draft: Draft) => Draft): Promise<Draft | undefined>;
  /** Puts the bytes of an image, and the image on its draft, in one transaction. */
  addImage(draftId: string, image: DraftImage, bytes: Blob): Promise<void>;
}

export interface PostReader {
  get(id: string): Promise<Post | undefined>;
  /** Every post about an article, the newest first. */
  of(articleId: string): Promise<Post[]>;
  ofDraft(draftId: string): Promise<Post[]>;
  /** The newest first. */
  all(limit?: number): Promise<Post[]>;
}

export interface PostStore extends PostReader {
  put(post: Post): Promise<void>;
  change(id: string, change: (post: Post) => Post): Promise<Post | undefined>;
}

/** What a person does in the composer. */
export interface DraftTasks {
  /** Keeps a new draft; of one that is there already, nothing is done. */
  createDraft(draft: Draft): Promise<void>;
  /**
   * Writes the words of a part; call it at each keystroke. `was` is what this window last wrote or read there: other words that it
   * writes over are kept in `Draft.overwritten`.
   */
  writePart(draftId: string, place: PartPlace, text: string, was: string): Promise<void>;
  changeDraft(draftId: string, changes: DraftChanges, operation?: string): Promise<Reverse>;
  deleteDraft(draftId: string, operation?: string): Promise<Reverse>;
  /** Records what was opened at a network by hand-over, before it is opened; of one that is there already, nothing is done. */
  handOverPost(post: Post): Promise<void>;
  /** The person says whether they posted it, and where it can be seen; a post is put in the history of its articles. */
  settlePost(postId: string, said: { isPosted: boolean; url?: string }): Promise<void>;
}
