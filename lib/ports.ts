/** What the tasks need of the world. Adapters: `store/` (Dexie), `platform/` (the browser). */

import type {
  Article,
  ArticleFields,
  Candidate,
  Capture,
  CapturedArticle,
  FieldName,
  Quote,
  ReadableText,
  ReadingList,
  ReadState,
} from './article/article.ts';
import type { RowChange } from './article/taken-back.ts';
import type { ArrangingTasks, StyleChange, TagChange, TagStyleReader, TagStyleStore } from './ports/arranging.ts';
import type { CitationStyleStore, CitationStyleTasks } from './ports/citing.ts';
import type { DigestStore, DigestTasks } from './ports/digests.ts';
import type { DraftStore, DraftTasks, PostStore } from './ports/drafting.ts';
import type { FeedbackStore, FeedbackTasks } from './ports/feedback.ts';
import type { FollowTasks, SourceStore } from './ports/following.ts';
import type { ImportStore, ImportTasks } from './ports/imports.ts';
import type { DismissedOlder, InboxStore, InboxTasks, ItemsChange, TakenApart } from './ports/inbox.ts';
import type { JoiningTasks, JoinReader, JoinStore, Parted } from './ports/joining.ts';
import type { LookUpReader, LookUpStore } from './ports/look-ups.ts';
import type { OperationStore } from './ports/operations.ts';
import type { PublishingTasks } from './ports/publishing.ts';
import type { ProgressReader, ProgressStore, ReadingTasks } from './ports/reading.ts';
import type { Settings } from './settings.ts';

/** What an undo did, in rows: those that it took back, and those that were changed since then and stay. */
export interface Undone {
  back: number;
  kept: number;
}

/** Takes back what the call that returned it did. */
export interface Undo {
  (): Promise<Undone>;
  /** One that takes back an earlier change of the same articles too. */
  since?(earlier: Undo): Undo | undefined;
  reverse?: Reverse;
}

/** What happened to an article that was saved. */
export interface Saved {
  /** `known`: was in the library already; `restored`: was in the trash and is back. */
  outcome: 'new' | 'known' | 'restored';
  article: Article;
  /** Fields that this capture filled or changed in an article that was known. */
  changed: FieldName[];
  /** The article as it was before, unless it is new: what an undo puts back. */
  before?: Article;
  /** The records that this capture showed to be the same paper, as they were. */
  joined?: Joined[];
}

/** A record that went into another, with what hung on it. */
export interface Joined {
  article: Article;
  quoteIds: string[];
  /** Of a join of before there was any feedback, none. */
  feedbackIds?: string[];
  /** The same of entries of digests. */
  entryIds?: string[];
  /** The reading lists that held it, in their order then. */
  lists: Pick<ReadingList, 'id' | 'articleIds'>[];
  /** The same of drafts and posts; of a join of before there were any, none. */
  about?: { table: 'drafts' | 'posts'; id: string; articleIds: string[] }[];
  moved: MovedRow[];
  text?: ReadableText;
  /** The other record had no text of its own and was given this one's. */
  gaveText: boolean;
}

/** A row that went from one record to another: how either was, and how the other's became. */
export interface MovedRow {
  table: 'progress' | 'typed' | 'lookUps';
  /** The other's. */
  key: string;
  theirs: object;
  was?: object;
  became: object;
}

/** The parts of an article that are the person's own: written at each keystroke. */
export type PersonalChanges = Partial<Pick<Article, 'takeHome' | 'note' | 'tags' | 'readState' | 'starred'>>;

/** `relevance`: where the words stand that were typed; `deleted`: when it went to the trash. */
export type ArticleSort = 'added' | 'issued' | 'title' | 'journal' | 'shared' | 'relevance' | 'deleted';

/** Which articles of the library to show, and in which order. */
export interface ArticleView {
  /** What was typed in the search box, in the query language of `article/query/`; of a smart list, its query. */
  text?: string;
  tag?: string;
  listId?: string;
  readState?: ReadState;
  starred?: boolean;
  /** The trash instead of the library. */
  trash?: boolean;
  /** Leaves out what was archived. */
  withoutArchived?: boolean;
  sort: ArticleSort;
  descending: boolean;
}

export interface LibraryCounts {
  all: number;
  starred: number;
  trash: number;
  byState: Record<ReadState, number>;
}

/** A tag, and how many articles have it: `MOST_COUNTED` stands for as many or more. */
export interface TagInUse {
  tag: string;
  count: number;
}

/** How often a tag is used is not counted beyond this: that takes seconds in a large library. */
export const MOST_COUNTED = 100;

