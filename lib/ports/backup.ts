/** What keeps the library beyond the browser: backups, their restoring, and the copies that Sheaf keeps by itself. */

/** How far a long work is, in its own units. */
export interface Progress {
  done: number;
  total: number;
}

/** How a long work is watched and stopped. */
export interface Watch {
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

/** A backup that was made. */
export interface MadeBackup {
  file: Blob;
  /** `Sheaf 2026-11-25 0930.zip`. */
  name: string;
  articles: number;
  /** Of all tables. */
  rows: number;
  /** Rows of the library that no backup can hold: nothing could read them. */
  leftOut: number;
}

/** What a restore would change of one kind of thing, in numbers. */
export interface Difference {
  /** In the backup only. */
  added: number;
  /** In both, and not the same. */
  changed: number;
  same: number;
  /** In the library only. */
  onlyHere: number;
}

/** What the person is told the difference of before a restore: of what they wrote or gathered, each kind. */
export const COMPARED = ['articles', 'lists', 'quotes', 'feedback', 'drafts', 'posts', 'issues', 'entries'] as const;
export type Compared = (typeof COMPARED)[number];

/** A backup that was read through, found whole, and lies ready to be taken in. Nothing in the library has changed yet. */
export interface CheckedBackup extends Record<Compared, Difference> {
  /** ISO instant. */
  madeAt: string;
  unread: UnreadRows;
}

/** Lines of a backup that are not as Sheaf writes them. */
export interface UnreadRows {
  /** So many stay out altogether. */
  leftOut: number;
  /** So many are taken in without some of their parts. */
  mended: number;
  /** The first of either. */
  first: UnreadRow[];
}

/** One of them: `parts` are those that cannot be read; none where the line is no row at all. */
export interface UnreadRow {
  file: string;
  line: number;
  parts: string[];
  isLeftOut: boolean;
}

/** Why a file is not restored; nothing was touched. */
export type BackupProblem =
  /** No backup of Sheaf. */
  | 'foreign'
  /** It was one. */
  | 'damaged'
  /** It would unpack to more than any library is. */
  | 'too-large'
  /** Of a later version of Sheaf. */
  | 'newer';

/** A file that is not restored. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
  readonly problem: BackupProblem;
  constructor(problem: BackupProblem, detail: string) {
    super(detail);
    this.problem = problem;
  }
}

/** Merge: the newer of two wins, and nothing that the person wrote here is lost. Replace: the library is as the backup is. */
export type RestoreWay = 'merge' | 'replace';

/** What a merge did. */
export interface Merged {
  /** Articles. */
  added: number;
  /** Articles that say something else than before. */
  changed: number;
  /** Articles that the backup has in the library, and that stay in the trash here. */
  inTrash: number;
  /** Rows of everything else that came or changed: lists, quotes, feedback, drafts, posts, digests, texts, settings. */
  others: number;
}

/** A copy of the library that Sheaf made by itself, in the browser's own storage. */
export interface KeptCopy {
  id: string;
  reason: 'before-upgrade' | 'before-restore';
  /** ISO instant. */
  at: string;
  /** The version of the database that its rows are of. */
  schemaVersion: number;
  articles: number;
  /** About how much room it takes. */
  bytes?: number;
  /** There was no room for it: its rows are not there. */
  missing?: true;
}

/** Room on this computer, in bytes, and whether the browser may clear Sheaf's part of it by itself. */
export interface StorageState {
  used: number | undefined;
  quota: number | undefined;
  isPersistent: boolean;
}

/** Backups, their restoring, and the copies that Sheaf keeps by itself. */
export interface Backups {
  make(watch: Watch): Promise<MadeBackup>;
  /** Reads a file through and lays it ready. @throws BackupRefused, StorageFull; the library is then as it was */
  check(file: Blob, watch: Watch): Promise<CheckedBackup>;
  /** Lays a kept copy ready in the same way. */
  checkCopy(id: string, watch: Watch): Promise<CheckedBackup>;
  /** Takes in what lies ready, all or nothing; what was stopped lies ready still. Answers what a merge did; of a replaced library, nothing. */
  restore(way: RestoreWay, watch: Watch): Promise<Merged | undefined>;
  /** Forgets what lies ready. */
  discard(): Promise<void>;
  /** The newest first. */
  copies(): Promise<KeptCopy[]>;
  /** A kept copy as a backup file. */
  copyAsFile(id: string, watch: Watch): Promise<MadeBackup>;
  removeCopy(id: string): Promise<void>;
  holdings(): Promise<Holdings>;
}

/** The folder for backups that the person chose; `undefined` where none was. */
export interface BackupFolder {
  get(): Promise<FileSystemDirectoryHandle | undefined>;
  put(handle: FileSystemDirectoryHandle): Promise<void>;
}

/** What the browser has to do with it. */
export interface Saving {
  /** Gives a file to the person, as a download. */
  save(file: Blob, name: string): void;
  storage(): Promise<StorageState>;
  /** Asks the browser not to clear Sheaf's part to make room; answers whether it will not. */
  askToKeep(): Promise<boolean>;
  /** Asks the person for the permission to save to Downloads by itself; at a click only. */
  allowDownloads(): Promise<boolean>;
  canChooseFolder: boolean;
  /** Lets the person choose a folder, or allow the chosen one again; answers its name, `undefined` where they did not. At a click only. */
  chooseFolder(again?: boolean): Promise<string | undefined>;
  /** How many articles the library had when it was last looked at, kept apart from it: a browser may lose the one on a full disk. */
  knownSize(): Promise<number>;
  keepSize(articles: number): Promise<void>;
  /** The chosen folder's name. */
  folderName(): Promise<string | undefined>;
}

/** What the library holds, in numbers. */
export interface Holdings {
  /** Those in the trash are not among them. */
  articles: number;
  trash: number;
  texts: number;
  quotes: number;
}

/** What a page can do about keeping the library. */
export interface Keeping extends Backups, Saving {}

/** Why no backup was made by itself; empty where it was. */
export type BackupFailure =
  | ''
  | 'downloads-not-allowed'
  | 'folder-not-allowed'
  | 'folder-gone'
  | 'disk-full'
  | 'failed';

/** A backup's file where the person wants it. */
export interface Delivered {
  name: string;
  rows: number;
}

/** Makes a backup and puts it where the person wants it. @throws BackupNotSaved */
export interface BackupDelivery {
  toDownloads(): Promise<Delivered>;
  toFolder(): Promise<Delivered>;
  /** Takes files away that were put there; answers those that are gone. */
  remove(where: 'downloads' | 'folder', names: string[]): Promise<string[]>;
}

/** A backup that was not saved by itself, and why. */
export class BackupNotSaved extends Error {
  override name = 'BackupNotSaved';
  readonly reason: Exclude<BackupFailure, ''>;
  constructor(reason: Exclude<BackupFailure, ''>, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
