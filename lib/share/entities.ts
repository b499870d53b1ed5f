import type { Span } from './link-domains.ts';
import { LATIN } from './link-grammar.ts';
import { findLinks } from './links.ts';

/** A mention: `@name`, on Mastodon and Bluesky with its server or domain. */
export interface Mention extends Span {
  /** Without the `@`, up to a second one. */
  user: string;
}

/** A hashtag; its span holds the `#`. */
export interface Hashtag extends Span {
  tag: string;
}

export type Entity = ({ kind: 'link' } | { kind: 'mention' } | { kind: 'hashtag' }) & Span;

/** twitter-text's `validMentionOrList`. */
const MENTION =
  /(^|[^a-zA-Z0-9_!#$%&*@＠]|(?:^|[^a-zA-Z0-9_+~.-])(?:rt|RT|rT|Rt):?)[@＠]([a-zA-Z0-9_]{1,20})(?:\/[a-zA-Z][a-zA-Z0-9_-]{0,24})?/g;
/** What follows no mention: another `@`, an accented letter, the rest of an address. */
const AFTER_MENTION = new RegExp(`[@＠${LATIN}]|://`, 'y');

/** The mentions of a text as X finds them. */
export function findMentions(text: string): Mention[] {
  if (!/[@＠]/.test(text)) return [];
  const found: Mention[] = [];
  for (const { 0: match, 1: before = '', 2: user = '', index } of text.matchAll(MENTION)) {
    const end = index + match.length;
    AFTER_MENTION.lastIndex = end;
    if (!AFTER_MENTION.test(text)) found.push({ start: index + before.length, end, user });
  }
  return found;
}

/** Mastodon's `Account::MENTION_RE`: the name, and `@server` if it is elsewhere. */
const MASTODON_MENTION =
  /(?<![=/\p{L}\p{M}\p{N}\p{Pc}])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(?:@[\p{L}\p{M}\p{N}\p{Pc}]+(?:[.-]+[\p{L}\p{M}\p{N}\p{Pc}]+)*)?/giu;
const LONGEST_SERVER = 253;

/** The mentions of a text as Mastodon finds them. */
export function mastodonMentions(text: string): Mention[] {
  if (!text.includes('@')) return [];
  const found: Mention[] = [];
  for (const { 0: match, 1: user = '', index } of text.matchAll(MASTODON_MENTION)) {
    AFTER_MENTION.lastIndex = index + match.length;
    if (AFTER_MENTION.test(text) || match.length - user.length - 2 > LONGEST_SERVER) continue;
    found.push({ start: index, end: index + match.length, user });
  }
  return found;
}

/** twitter-text's `hashtagAlphaNumeric`. */
const TAG_CHARS =
  '\\p{L}\\p{M}\\p{Nd}_\\u200c\\u200d\\ua67e\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\xb7';
const HASHTAG = new RegExp(`[#＃](?!\\ufe0f|\\u20e3)([${TAG_CHARS}]+)`, 'gu');
const HAS_LETTER = /[\p{L}\p{M}]/u;
/** What reads on up to the `#`; but an emoji ends in a selector, which is a mark. */
const BEFORE_HASHTAG = new RegExp(`[${TAG_CHARS}&]$`, 'u');
const SELECTOR = /[\ufe0e\ufe0f]$/;
const AFTER_HASHTAG = /[#＃]|:\/\//y;

/** The hashtags of a text as X finds them: letters, marks and digits, not digits only. */
export function findHashtags(text: string): Hashtag[] {
  if (!/[#＃]/.test(text)) return [];
  const found: Hashtag[] = [];
  /** The end of the last one, kept or not: what stands before a hashtag is behind it. */
  let last = -1;
  for (const { 0: match, 1: tag = '', index } of text.matchAll(HASHTAG)) {
    const before = text.slice(Math.max(0, index - 2), index);
    const isFree = index !== last && (!BEFORE_HASHTAG.test(before) || SELECTOR.test(before));
    if (!isFree || !HAS_LETTER.test(tag)) continue;
    last = index + match.length;
    AFTER_HASHTAG.lastIndex = last;
    if (!AFTER_HASHTAG.test(text)) found.push({ start: index, end: last, tag });
  }
  return found;
}

/** All that a text holds of these, in their order; of two that overlap the first. */
export function findEntities(text: string): Entity[] {
  const of = <K extends Entity['kind']>(kind: K, spans: readonly Span[]) =>
    spans.map(({ start, end }) => ({ kind, start, end }));
  return firstOf<Entity>([
    ...of('link', findLinks(text)),
    ...of('mention', findMentions(text)),
    ...of('hashtag', findHashtags(text)),
  ]);
}

/** Those of some spans that overlap none before them, in their order. */
export function firstOf<S extends Span>(spans: readonly S[]): S[] {
  let last = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}
