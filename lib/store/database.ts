import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { Article, Quote, ReadableText, ReadingList, ReadingProgress, TagStyle } from '../article/article.ts';
import type { Feedback } from '../article/feedback.ts';
import type { Edition } from '../digest/edition.ts';
import type { DigestTemplate, Entry, Issue, Series } from '../digest/issue.ts';
import type { KeptCopy } from '../ports/backup.ts';
import type { CitationStyle } from '../ports/citing.ts';
import type { RefreshRun } from '../ports/following.ts';
import type { Import, ImportBlock } from '../ports/imports.ts';
import type { JoinRow } from '../ports/joining.ts';
import type { LookUpRow } from '../ports/look-ups.ts';
import { type CaptureJob, StorageFull } from '../ports.ts';
import type { Draft } from '../share/draft.ts';
import type { Post } from '../share/post.ts';
import type { Check } from '../sources/check.ts';
import type { Rule } from '../sources/rule.ts';
import type { Source } from '../sources/source.ts';
import type { ItemRow, StandingRow, TallyRow } from './inbox/rows.ts';

/** The readable text of one article: apart from it, so that a list of articles never loads it. */
export type ReadableRow = ReadableText & { articleId: string };

/** What is half typed in a field; one of an article's fields has an id that begins with the article's and a slash. */
export interface TypedRow {
  id: string;
  text: string;
}

/** A setting by its name; see `settings.ts`. */
export interface SettingRow {
  name: string;
  value: unknown;
}

/** An article of which the search index does not know the last state yet (or that is gone). */
export interface ChangedRow {
  id: string;
  /** Another at each change. */
  mark?: number;
  /** It is not to wait for the end of a long import. */
  soon?: 1;
}

/** Rows of a backup that were found whole, and are not yet taken in. */
export interface StagedRows {
  number: number;
  restoreId: string;
  /** ISO instant at which its restore began. */
  at: string;
  table: string;
  rows: Record<string, unknown>[];
}

/** Rows of a copy that Sheaf keeps by itself. */
export interface CopiedRows {
  number: number;
  copyId: string;
  table: string;
  rows: Record<string, unknown>[];
}

/** What a step of an operation answered (`operations.ts`). */
export interface OperationRow {
  /** Its id; of keystrokes what they are about, so that the next takes the place of the last. */
  operation: string;
  /** Of keystrokes: the id of the last. */
  last?: string;
  name: string;
  /** ISO instant. */
  at: string;
  answer: unknown;
}

/** A folder or file that the person chose, by what it is for. */
export interface HandleRow {
  name: 'backups';
  handle: FileSystemDirectoryHandle;
}

/** The bytes of an image of a draft: apart from it, so that a keystroke does not write them again. */
export interface DraftImageRow {
  id: string;
  draftId: string;
  bytes: Blob;
}

/** The same of an entry of a digest. */
export interface DigestImageRow {
  id: string;
  entryId: string;
  bytes: Blob;
}

/** What is known of a source, less what its last answers held: that is long, and seldom another (`KnownRow`). */
export type CheckRow = Omit<Check, 'known'>;
export type KnownRow = Pick<Check, 'sourceId' | 'known'>;

/** A row of the search index; what is in it is the search's own (`search/kept.ts`). */
export interface SegmentRow {
  id: string;
}

