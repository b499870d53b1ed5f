import type { Edition } from '../digest/edition.ts';
import type { DigestFormatId } from '../digest/formats/format.ts';
import type { DigestTemplate, Entry, EntryImage, EntryText, Issue, IssueText, Series } from '../digest/issue.ts';
import type { ChangeOfPublished } from '../digest/since.ts';
import type { Reverse } from '../ports.ts';
import type { ImageRefusal } from './images.ts';

/** What a page reads of the digests. Nothing that is deleted. */
export interface DigestReader {
  /** By name. */
  series(): Promise<Series[]>;
  oneSeries(id: string): Promise<Series | undefined>;
  /** The newest number first. */
  issues(seriesId: string): Promise<Issue[]>;
  issue(id: string): Promise<Issue | undefined>;
  /** In the order of the issue's sections. */
  entries(issueId: string): Promise<Entry[]>;
  /** Where an article stands, the newest issue first. */
  ofArticle(articleId: string): Promise<{ entry: Entry; issue: Issue; series: Series }[]>;
  /** In which other issues of the series each of these articles stood: those of which there are any. */
  earlier(issueId: string, articleIds: string[]): Promise<Map<string, Issue[]>>;
  /** What a published issue said. */
  edition(issueId: string): Promise<Edition | undefined>;
  /** The published issues of a series, the newest first; where an instant is given, those that were out before it. */
  editions(seriesId: string, limit: number, before?: string): Promise<Edition[]>;
  /** What became of the articles of the published issues of a series since, the gravest first; nothing of those that are as they were. */
  changesSince(seriesId: string): Promise<ChangeOfPublished[]>;
  templates(): Promise<DigestTemplate[]>;
  image(id: string): Promise<Blob | undefined>;
}

/** Bytes cross no message: a page puts them itself. */
export interface DigestImageKeeper {
  /** Puts the bytes, and the image on its entry in the place of another, in one transaction; `undefined` where that is gone. @throws DigestRefused */
  putImage(entryId: string, image: EntryImage, bytes: Blob, now: string): Promise<Entry | undefined>;
}

/** Puts an image that was chosen on its entry, in the place of another; answers why it did not. @throws StorageFull, DigestRefused */
export type TakeInEntryImage = (entryId: string, file: Blob, alt?: string) => Promise<ImageRefusal | undefined>;

/** What a page of Sheaf has of the digests: reading, and putting images. */
export interface DigestRoom extends DigestReader, DigestImageKeeper {}

/** What only the background does. Each is one transaction. */
export interface DigestStore extends DigestRoom {
  putSeries(series: Series): Promise<void>;
  changeSeries(id: string, change: (series: Series) => Series): Promise<Series | undefined>;
  putIssue(issue: Issue, entries: Entry[]): Promise<void>;
  /** The issue and those of its entries that are named, changed together; answers both as they were and became. */
  changeIssue(
    id: string,
    entryIds: string[],
    change: (issue: Issue, entries: Entry[]) => { issue: Issue; entries: Entry[] },
  ): Promise<{ before: { issue: Issue; entries: Entry[] }; after: { issue: Issue; entries: Entry[] } } | undefined>;
  /** @throws DigestRefused where its issue is out */
  changeEntry(id: string, change: (entry: Entry) => Entry): Promise<Entry | undefined>;
  /** Freezes: the edition is kept, the issue is out, and each article has it in its history. */
  publish(issueId: string, edition: Edition, now: string): Promise<'published' | 'gone' | 'out-already'>;
  /** Takes that back; answers whether there was anything to take back. */
  unpublish(issueId: string, now: string): Promise<boolean>;
  putTemplate(template: DigestTemplate): Promise<void>;
  changeTemplate(id: string, change: (template: DigestTemplate) => DigestTemplate): Promise<DigestTemplate | undefined>;
}

/** There is no such series, issue or entry any more. */
export class DigestMissing extends Error {
  override name = 'DigestMissing';
}

/** What was to be written is none that is kept, or the issue is out already: nothing was changed. */
export class DigestRefused extends Error {
  override name = 'DigestRefused';
}

export type SeriesChanges = Partial<
  Omit<Series, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'homepage'> & { homepage: string | null }
>;
/** `sections` are set as a whole: what orders, parts and renames. The words are written one by one. */
export type IssueChanges = Partial<Pick<Issue, 'number' | 'sections' | 'dismissed'> & { date: string | null }>;
export type EntryChanges = Partial<{ image: null; level: Entry['level'] | null; link: Entry['link'] | null }>;
/** What a new entry begins with. */
export type NewEntry = Pick<Entry, 'id' | 'articleId' | 'commentary' | 'quote'> & { key?: string };

/** What a person does with digests; each refuses what is published, but to delete it. @throws DigestMissing, DigestRefused */
export interface DigestTasks {
  /** Keeps a new series; of one that is there already, nothing is done. */
  createSeries(series: Series): Promise<void>;
  /** Call it at each keystroke. */
  changeSeries(id: string, changes: SeriesChanges, operation?: string): Promise<Reverse>;
  deleteSeries(id: string, operation?: string): Promise<Reverse>;
  /** Keeps a new issue with its entries; of one that is there already, nothing is done. */
  createIssue(issue: Issue, entries: Entry[]): Promise<void>;
  changeIssue(id: string, changes: IssueChanges, operation?: string): Promise<Reverse>;
  /** Writes the words of an issue; call it at each keystroke. `was` is what this window last wrote or read there. */
  writeIssue(id: string, field: IssueText, text: string, was: string): Promise<void>;
  deleteIssue(id: string, operation?: string): Promise<Reverse>;
  /** Puts articles at the end of a section; those that the issue has already are passed over. */
  addEntries(issueId: string, sectionId: string, entries: NewEntry[], operation?: string): Promise<Reverse>;
  /** As `writeIssue`. */
  writeEntry(id: string, field: EntryText, text: string, was: string): Promise<void>;
  /** Says what an entry's image shows; call it at each keystroke. Of an image that is taken away, nothing is done. */
  describeEntryImage(entryId: string, imageId: string, alt: string): Promise<void>;
  changeEntry(id: string, changes: EntryChanges, operation?: string): Promise<Reverse>;
  removeEntries(issueId: string, ids: string[], operation?: string): Promise<Reverse>;
  /** Freezes an issue as this edition of it. */
  publishIssue(issueId: string, edition: Edition, operation?: string): Promise<Reverse>;
  /** Keeps a template; one with the same id is replaced. */
  keepTemplate(template: DigestTemplate): Promise<void>;
  deleteTemplate(id: string, operation?: string): Promise<Reverse>;
}

/** What is to be written out. */
export interface DigestWriting {
  format: DigestFormatId;
  edition: Edition;
  /** The bytes of its images, by their ids. */
  images: ReadonlyMap<string, Uint8Array>;
  /** The published issues before it, the newest first: only for feeds. */
  earlier: Edition[];
  /** Only for mail. */
  recipients: string[];
}

export interface DigestFile {
  bytes: Uint8Array;
  mime: string;
  /** Without a dot. */
  extension: string;
}

/** Writing took longer than any issue should. */
export class DigestTooSlow extends Error {
  override name = 'DigestTooSlow';
}

/** Writes an edition out, apart from the page; `onProgress` is told the share that is done, 0 to 1. Rejects when aborted. @throws TemplateFault, DigestTooSlow */
export type WriteDigest = (
  asked: DigestWriting,
  how?: { signal?: AbortSignal; onProgress?(share: number): void },
) => Promise<DigestFile>;