/** What a page reads of the articles. */
export interface ArticleReader {
  get(id: string): Promise<Article | undefined>;
  /** In the order of `ids`; `undefined` where there is none. */
  getMany(ids: string[]): Promise<(Article | undefined)[]>;
  findByKeys(keys: string[]): Promise<Article | undefined>;
  /** How many there are, those in the trash too. */
  size(): Promise<number>;
  /** Every tag in use in the library, most used first, as far as that is counted. */
  tags(): Promise<TagInUse[]>;
  /** The articles added last, the newest first; without what is archived or in the trash. */
  newest(count: number): Promise<Article[]>;
  /** The ids of what is in the trash. */
  inTrash(): Promise<string[]>;
  /** The ids of those that have exactly this tag, those in the trash too; at most `limit`. */
  withTag(tag: string, limit?: number): Promise<string[]>;
}

/** What only the background does with the articles. */
export interface ArticleWriter {
  /** Saves or merges in one transaction; two captures of one paper at once give one article. */
  save(captured: CapturedArticle, now: string): Promise<Saved>;
  /** Replaces one article by `change` of it, in one transaction. @throws ArticleMissing */
  change(id: string, change: (article: Article) => Article): Promise<Article>;
  /** The same for several in one transaction; those that are gone are passed over. */
  changeMany(ids: string[], change: (article: Article) => Article): Promise<void>;
  /**
   * Takes records that went into the article `id` out of it again, with what hung on them: those that are still in it.
   * Answers what their join has made of it, less what was taken back of that since; `undefined` where they are out of it.
   */
  separate(id: string, joined: readonly Joined[], now: string): Promise<RowChange | undefined>;
  /** Deletes for good what of it is in the trash, with readable text and quotes, and takes it off the reading lists. */
  purge(ids: string[]): Promise<void>;
}

export interface ArticleStore extends ArticleReader, ArticleWriter {}

export interface ListReader {
  /** In the person's order, then in that of their names; without deleted ones. */
  all(): Promise<ReadingList[]>;
  get(id: string): Promise<ReadingList | undefined>;
}

export interface ListStore extends ListReader {
  /** Those that are searches, deleted ones too: they can come back. */
  smart(): Promise<ReadingList[]>;
  put(list: ReadingList): Promise<void>;
  change(id: string, change: (list: ReadingList) => ReadingList): Promise<ReadingList | undefined>;
}

export interface QuoteReader {
  of(articleId: string): Promise<Quote[]>;
  get(id: string): Promise<Quote | undefined>;
}

export interface QuoteStore extends QuoteReader {
  put(quote: Quote): Promise<void>;
  /** Puts a new quote, unless its article has the same passage: answers with that one, brought back if it was deleted. */
  add(quote: Quote): Promise<{ quote: Quote; outcome: Saved['outcome'] }>;
  /** Replaces one by `change` of it, in one transaction; `undefined` where it is gone. */
  change(id: string, change: (quote: Quote) => Quote): Promise<Quote | undefined>;
}

/** What is half typed in a field: not yet a tag, a list, an article. */
export interface TypedReader {
  get(id: string): Promise<string | undefined>;
}

export interface TypedStore extends TypedReader {
  /** An empty text is none. */
  keep(id: string, text: string): Promise<void>;
}

export interface ReadableReader {
  /** Is there any, without reading it? */
  has(articleId: string): Promise<boolean>;
  get(articleId: string): Promise<ReadableText | undefined>;
}

export interface ReadableStore extends ReadableReader {
  /**
   * Puts the text of an article; of one that has gone into another, the other's where that has none. Nothing for one that
   * is deleted for good.
   */
  put(articleId: string, text: ReadableText): Promise<void>;
}

/** What the person set, or the defaults. */
export interface SettingsReader {
  get<K extends keyof Settings>(name: K): Promise<Settings[K]>;
}

export interface SettingsStore extends SettingsReader {
  put<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void>;
}

/** A capture that has begun: kept until it is done, so that a worker the browser killed takes it up again. */
export interface CaptureJob {
  id: string;
  tabId: number;
  url: string;
  title: string;
  startedAt: string;
  attempts: number;
  /** Saved as this article: only its readable text is still to come. */
  articleId?: string;
}

