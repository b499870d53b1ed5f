import type { MergedItem } from './one-item.ts';

export const ITEM_STATES = ['new', 'saved', 'dismissed', 'hidden', 'owned'] as const;

/**
 * Where an item stands: to be dealt with; saved from here; dismissed by the person; hidden by a rule; in the library already
 * when it came, so that it was never new.
 */
export type ItemState = (typeof ITEM_STATES)[number];

/** Why an item stands where it does among those of its day. */
export type RankReason =
  /** So many of the chosen sources carried it. */
  | { kind: 'sources'; count: number }
  /** So many people that are followed shared it. */
  | { kind: 'shared'; count: number }
  /** A starred source carried it. */
  | { kind: 'starred-source'; sourceId: string }
  /** A rule starred it. */
  | { kind: 'rule'; ruleId: string };

/** Where an item stands. */
export interface Standing {
  /** The item's. */
  id: string;
  state: ItemState;
  /** ISO instant: when it came; at the first look at a source when the source says that it came out. */
  cameAt: string;
  /** The person's own day of that, `2026-11-29`. */
  day: string;
  /** 0 to 9999: the higher, the higher it stands among those of its day. See `rank.ts`. */
  rank: number;
  reasons: RankReason[];
  /** The source that brought it first. */
  sourceId: string;
  /** Tags that rules gave it. */
  tags: string[];
  /** Of those that rules hid: the rule. */
  hiddenBy?: string;
  /** The person opened it. */
  openedAt?: string;
  /** The article in the library. */
  articleId?: string;
  /** ISO instant at which the person last changed its state; none where it was passed over as too old when it came. */
  settledAt?: string;
}

/** A paper, a post or an episode in the inbox: one, whatever number of sources brought it. */
export interface InboxItem extends MergedItem, Standing {}
