/** What a share post is before it is published: its words, as the person broke them, and all that goes with them. */

/** Where a post can go. */
export const NETWORKS = [
  'bluesky',
  'mastodon',
  'x',
  'linkedin',
  'threads',
  'facebook',
  'whatsapp',
  'telegram',
  'email',
] as const;
export type Network = (typeof NETWORKS)[number];

export const DRAFT_KINDS = ['share', 'thread', 'question', 'journal-club', 'point', 'poll', 'own-paper'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** How the parts of a thread are numbered. Presentation: no text holds it. */
export type Numbering = 'none' | 'count' | 'count-of';

/** A part that the person broke off; known by its id, so that two windows never write into each other's. */
export interface DraftPart {
  id: string;
  text: string;
}

/** An image of a part; its bytes are kept apart, under its id. */
export interface DraftImage {
  id: string;
  partId: string;
  /** What it says to who does not see it; empty where that is still asked for. */
  alt: string;
  mime: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  /** Pixels. */
  width: number;
  height: number;
  /** Bytes. */
  size: number;
  /** What its file told of the place and the day, before that was taken out of it. */
  told?: ('place' | 'date')[];
}

export interface Poll {
  options: string[];
  /** Minutes that it is open. */
  minutes: number;
  isMultiple: boolean;
}

/** Where a conference point was made. */
export interface ConferencePoint {
  session: string;
  speaker: string;
  /** With its `#`. */
  hashtag: string;
}

/** A share post that is not published yet. */
export interface Draft {
  id: string;
  kind: DraftKind;
  /** What it is about; the first is what it links to. */
  articleIds: string[];
  /** Its commentary: one part, or those of a thread, broken where the person wants. */
  parts: DraftPart[];
  /** The parts in other words, for a network that has its own. */
  overrides: Partial<Record<Network, DraftPart[]>>;
  networks: Network[];
  numbering: Numbering;
  images: DraftImage[];
  poll?: Poll;
  point?: ConferencePoint;
  /** The draft of the question that this one answers. */
  answers?: string;
  /** What answers a question later; never in a part before it is due. */
  answer?: { parts: string[] /** ISO instant. */; at?: string };
  /** Shown instead of the post until a reader opens it (Mastodon). */
  contentWarning?: string;
  /** The id of the own template that it began with (`OwnTemplate`); none where that was the one of its kind. */
  template?: string;
  /** BCP 47. */
  language?: string;
  /** Of a correction: the change that it tells (`changeName`). */
  tells?: string;
  /** The findings that the person called a false alarm, by `Finding.id`. */
  dismissed: string[];
  /** Words of a part that another window wrote over: nothing typed is lost. The newest first. */
  overwritten?: { partId: string; text: string /** ISO instant. */; at: string }[];
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
  scheduledAt?: string;
  deletedAt?: string;
}

/** The parts that a network gets: its own, or the common ones. */
export function partsFor(draft: Pick<Draft, 'parts' | 'overrides'>, network: Network): DraftPart[] {
  return draft.overrides[network] ?? draft.parts;
}