export interface JobStore {
  all(): Promise<CaptureJob[]>;
  put(job: CaptureJob): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What an observer of a live query needs: `subscribe` calls at once and after each change of what the query read. */
export interface LiveValue<T> {
  subscribe(observer: { next(value: T): void; error(reason: unknown): void }): { unsubscribe(): void };
}

/** The library as a page has it: every change is asked of the background. */
export interface StoreReader {
  articles: ArticleReader;
  lists: ListReader;
  quotes: QuoteReader;
  readable: ReadableReader;
  progress: ProgressReader;
  typed: TypedReader;
  lookUps: LookUpReader;
  joins: JoinReader;
  settings: SettingsReader;
  tagStyles: TagStyleReader;
  /** A query whose value is sent again whenever what it read has changed, in this window or another. */
  live<T>(query: () => Promise<T>): LiveValue<T>;
}

export interface Store extends StoreReader {
  articles: ArticleStore;
  lists: ListStore;
  quotes: QuoteStore;
  readable: ReadableStore;
  progress: ProgressStore;
  typed: TypedStore;
  lookUps: LookUpStore;
  joins: JoinStore;
  settings: SettingsStore;
  tagStyles: TagStyleStore;
  jobs: JobStore;
  imports: ImportStore;
  citationStyles: CitationStyleStore;
  operations: OperationStore;
  drafts: DraftStore;
  posts: PostStore;
  feedback: FeedbackStore;
  digests: DigestStore;
  sources: SourceStore;
  inbox: InboxStore;
}

/** A tab as far as a click on the toolbar button shows it. */
export interface Tab {
  id: number;
  url: string;
  title: string;
}

/** A passage selected on a page. */
export interface Selection {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Reads the page of a tab, by the grant of a click. @throws PageUnreadable */
export interface PageReader {
  capture(tabId: number): Promise<Capture>;
  /** To be called after `capture`, on the same page. */
  readable(tabId: number): Promise<ReadableText | undefined>;
  selection(tabId: number): Promise<Selection | undefined>;
  /** The visible text of the link with this address. */
  linkText(tabId: number, url: string): Promise<string | undefined>;
}

/** The browser will not let an extension read this page (its own pages, the extension store, some PDF viewers). */
export class PageUnreadable extends Error {
  override name = 'PageUnreadable';
}

/** There is no such article any more. */
export class ArticleMissing extends Error {
  override name = 'ArticleMissing';
}

/** The disk or the browser's quota is full; nothing was written. */
export class StorageFull extends Error {
  override name = 'StorageFull';
}

/** The pages of Sheaf and of the browser that a view can open. */
export interface Pages {
  /** Opens the library, at an article if one is named, in a tab that is already open where there is one. */
  openLibrary(articleId?: string): Promise<void>;
  /** Opens the composer at the draft about an article: beside a tab, where the browser can; else in the way of `openLibrary`. Call it in the person's press. */
  openComposer(articleId: string, tabId: number): Promise<void>;
  openTab(url: string): Promise<void>;
  /** In a tab behind the page; pages that are no popup can. */
  openBehind?(url: string): Promise<void>;
}

/** What went wrong, as a value that crosses a message. The interface picks the words from `code`. */
export interface Failure {
  code:
    | 'page-unreadable'
    | 'storage-full'
    | 'storage-failed'
    /** The database is long in opening; it is done then all the same. */
    | 'storage-waiting'
    | 'no-page'
    | 'not-recognised'
    | 'nothing-selected'
    | 'failed';
  /** What the page is, where that is known: lets the interface say why, and offer to save by DOI. */
  url?: string;
  title?: string;
}

/** The answer to a click. */
export type CaptureResult =
  /** `others`: further articles on the page. `thin`: only the address was readable (a PDF), so the rest is to come from look-ups. */
  | { ok: true; kind: 'saved'; saved: Saved; others: Candidate[]; thin?: 'pdf' | 'address' }
  | { ok: true; kind: 'several'; candidates: Candidate[]; article: CapturedArticle }
  | {
      ok: true;
      kind: 'not-an-article';
      reason: 'home' | 'search' | 'page' | 'empty';
      article: CapturedArticle;
      doi?: string;
    }
  | {
      ok: true;
      kind: 'barrier';
      reason: 'login' | 'robot' | 'cookies' | 'denied' | 'not-found';
      url: string;
      title: string;
      doi?: string;
    }
  | { ok: false; error: Failure };

export type QuoteResult =
  | { ok: true; quoteId: string; articleId: string; outcome: Saved['outcome'] }
  | { ok: false; error: Failure };

/** What an undo of a new reading list goes by: what is otherwise by now is the person's. */
export type ListAsMade = Pick<ReadingList, 'id' | 'name' | 'articleIds' | 'query'>;

/** How to take a change back, as data that crosses a message. */
export interface Reverse {
  articles?: RowChange[];
  lists?: RowChange[];
  quotes?: RowChange[];
  /** Tags that were taken away: without each article's whole row, for there may be 100,000. */
  tags?: TagChange[];
  styles?: StyleChange[];
  drafts?: RowChange[];
  feedback?: RowChange[];
  /** Reading lists that were made, as they were then. */
  made?: ListAsMade[];
  /** Articles that were saved, or of which two became one; the first saved first. */
  saved?: Saved[];
  /** Records that were taken apart. */
  parted?: Parted[];
  sources?: RowChange[];
  rules?: RowChange[];
  items?: ItemsChange[];
  /** Items that were dismissed by the day on which they came: without each one, for there may be 100,000. */
  dismissed?: DismissedOlder[];
  /** Items that were taken apart. */
  apart?: TakenApart[];
  series?: RowChange[];
  /** Issues, each with those of its entries that were changed with it. */
  issues?: (RowChange & { entries?: RowChange[] })[];
  digestTemplates?: RowChange[];
  /** The ids of issues that were published. */
  published?: string[];
}

/** A reading list, made or found by its name, and how to take back what was done for it. */
export interface ListMade {
  id: string;
  reverse: Reverse;
}

/**
 * Everything a person can do, one verb each. It runs in the background, so that it outlives the page that asks for it: a popup is
 * gone within the very task of its last keystroke, and takes its unfinished transactions along. An `operation` is the id by which a
 * task knows a message that is sent again since its worker died: it goes on with what is left, and answers for all of it.
 */
export interface BackgroundTasks
  extends ArrangingTasks,
    CitationStyleTasks,
    DigestTasks,
    DraftTasks,
    FeedbackTasks,
    FollowTasks,
    ImportTasks,
    InboxTasks,
    JoiningTasks,
    PublishingTasks,
    ReadingTasks {
  /** Reads the page of a tab and saves what it finds. Safe to ask twice. */
  captureTab(tab: Tab): Promise<CaptureResult>;
  /** Saves what a capture found but did not save by itself (a page that is not an article, one of several). */
  saveCaptured(captured: CapturedArticle, operation?: string): Promise<CaptureResult>;
  /** Saves some of the articles that a page lists; answers in their order. */
  saveCandidates(candidates: Candidate[]): Promise<CaptureResult[]>;
  /** The identity keys of each, by which a page finds what is in the library already. */
  keysOf(listed: (Candidate | CapturedArticle)[]): Promise<string[][]>;
  /** Saves by a DOI, PMID, PMCID, arXiv id or address that was typed or pasted. */
  saveByIdentifier(text: string, operation?: string): Promise<CaptureResult>;
  /** Takes back what a capture did, as far as it is still so: a new article goes to the trash, a known one is again as it was. */
  undoCapture(saved: Saved): Promise<Undone>;
  /** Saves the passage selected on a tab as a quote of that tab's article. */
  quoteSelection(tab: Tab): Promise<QuoteResult>;
  deleteQuote(quoteId: string, operation?: string): Promise<Reverse>;

  /** Keeps what is half typed in a field until it has become something; an empty text forgets it. Call it at each keystroke. */
  keepTyped(id: string, text: string): Promise<void>;
  /** Writes what the person typed; call it at each keystroke. */
  writeArticle(id: string, changes: PersonalChanges, operation?: string): Promise<Reverse>;
  /** `null` takes the field away. */
  editField<K extends FieldName>(
    id: string,
    field: K,
    value: ArticleFields[K] | null | undefined,
    operation?: string,
  ): Promise<Reverse>;
  /** Takes another value of a field, by its place among the others. */
  chooseValue(id: string, field: FieldName, index: number, operation?: string): Promise<Reverse>;
  /** Adds and removes a tag on several articles. */
  tagArticles(ids: string[], change: { add?: string; remove?: string }, operation?: string): Promise<Reverse>;
  setReadState(ids: string[], state: ReadState, operation?: string): Promise<Reverse>;
  setStarred(ids: string[], starred: boolean, operation?: string): Promise<Reverse>;

  trashArticles(ids: string[], operation?: string): Promise<Reverse>;
  restoreArticles(ids: string[], operation?: string): Promise<Reverse>;
  /** Deletes for good those of these that are in the trash. Not undoable: ask first. */
  purgeArticles(ids: string[]): Promise<void>;

  /** Puts articles on the list of this name, made if there is none. */
  createList(name: string, articleIds?: string[] | null, operation?: string): Promise<ListMade>;
  renameList(id: string, name: string, operation?: string): Promise<Reverse>;
  deleteList(id: string, operation?: string): Promise<Reverse>;
  addToList(id: string, articleIds: string[], operation?: string): Promise<Reverse>;
  removeFromList(id: string, articleIds: string[], operation?: string): Promise<Reverse>;

  /** Asks the registries about articles now, as the person wants it: answers at once, and what they say shows in the articles. */
  lookUpNow(ids: string[]): Promise<void>;
  setSetting<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void>;

  /** Makes the weekly backup where it is turned on and due. */
  backUpIfDue(): Promise<void>;

  undo(reverse: Reverse, operation?: string): Promise<Undone>;
}
