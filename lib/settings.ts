/** What the person can set, and how it is until they do. */

import type { BackupFailure } from './ports/backup.ts';
import type { Account } from './ports/publishing.ts';
import type { CardStyle } from './share/card/layout.ts';
import { CARD_COLOURS } from './share/card/scheme.ts';
import type { Tie } from './share/checks/facts.ts';
import type { Network } from './share/draft.ts';
import type { KnownHandle } from './share/handles.ts';
import type { Visibility } from './share/post.ts';
import type { OwnTemplate, Template } from './share/templates.ts';

/** The registries that Sheaf can ask, each with a switch of its own. */
export const LOOK_UP_SERVICES = ['crossref', 'europePmc', 'pubmed', 'unpaywall', 'dataCite', 'openLibrary'] as const;
export type LookUpService = (typeof LOOK_UP_SERVICES)[number];

/** A file that the weekly backup wrote: its name in the folder, or its path among the downloads. */
export interface WeeklyFile {
  where: 'downloads' | 'folder';
  name: string;
  /** What is in it. */
  rows: number;
}

/** Every setting by its name. */
export interface Settings {
  /** May Sheaf ask registries about what is saved? Nothing leaves the machine before the person has said so. */
  lookUps: 'unasked' | 'on' | 'off';
  /** Each service alone, once look-ups are on. */
  lookUpServices: Record<LookUpService, boolean>;
  /** Sent along where a registry asks for it (Unpaywall needs one; Crossref is quicker with one; PubMed wishes for one); empty for none. */
  email: string;
  /** For ten requests a second at PubMed instead of three; a secret. */
  ncbiKey: string;
  /** The id of the citation style that was used last. */
  citationStyle: string;
  /** Is a backup made every week, and where to. */
  weeklyBackup: 'off' | 'downloads' | 'folder';
  /** The files that the weekly backup wrote and has not taken away, the oldest first. */
  weeklyFiles: WeeklyFile[];
  /** ISO instant of the newest backup that was made; empty for none. */
  lastBackupAt: string;
  /** Why the last weekly backup was not made; empty where it was. */
  backupFailure: BackupFailure;
  /** ISO instant until which the reminder of an old backup is not shown; empty for none. */
  backupReminderAfter: string;
  /** What the reader sets articles in. */
  readerFont: 'serif' | 'sans';
  /** Pixels of the reader's letters: see `READER_SIZES`. */
  readerSize: number;
  theme: 'system' | 'light' | 'dark';
  /** Where drafts go unless the person says otherwise: the networks that were chosen last. */
  shareNetworks: Network[];
  /** Companies and drugs to which the person has a tie. */
  ties: Tie[];
  /** Who journals and authors are on the networks. */
  handles: KnownHandle[];
  /** What drafts begin with, where that is not as Sheaf came. */
  templates: Template[];
  /** What else they can begin with: templates that the person added. */
  ownTemplates: OwnTemplate[];
  /** How the person's cards look. */
  cardStyle: CardStyle;
  /** Weighted characters of a post on X: see `networks.ts`. */
  xCharacters: number;
  /** The host of the person's Mastodon server; empty for none. */
  mastodonInstance: string;
  /** What became of shared articles, by `changeName`, that the person has seen and wants to hear of no more. */
  dismissedChanges: string[];
  /** Journals of the library that the person does not want suggested to follow, by their keys as sources. */
  dismissedJournals: string[];
  /** Where Sheaf posts itself; what is secret of them is kept apart (`Secrets`). */
  accounts: Account[];
  /** Who saw the last post of each account, where its network has a choice. */
  visibilities: { accountId: string; visibility: Visibility }[];
  /** Is what is followed looked at by itself, as it is due. */
  autoRefresh: boolean;
  /** Does the toolbar button show how many items are new. */
  inboxBadge: boolean;
  /** Does the browser tell of new items; on only with its permission. */
  inboxNotices: boolean;
  /** ISO instant at which it last did; empty for never. */
  lastNoticeAt: string;
  /** How many days what is new in the inbox, and what was dismissed or hidden there, is kept; 0 for ever. */
  inboxNewDays: number;
  inboxDealtDays: number;
  /** Only the browser tests write it: a server on this machine that answers in the place of every registry; empty for none. */
  localRegistries: string;
}

/** Pixels. */
export const READER_SIZES = { least: 14, most: 28 };

/** Characters of any setting that is a text. */
export const LONGEST_SETTING = 1000;

/** Those that the popup reads, which carries no others. */
export const POPUP_SETTINGS: Pick<Settings, 'theme'> = { theme: 'system' };

export const DEFAULT_SETTINGS: Settings = {
  ...POPUP_SETTINGS,
  lookUps: 'unasked',
  lookUpServices: {
    crossref: true,
    europePmc: true,
    pubmed: true,
    unpaywall: true,
    dataCite: true,
    openLibrary: true,
  },
  email: '',
  ncbiKey: '',
  citationStyle: 'american-medical-association',
  weeklyBackup: 'off',
  weeklyFiles: [],
  lastBackupAt: '',
  backupFailure: '',
  backupReminderAfter: '',
  readerFont: 'serif',
  readerSize: 18,
  shareNetworks: ['bluesky', 'mastodon', 'x'],
  ties: [],
  handles: [],
  templates: [],
  ownTemplates: [],
  cardStyle: { ratio: '1:1', colours: CARD_COLOURS, isDark: false },
  xCharacters: 280,
  mastodonInstance: '',
  dismissedChanges: [],
  dismissedJournals: [],
  accounts: [],
  visibilities: [],
  autoRefresh: true,
  inboxBadge: true,
  inboxNotices: false,
  lastNoticeAt: '',
  inboxNewDays: 90,
  inboxDealtDays: 30,
  localRegistries: '',
};

/** Names whose values go into no backup, no log and no error text. */
export const SECRET_SETTINGS: readonly (keyof Settings)[] = ['ncbiKey'];
