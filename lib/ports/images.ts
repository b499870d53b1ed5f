import type { DraftImage } from '../share/draft.ts';
import type { Encoding } from '../share/images/fit.ts';
import type { PostImage } from '../share/post.ts';

/** An image that was decoded: its pixels, turned as they are to be seen. Close it after use: it holds much memory. */
export interface Picture {
  width: number;
  height: number;
  /** Draws it anew, so that nothing but its pixels is in the file; the browser may write another type than was asked for. */
  encode(encoding: Encoding): Promise<Blob>;
  close(): void;
}

/** Decodes an image; of one that moves, its first frame. Nothing where it is broken. */
export type DecodeImage = (bytes: Blob) => Promise<Picture | undefined>;

/** Why a file is not taken in. */
export type ImageRefusal =
  /** No type of image that networks take. */
  | 'no-image'
  /** What phones of Apple write, and this browser does not read. */
  | 'heic'
  | 'broken'
  /** In bytes, or in pixels. */
  | 'too-large'
  /** The part has as many as a post may have. */
  | 'too-many'
  /** The draft, or its part, is deleted. */
  | 'gone';

export type TakenIn = { ok: true; image: DraftImage; becameStill: boolean } | { ok: false; reason: ImageRefusal };

/** A picture that was drawn here: its file tells nothing but its pixels. */
export interface DrawnPicture {
  blob: Blob;
  mime: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

/** What a page itself does with images: their bytes cross no message. */
export interface ImageTasks {
  /** Puts an image at the end of a part: read, drawn anew without what its file tells, and small enough for its networks. @throws StorageFull */
  takeInImage(draftId: string, partId: string, file: Blob, alt?: string): Promise<TakenIn>;
  /** Keeps a picture that was drawn here, for the card of a link; nothing where the draft is gone. @throws StorageFull */
  keepPicture(draftId: string, picture: DrawnPicture): Promise<PostImage | undefined>;
}
