import { collapseSpace, truncate } from '../text/strings.ts';
import type { Network } from './draft.ts';
import { networkRules } from './networks.ts';

/** What is handed over: one part of a draft. */
export interface HandedPost {
  text: string;
  /** To the article; written at the end where the text does not hold it. */
  link?: string;
  /** With or without their `#`. */
  hashtags?: readonly string[];
  /** The article's, for the subject of an e-mail. */
  title?: string;
  images?: number;
  hasPoll?: boolean;
}

export interface HandOverOptions {
  /** The host of the person's Mastodon instance. */
  instance?: string;
  /** LinkedIn: only by the address that it documents, which takes a link alone. */
  isDocumentedOnly?: boolean;
}

/** What of a post does not go by an address. The text, where it does not, is on the clipboard. */
export type Left = 'text' | 'link' | 'images' | 'poll';

export interface HandOver {
  /** To open. */
  url: string;
  /** To put on the clipboard before; absent where the address carries all the text. */
  clipboard?: string;
  /** What the person is told before it is opened. */
  cannotCarry: Left[];
}

/** Servers refuse longer addresses, most of them above 8,192 bytes. */
const LONGEST_ADDRESS = 8000;
/** Mail programs cut or refuse longer ones. */
const LONGEST_MAIL = 1600;
const LONGEST_SUBJECT = 900;

/** The page of a network where a post is waiting to be sent, and what of the post does not get there by itself. Nothing for Mastodon without an instance. */
export function handOver(network: Network, post: HandedPost, options: HandOverOptions = {}): HandOver | undefined {
  const found = addressOf(network, post, options);
  if (!found) return undefined;
  const others: Left[] = [...(post.images ? ['images' as const] : []), ...(post.hasPoll ? ['poll' as const] : [])];
  const { long, short, hasLink } = found;
  const isMail = networkRules()[network].handOver === 'mail';
  if (long !== undefined && (isMail ? long.length < LONGEST_MAIL : long.length <= LONGEST_ADDRESS)) {
    return { url: long, cannotCarry: others };
  }
  const clipboard = fullText(hasLink ? { ...post, link: undefined } : post);
  if (clipboard === '') return { url: short, cannotCarry: others };
  return {
    url: short,
    clipboard,
    cannotCarry: ['text', ...(post.link && !hasLink ? ['link' as const] : []), ...others],
  };
}

interface Addresses {
  /** With the text, where it can be. */
  long?: string;
  /** Without it. */
  short: string;
  /** Does the short one lead to the link? */
  hasLink: boolean;
}

function addressOf(network: Network, post: HandedPost, options: HandOverOptions): Addresses | undefined {
  const link = linkBeside(post);
  const hasLink = post.link !== undefined;
  const text = encode(fullText(post));
  switch (network) {
    case 'x': {
      const page = 'https://x.com/intent/tweet';
      const long = page + query({ text: post.text, url: link, hashtags: tags(post).join(',') });
      return { long, short: page, hasLink: false };
    }
    case 'threads': {
      const page = 'https://www.threads.com/intent/post';
      const [tag, ...more] = tags(post);
      return { long: page + query({ text: withTags(post.text, more), url: link, tag }), short: page, hasLink: false };
    }
    case 'telegram': {
      // It takes no text without a link, which it shows in front of the text.
      if (!hasLink) return { short: 'https://web.telegram.org/', hasLink };
      const page = 'https://t.me/share/url';
      const long = page + query({ url: post.link, text: withTags(withoutLastLine(post), tags(post)) });
      return { long, short: page + query({ url: post.link }), hasLink };
    }
    case 'linkedin': {
      const page = 'https://www.linkedin.com/feed/?shareActive=true';
      const documented = `https://www.linkedin.com/sharing/share-offsite/${query({ url: post.link })}`;
      const long = options.isDocumentedOnly ? undefined : `${page}&text=${text}`;
      return { long, short: hasLink ? documented : page, hasLink };
    }
    case 'facebook': {
      const short = `https://www.facebook.com/sharer/sharer.php${query({ u: post.link })}`;
      return { short: hasLink ? short : 'https://www.facebook.com/', hasLink };
    }
    case 'whatsapp':
      return { long: `https://api.whatsapp.com/send?text=${text}`, short: 'https://web.whatsapp.com/', hasLink: false };
    case 'bluesky':
      return { long: `https://bsky.app/intent/compose?text=${text}`, short: 'https://bsky.app/', hasLink: false };
    case 'mastodon': {
      const host = hostOf(options.instance);
      if (!host) return undefined;
      return { long: `https://${host}/share?text=${text}`, short: `https://${host}/publish`, hasLink: false };
    }
    case 'email': {
      const short = `mailto:${query({ subject: subjectOf(post.title) })}`;
      const body = encode(fullText(post).replace(/\r\n?|\n/g, '\r\n'));
      return { long: `${short}${short.includes('?') ? '&' : '?'}body=${body}`, short, hasLink: false };
    }
  }
}

/** The link where the text holds it already goes with the text alone: in a field of its own it would stand there twice. */
function linkBeside({ text, link }: HandedPost): string | undefined {
  return link && !text.includes(link) ? link : undefined;
}

/** The text without its link where that is all of its last line. */
function withoutLastLine({ text, link = '' }: HandedPost): string {
  const trimmed = text.trimEnd();
  const before = trimmed.slice(0, trimmed.length - link.length);
  return trimmed.endsWith(link) && /(?:^|\n)\s*$/.test(before.slice(-100)) ? before.trimEnd() : text;
}

/** All of it as one text: link and hashtags on lines of their own. */
function fullText(post: HandedPost): string {
  return withTags([post.text, linkBeside(post)].filter(Boolean).join('\n\n'), tags(post));
}

function withTags(text: string, tags: readonly string[]): string {
  const line = tags.map((tag) => `#${tag}`).join(' ');
  return [text, line].filter(Boolean).join('\n\n');
}

/** Without `#`; what a hashtag cannot hold ends one in each network's eyes, and is left out. */
function tags({ hashtags = [] }: HandedPost): string[] {
  return hashtags.map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}_]/gu, '')).filter((tag) => tag !== '');
}

/** One line: a header cannot be begun in a title. Shorter where its letters need many bytes. */
function subjectOf(title = ''): string {
  const line = collapseSpace(title.replace(/[\p{Cc}\u2028\u2029]/gu, ' '));
  let subject = line;
  for (let max = 300; encode(subject).length > LONGEST_SUBJECT; max -= 25) subject = truncate(line, max);
  return subject;
}

function hostOf(instance: string | undefined): string | undefined {
  const address = instance
    ?.trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/s, '');
  if (!address || !URL.canParse(`https://${address}`)) return undefined;
  const { host, username } = new URL(`https://${address}`);
  return username === '' && host.includes('.') ? host : undefined;
}

/** As `?a=…&b=…`, without the fields that are empty. */
function query(fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).filter(([, value]) => value);
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${encode(value ?? '')}`).join('&')}`;
}

/** `encodeURIComponent` throws at half a pair. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
