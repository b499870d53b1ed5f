/** The rich text of Bluesky (`app.bsky.richtext.facet`): plain text, and what bytes of it are a link, a hashtag or a mention. */

import { shownOnBluesky } from '../counting/bluesky.ts';
import { graphemeCount } from '../counting/graphemes.ts';
import { utf8Length } from '../counting/utf-8.ts';
import { findHashtags, firstOf } from '../entities.ts';
import type { Span } from '../link-domains.ts';
import { findLinks } from '../links.ts';

export type FacetFeature =
  | { $type: 'app.bsky.richtext.facet#link'; uri: string }
  /** Without the `#`. */
  | { $type: 'app.bsky.richtext.facet#tag'; tag: string }
  | { $type: 'app.bsky.richtext.facet#mention'; did: string };

export interface Facet {
  /** Bytes of the text in UTF-8. */
  index: { byteStart: number; byteEnd: number };
  features: [FacetFeature];
}

export interface RichText {
  text: string;
  /** In their order; none overlap. */
  facets: Facet[];
}

/** `tag` of `app.bsky.richtext.facet#tag`. */
const LONGEST_TAG = { graphemes: 64, bytes: 640 };
/** A handle is a domain of at most 253 characters: https://atproto.com/specs/handle. */
const MENTION =
  /(?<![\p{L}\p{M}\p{N}_@./-])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)/giu;
const AFTER_MENTION = /[@\p{L}\p{M}\p{N}_]/u;
const LONGEST_HANDLE = 253;

/** A mention by a whole handle. */
interface HandleMention extends Span {
  /** In lower case, without the `@`. */
  handle: string;
}

function findHandles(text: string): HandleMention[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(MENTION)].flatMap(({ 0: match, 1: handle = '', index }) => {
    const end = index + match.length;
    const goesOn = AFTER_MENTION.test(String.fromCodePoint(text.codePointAt(end) ?? 0x20));
    return goesOn || handle.length > LONGEST_HANDLE ? [] : [{ start: index, end, handle: handle.toLowerCase() }];
  });
}

/** The handles that a text mentions, each once, in lower case; to be resolved before it is posted. */
export function mentionedHandles(text: string): string[] {
  return [...new Set(findHandles(text).map(({ handle }) => handle))];
}

/** A post's text as Bluesky gets it: its links short, as they were shown. A mention without a DID (nobody has that handle) is plain text. */
export function blueskyText(written: string, dids: ReadonlyMap<string, string> = new Map()): RichText {
  // Half of a pair has no UTF-8; its replacement has the same length.
  const text = written.toWellFormed();
  const shown = shownOnBluesky(text);
  const links = findLinks(text).map((span, index) => ({ ...span, link: shown.links[index] }));
  const tags = findHashtags(text).map(({ start, end, tag }) => ({ start, end, tag }));
  // A link is shown short, and would lead nowhere without its facet: what overlaps one gives way.
  const others = [...tags, ...findHandles(text)].filter(
    ({ start, end }) => !links.some((link) => start < link.end && link.start < end),
  );
  const entities = firstOf<Span & Partial<(typeof links)[number] & (typeof tags)[number] & HandleMention>>([
    ...links,
    ...others,
  ]);
  const facets: Facet[] = [];
  /** How much shorter the links before have made the text. */
  let saved = 0;
  const bytesTo = byteCounter(shown.text);
  for (const { start, end, link, tag, handle } of entities) {
    const span = link ?? { start: start - saved, end: end - saved };
    if (link) saved = end - link.end;
    const feature = featureOf(link?.url, tag, handle && dids.get(handle));
    if (!feature) continue;
    facets.push({ index: { byteStart: bytesTo(span.start), byteEnd: bytesTo(span.end) }, features: [feature] });
  }
  return { text: shown.text, facets };
}

function featureOf(uri?: string, tag?: string, did?: string): FacetFeature | undefined {
  if (uri !== undefined) return { $type: 'app.bsky.richtext.facet#link', uri };
  if (did) return { $type: 'app.bsky.richtext.facet#mention', did };
  if (tag === undefined || graphemeCount(tag) > LONGEST_TAG.graphemes || utf8Length(tag) > LONGEST_TAG.bytes) {
    return undefined;
  }
  return { $type: 'app.bsky.richtext.facet#tag', tag };
}

/** The bytes before an offset, for offsets that only grow. */
function byteCounter(text: string): (offset: number) => number {
  let [at, bytes] = [0, 0];
  return (offset) => {
    bytes += utf8Length(text.slice(at, offset));
    at = offset;
    return bytes;
  };
}
