/** What an item says, in its own words: each list most trusted first, texts as HTML. */
export interface SaidOfItem {
  title: string;
  /** Addresses, absolute or not. */
  links: string[];
  /** Where a DOI is given as such; what the item is called by (`guid`, `id`, `dc:identifier`), which may be one. */
  dois: string[];
  names: string[];
  authors: string[];
  journal?: string | undefined;
  issn: string[];
  /** Days of publication. */
  dates: string[];
  /** What may be the abstract. */
  texts: string[];
  volume?: string | undefined;
  issue?: string | undefined;
  firstPage?: string | undefined;
  lastPage?: string | undefined;
  publisher?: string | undefined;
  language?: string | undefined;
}

/**
 * One thing that a feed holds: a paper, a post, an episode. Most of a feed's items are known from the time before: what an
 * item says is put in the terms of an article (`fieldsOf`) only of those that are not.
 */
export interface FeedItem {
  /** The feed's own name of it, else its address, else made of what it says: the same each time that it is read. */
  guid: string;
  said: SaidOfItem;
  /** Where its relative links begin. */
  base: string;
  /** When the feed says that it came out: an ISO instant, never after it was read. */
  publishedAt?: string;
  /** The sound or film of an episode. */
  media?: string;
}

/** A feed as it was read. */
export interface Feed {
  format: 'rss' | 'rdf' | 'atom' | 'json';
  /** Plain text; may be empty. */
  title: string;
  description?: string;
  /** The site that it is of. */
  home?: string;
  /** BCP 47, as the feed says it. */
  language?: string;
  /** How long it asks to be left alone. */
  ttlMs?: number;
  /** The newer address at which it says that it is. */
  movedTo?: string;
  /** Of a journal, by the feed's own fields. */
  issn?: string[];
  items: FeedItem[];
  /** Items beyond the most that are read. */
  leftOut: number;
}

/** Why something is no feed that can be read. */
export type FeedProblem =
  /** Nothing at all came. */
  | 'empty'
  /** A page for people: it may name its feeds. */
  | 'page'
  /** XML or JSON of another kind, or neither. */
  | 'no-feed'
  | 'too-large'
  /** Deeper, or of more elements, than any feed. */
  | 'too-deep';

export type FeedRead = { ok: true; feed: Feed } | { ok: false; problem: FeedProblem };
