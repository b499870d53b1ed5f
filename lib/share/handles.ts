/** Who a journal or an author is on a network, as the person said: to be mentioned in a post. */

import type { Article } from '../article/article.ts';
import { fullName } from '../article/name-parts.ts';
import { nameKey } from '../text/strings.ts';
import type { Network } from './draft.ts';

/** A name, and its handle on one network. */
export interface KnownHandle {
  /** A journal's, or an author's as one speaks of them. */
  name: string;
  network: Network;
  /** Without the `@` in front. */
  handle: string;
}

/** Networks on which someone is mentioned by a handle, and the form that it has there. */
const FORMS: Partial<Record<Network, RegExp>> = {
  // A domain: https://atproto.com/specs/handle
  bluesky: /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}$/i,
  // With its server: on another, the name alone is someone else.
  mastodon: /^[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i,
  x: /^\w{1,15}$/,
  threads: /^[\w.]{1,30}$/,
};

export const HANDLE_NETWORKS = Object.keys(FORMS) as Network[];

/** The handle in what was typed or pasted, an address of the profile too; `undefined` where it is none of that network. */
export function cleanHandle(network: Network, typed: string): string | undefined {
  const text = typed.trim();
  const handle = fromProfile(network, text) ?? text.replace(/^@/, '');
  return FORMS[network]?.test(handle) ? handle : undefined;
}

/** What of an address of a profile is the handle. */
function fromProfile(network: Network, text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { hostname, pathname } = new URL(text);
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  if (network === 'bluesky') return first === 'profile' ? second : undefined;
  const name = first.replace(/^@/, '');
  return network === 'mastodon' ? `${name}@${hostname}` : name;
}

/** Names of an article that may have a handle: its journal, then its authors. */
export function namesOf({ journal, authors = [] }: Pick<Article, 'journal' | 'authors'>): string[] {
  return [...new Set([...(journal ? [journal] : []), ...authors.map(fullName)])];
}

/** The handles that are known of an article's journal and authors on these networks, in the order of its names. */
export function handlesFor(
  article: Pick<Article, 'journal' | 'authors'>,
  known: readonly KnownHandle[],
  networks: readonly Network[],
): KnownHandle[] {
  return namesOf(article).flatMap((name) =>
    known.filter((each) => networks.includes(each.network) && nameKey(each.name) === nameKey(name)),
  );
}

/** What is known with one more; of a name on a network there is one handle. */
export function withHandle(known: readonly KnownHandle[], added: KnownHandle): KnownHandle[] {
  return [...withoutHandle(known, added), added];
}

/** What is known without a name's handle on a network. */
export function withoutHandle(known: readonly KnownHandle[], { name, network }: KnownHandle): KnownHandle[] {
  return known.filter((each) => each.network !== network || nameKey(each.name) !== nameKey(name));
}
