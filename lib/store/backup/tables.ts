import { SECRET_SETTINGS, type Settings } from '../../settings.ts';

/**
 * The tables that a backup holds, by their order in it. Not among them: what the search keeps (`segments`, `changed`), which
 * follows from the articles; what is still to be looked up (`lookUps`) and captured (`jobs`), which belongs to these days; how
 * imports are undone (`imports`, `importBlocks`), which belongs to this library; what is known of the sources from looking at them
 * (`checks`, `known`, `runs`), which are looked at anew; and what Sheaf keeps itself (`staged`, `copies`).
 */
export const BACKUP_TABLES = [
  'articles',
  'lists',
  'quotes',
  'readable',
  'progress',
  'tagStyles',
  'typed',
  'citationStyles',
  'drafts',
  'draftImages',
  'posts',
  'feedback',
  'series',
  // Before its entries, which are merged by whether it is out.
  'issues',
  'entries',
  'editions',
  'digestTemplates',
  'digestImages',
  'sources',
  'rules',
  // Before the items, which are merged by where they stand.
  'standings',
  'inboxItems',
  'settings',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** What a replaced library no longer needs: it was about the rows that are gone. */
export const EMPTIED_TABLES = [
  'lookUps',
  'imports',
  'importBlocks',
  'operations',
  'joins',
  'checks',
  'known',
  'runs',
  'tallies',
] as const;

/** The property that names a row of each table. */
export const ROW_KEYS: Record<BackupTable, string> = {
  articles: 'id',
  lists: 'id',
  quotes: 'id',
  readable: 'articleId',
  progress: 'articleId',
  tagStyles: 'name',
  typed: 'id',
  citationStyles: 'id',
  drafts: 'id',
  draftImages: 'id',
  posts: 'id',
  feedback: 'id',
  series: 'id',
  issues: 'id',
  entries: 'id',
  editions: 'issueId',
  digestTemplates: 'id',
  digestImages: 'id',
  sources: 'id',
  rules: 'id',
  standings: 'id',
  inboxItems: 'id',
  settings: 'name',
};

/** So many rows of a table are read at a time: texts are long, images large. */
export function rowsAtOnce(table: string): number {
  if (hasBytes(table)) return 1;
  return table === 'editions' ? 2 : table === 'readable' ? 20 : 250;
}

/** Are its rows images? */
export function hasBytes(table: string): boolean {
  return table === 'draftImages' || table === 'digestImages';
}

export type Row = Record<string, unknown>;

/** Of this browser rather than of the library: what may leave it, what may be written where, and when that was done last. */
const OF_THIS_BROWSER: readonly (keyof Settings)[] = [
  'lookUps',
  'lookUpServices',
  'email',
  'accounts',
  'visibilities',
  'localRegistries',
  'weeklyBackup',
  'weeklyFiles',
  'lastBackupAt',
  'backupFailure',
  'backupReminderAfter',
  'inboxNotices',
  'lastNoticeAt',
];

/** Does a row go into a backup? Secrets do not, nor what is of this browser alone. */
export function isBackedUp(table: BackupTable, row: Row): boolean {
  return table !== 'settings' || ![...SECRET_SETTINGS, ...OF_THIS_BROWSER].includes(row.name as keyof Settings);
}