/** Sheaf's IndexedDB, for whoever opens it when it is of this version: see `UpgradingDatabase`. Each change of the schema is a further `version` with its upgrade, never an edit of an old one. */
export class Database extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare lists: EntityTable<ReadingList, 'id'>;
  declare quotes: EntityTable<Quote, 'id'>;
  declare readable: Table<ReadableRow, string>;
  declare jobs: EntityTable<CaptureJob, 'id'>;
  declare typed: EntityTable<TypedRow, 'id'>;
  declare settings: EntityTable<SettingRow, 'name'>;
  declare tagStyles: EntityTable<TagStyle, 'name'>;
  declare progress: EntityTable<ReadingProgress, 'articleId'>;
  declare changed: EntityTable<ChangedRow, 'id'>;
  declare segments: Table<SegmentRow, string>;
  declare lookUps: EntityTable<LookUpRow, 'id'>;
  declare imports: EntityTable<Import, 'id'>;
  declare importBlocks: Table<ImportBlock, [string, number]>;
  declare joins: EntityTable<JoinRow, 'number'>;
  declare operations: Table<OperationRow, [string, string]>;
  declare staged: EntityTable<StagedRows, 'number'>;
  declare copies: EntityTable<KeptCopy, 'id'>;
  declare copiedRows: EntityTable<CopiedRows, 'number'>;
  declare citationStyles: EntityTable<CitationStyle, 'id'>;
  declare handles: EntityTable<HandleRow, 'name'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare draftImages: EntityTable<DraftImageRow, 'id'>;
  declare posts: EntityTable<Post, 'id'>;
  declare feedback: EntityTable<Feedback, 'id'>;
  declare sources: EntityTable<Source, 'id'>;
  declare checks: Table<CheckRow, string>;
  declare known: Table<KnownRow, string>;
  declare runs: Table<RefreshRun & { id: 'refresh' }, string>;
  declare rules: EntityTable<Rule, 'id'>;
  declare inboxItems: Table<ItemRow, string>;
  declare standings: Table<StandingRow, string>;
  declare tallies: Table<TallyRow, string>;
  declare series: EntityTable<Series, 'id'>;
  declare issues: EntityTable<Issue, 'id'>;
  declare entries: EntityTable<Entry, 'id'>;
  declare editions: EntityTable<Edition, 'issueId'>;
  declare digestTemplates: EntityTable<DigestTemplate, 'id'>;
  declare digestImages: EntityTable<DigestImageRow, 'id'>;

  constructor(name = 'sheaf', options?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    super(name, options);
    this.version(1).stores({
      articles: 'id, *keys, *tags, addedAt, updatedAt, issued, journalKey, readState',
      lists: 'id, *articleIds',
      quotes: 'id, articleId',
      readable: 'articleId',
      jobs: 'id',
    });
    // What is in the trash, without reading the library.
    this.version(2).stores({
      articles: 'id, *keys, *tags, addedAt, updatedAt, issued, journalKey, readState, deletedAt',
    });
    // What is half typed, for a popup that closes at its last keystroke.
    this.version(3).stores({ typed: 'id' });
    this.version(4)
      .stores({
        // What the search answers needs no index of its own: each is an entry more to write with every article.
        articles: 'id, *keys, *tags, addedAt, deletedAt',
        lists: 'id',
        settings: 'name',
        tagStyles: 'name',
        progress: 'articleId',
        // Of the search: what it has to look at again, and what it keeps (`search/`).
        changed: 'id, soon',
        segments: 'id',
        // Look-ups that are still to be done, by when (`look-ups.ts`).
        lookUps: 'id, dueAt, asked',
        // Imports, and what each did, block by block (`imports.ts`).
        imports: 'id, startedAt',
        importBlocks: '[importId+number], importId',
        // Records that became one, and what it takes to undo that (`joins.ts`).
        joins: '++number, articleId',
        // What was done in parts, so that a worker that died in the middle goes on (`operations.ts`).
        operations: '[operation+name], at',
        // Rows of a backup on their way in, and of the library before an upgrade or a restore (`backup/`).
        staged: '++number, restoreId',
        copies: 'id, at',
        copiedRows: '++number, copyId',
        handles: 'name',
        // Citation styles that the person added.
        citationStyles: 'id',
      })
      .upgrade((transaction) => this.upgradeFrom(3, transaction));
    this.version(5)
      .stores({
        drafts: 'id, *articleIds, updatedAt',
        draftImages: 'id, draftId',
        posts: 'id, *articleIds, draftId, createdAt, state.kind',
      })
      .upgrade((transaction) => this.upgradeFrom(4, transaction));
    this.version(6)
      .stores({ feedback: 'id, articleId' })
      .upgrade((transaction) => this.upgradeFrom(5, transaction));
    this.version(7)
      .stores({
        sources: 'id',
        checks: 'sourceId, dueAt, lookedAt',
        known: 'sourceId',
        runs: 'id',
        rules: 'id',
        // What an item is; where it stands, which changes often; and how many stand where (`inbox/rows.ts`).
        inboxItems: 'id, *keys, *guids',
        standings: 'id, [state+place], [state+sourceId+place], articleId',
        tallies: 'id',
      })
      .upgrade((transaction) => this.upgradeFrom(6, transaction));
    this.version(8)
      .stores({
        series: 'id',
        issues: 'id, seriesId',
        entries: 'id, issueId, articleId',
        // What a published issue said.
        editions: 'issueId',
        digestTemplates: 'id',
        digestImages: 'id, entryId',
      })
      .upgrade((transaction) => this.upgradeFrom(7, transaction));
  }

  /** What is to be done with the rows of a version. A popup leaves that, and its code, to the background. */
  protected async upgradeFrom(_version: 3 | 4 | 5 | 6 | 7, _: Transaction): Promise<void> {
    throw new Error('Another upgrades');
  }
}

/** Runs a write; a full disk or quota becomes `StorageFull`, everything else is thrown as it is. */
export async function writing<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isQuotaError(error) ? new StorageFull('The browser has no room left for Sheaf', { cause: error }) : error;
  }
}

/** Is it the word of the browser, or of a transaction that aborted on it, that there is no room? */
export function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Dexie wraps the browser's error when the transaction aborts on it.
  const inner = (error as { inner?: unknown }).inner;
  return error.name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isQuotaError(inner));
}
