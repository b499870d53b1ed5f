import type { IssueDocument } from '../document.ts';
import type { Edition } from '../edition.ts';

/** What an issue goes out as, in one file. */
export const DIGEST_FORMATS = [
  'markdown',
  'email-html',
  'text',
  'web-page',
  'eml',
  'docx',
  'slides',
  'rss',
  'json-feed',
  'bibtex',
  'ris',
  'csl-json',
  'rich-text',
] as const;
export type DigestFormatId = (typeof DIGEST_FORMATS)[number];

/** What a format writes from; all of it is data, so that it crosses to a worker. */
export interface Writing {
  edition: Edition;
  /** The edition in its look. */
  document: IssueDocument;
  /** The bytes of its images, by their ids. */
  images: ReadonlyMap<string, Uint8Array>;
  /** The published issues of the series before this one, the newest first: what its feeds hold beside it. */
  earlier: { edition: Edition; document: IssueDocument }[];
  /** The series' addresses: only for mail. */
  recipients: string[];
}

/** One format of an issue: the same edition gives the same bytes, whenever and wherever it is written. */
export interface DigestFormat {
  id: DigestFormatId;
  /** Of its file, without a dot. */
  extension: string;
  mime: string;
  /** `onProgress` is told the share that is done, 0 to 1. A library is loaded here, when it is first needed. */
  write(writing: Writing, onProgress: (share: number) => void): Promise<string | Uint8Array>;
}
