import type { Network } from './draft.ts';

/** What the person's account or instance sets; asked of it where it can be. */
export interface Limits {
  x: { characters: number };
  mastodon: {
    characters: number;
    /** Characters that a link counts. */
    perLink: number;
    images: { count: number; altCharacters: number };
    poll: PollRules;
  };
}

/** What a poll may be. */
export interface PollRules {
  options: { min: number; max: number };
  optionCharacters: number;
  /** How its answers are counted. */
  counting: 'weighted' | 'graphemes' | 'threads' | 'utf16';
  /** How long it may be open. */
  minutes: { min: number; max: number } | { choices: readonly number[] };
  questionCharacters?: number;
  mayBeMultiple: boolean;
  /** Does its author see who chose what? */
  showsVoters: boolean;
}

/** How a network counts a post. */
export type Counting =
  | { unit: 'weighted'; limit: number; perLink: number }
  /** In the text as shown, links shortened by facets. */
  | { unit: 'graphemes-and-bytes'; limit: number; bytes: number }
  | { unit: 'graphemes'; limit: number; perLink: number }
  | { unit: 'threads'; limit: number; links: number }
  | { unit: 'utf16'; limit: number }
  | { unit: 'none' };

/** What of a post a network's own page takes from an address. */
export type HandOverKind =
  /** Text, with link and hashtags. */
  | 'text'
  /** A link only. */
  | 'link'
  /** A message of the person's mail program. */
  | 'mail';

export interface NetworkRules {
  name: string;
  counting: Counting;
  /** Can Sheaf post there itself? Then `handOver` is the second way. */
  isDirect: boolean;
  handOver: HandOverKind;
  /** Where only some of the hashtags of a text lead anywhere: so many of a post, and none that is longer, without its `#`. */
  hashtags?: { max?: number; graphemes: number };
  images: { count: number; bytes?: number; altCharacters?: number } | undefined;
  /** Nothing where it has none, or none that Sheaf could prepare. */
  poll?: PollRules;
}

const MINUTES = { hour: 60, day: 24 * 60, month: 2_629_746 / 60 };

/** A standard account on X, and Mastodon as it comes. */
export const DEFAULT_LIMITS: Limits = {
  x: { characters: 280 },
  mastodon: {
    characters: 500,
    perLink: 23,
    // `max_media_attachments` and `description_limit` of `/api/v2/instance`.
    images: { count: 4, altCharacters: 1500 },
    poll: {
      options: { min: 2, max: 4 },
      optionCharacters: 50,
      counting: 'graphemes',
      // Its `max_expiration` is 2,629,746 seconds.
      minutes: { min: 5, max: Math.floor(MINUTES.month) },
      mayBeMultiple: true,
      showsVoters: false,
    },
  },
};

/** What X gives to who pays. */
export const X_PAYING_CHARACTERS = 25_000;

/** The rules of every network, with what the person's accounts set. */
export function networkRules(limits: Limits = DEFAULT_LIMITS): Record<Network, NetworkRules> {
  return {
    bluesky: {
      name: 'Bluesky',
      // `app.bsky.feed.post`: `maxGraphemes`, `maxLength` (its 8 `tags` are beside the text, where Sheaf has none); `app.bsky.richtext.facet#tag`; `app.bsky.embed.images`.
      counting: { unit: 'graphemes-and-bytes', limit: 300, bytes: 3000 },
      isDirect: true,
      handOver: 'text',
      hashtags: { graphemes: 64 },
      images: { count: 4, bytes: 2_000_000 },
    },
    mastodon: {
      name: 'Mastodon',
      counting: { unit: 'graphemes', limit: limits.mastodon.characters, perLink: limits.mastodon.perLink },
      isDirect: true,
      handOver: 'text',
      images: limits.mastodon.images,
      poll: limits.mastodon.poll,
    },
    x: {
      name: 'X',
      counting: { unit: 'weighted', limit: limits.x.characters, perLink: 23 },
      isDirect: false,
      handOver: 'text',
      images: undefined,
      poll: {
        options: { min: 2, max: 4 },
        optionCharacters: 25,
        counting: 'weighted',
        minutes: { min: 5, max: 7 * MINUTES.day },
        mayBeMultiple: false,
        showsVoters: false,
      },
    },
    linkedin: {
      name: 'LinkedIn',
      counting: { unit: 'utf16', limit: 3000 },
      isDirect: false,
      handOver: 'text',
      images: undefined,
      poll: {
        options: { min: 2, max: 4 },
        optionCharacters: 30,
        counting: 'utf16',
        minutes: { choices: [1, 3, 7, 14].map((days) => days * MINUTES.day) },
        questionCharacters: 140,
        mayBeMultiple: false,
        showsVoters: true,
      },
    },
    threads: {
      name: 'Threads',
      counting: { unit: 'threads', limit: 500, links: 5 },
      isDirect: false,
      handOver: 'text',
      // One topic tag a post.
      hashtags: { max: 1, graphemes: 50 },
      images: undefined,
      poll: {
        options: { min: 2, max: 4 },
        optionCharacters: 25,
        counting: 'threads',
        // Threads sets how long: a day.
        minutes: { choices: [MINUTES.day] },
        mayBeMultiple: false,
        showsVoters: false,
      },
    },
    facebook: {
      name: 'Facebook',
      counting: { unit: 'utf16', limit: 63_206 },
      isDirect: false,
      handOver: 'link',
      images: undefined,
    },
    whatsapp: {
      name: 'WhatsApp',
      counting: { unit: 'none' },
      isDirect: false,
      handOver: 'text',
      images: undefined,
    },
    telegram: {
      name: 'Telegram',
      counting: { unit: 'utf16', limit: 4096 },
      isDirect: false,
      handOver: 'text',
      images: undefined,
    },
    email: {
      name: 'E-mail',
      counting: { unit: 'none' },
      isDirect: false,
      handOver: 'mail',
      images: undefined,
    },
  };
}
