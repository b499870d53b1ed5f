import { DEFAULT_LIMITS, type Limits } from '../networks.ts';

export type MastodonLimits = Limits['mastodon'];

const MINUTE_SECONDS = 60;
/** Larger figures than any server has are not believed. */
const MOST = { characters: 1_000_000, perLink: 1000, images: 100, altCharacters: 100_000, options: 100 };
const LONGEST_POLL_SECONDS = 10 * 365 * 86_400;

/** What a server lets a post be, of its `/api/v2/instance`; as Mastodon comes where that says nothing, or nothing to be believed. */
export function mastodonLimits(instance: unknown): MastodonLimits {
  const usual = DEFAULT_LIMITS.mastodon;
  const configuration = within(instance, 'configuration');
  const [statuses, media, polls] = ['statuses', 'media_attachments', 'polls'].map((name) =>
    within(configuration, name),
  );
  const characters = figure(statuses, 'max_characters', 1, MOST.characters) ?? usual.characters;
  const { min, max } =
    'min' in usual.poll.minutes ? usual.poll.minutes : { min: 0, max: LONGEST_POLL_SECONDS / MINUTE_SECONDS };
  const shortest = figure(polls, 'min_expiration', 0, LONGEST_POLL_SECONDS);
  const longest = figure(polls, 'max_expiration', 1, LONGEST_POLL_SECONDS);
  const minutes = {
    min: shortest === undefined ? min : Math.ceil(shortest / MINUTE_SECONDS),
    max: longest === undefined ? max : Math.floor(longest / MINUTE_SECONDS),
  };
  return {
    characters,
    perLink: figure(statuses, 'characters_reserved_per_url', 1, MOST.perLink) ?? usual.perLink,
    images: {
      count: figure(statuses, 'max_media_attachments', 0, MOST.images) ?? usual.images.count,
      altCharacters: figure(media, 'description_limit', 1, MOST.altCharacters) ?? usual.images.altCharacters,
    },
    poll: {
      ...usual.poll,
      options: { min: 2, max: figure(polls, 'max_options', 2, MOST.options) ?? usual.poll.options.max },
      optionCharacters: figure(polls, 'max_characters_per_option', 1, MOST.characters) ?? usual.poll.optionCharacters,
      minutes: minutes.min <= minutes.max ? minutes : { min, max },
    },
  };
}

/** What fits every one of several servers; as Mastodon comes where there is none. */
export function strictestLimits([
  first = DEFAULT_LIMITS.mastodon,
  ...others
]: readonly MastodonLimits[]): MastodonLimits {
  return others.reduce(stricter, first);
}

function stricter(a: MastodonLimits, b: MastodonLimits): MastodonLimits {
  const [one, other] = [a.poll.minutes, b.poll.minutes];
  return {
    characters: Math.min(a.characters, b.characters),
    perLink: Math.max(a.perLink, b.perLink),
    images: {
      count: Math.min(a.images.count, b.images.count),
      altCharacters: Math.min(a.images.altCharacters, b.images.altCharacters),
    },
    poll: {
      ...a.poll,
      options: { min: 2, max: Math.min(a.poll.options.max, b.poll.options.max) },
      optionCharacters: Math.min(a.poll.optionCharacters, b.poll.optionCharacters),
      minutes:
        'min' in one && 'min' in other ? { min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) } : one,
    },
  };
}

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A whole number of these bounds. */
function figure(of: unknown, name: string, min: number, max: number): number | undefined {
  const value = within(of, name);
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
    ? (value as number)
    : undefined;
}
