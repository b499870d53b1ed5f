import type { Consent, Sent } from '../../lib/ports/consent.ts';
import { kindOf } from '../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../lib/sources/source.ts';

/**
 * What the browser is to ask the person before these are followed: the sites that are read; of those that need none, since a registry
 * lets everyone read, whether that may be told of them.
 */
export function needsOf(wheres: readonly Where[]): { sent: Sent[]; sites: string[] } {
  const sites = wheres.map((where) => kindOf(where).sites(where));
  return {
    sent: sites.some(({ length }) => length === 0) ? ['sources'] : [],
    sites: [...new Set(sites.flat())],
  };
}

/** Asks for it, in the person's press: nothing may be awaited before. Answers whether all of it is given. */
export async function askFor(consent: Consent, wheres: readonly Where[]): Promise<boolean> {
  const { sent, sites } = needsOf(wheres);
  return sent.length + sites.length === 0 || consent.ask(sent, sites);
}

/** The host of an address or of a match pattern, as it is told to people; the text itself where it is neither. */
export function hostOf(address: string): string {
  return /^\w+:\/\/([^/:]+)/.exec(address)?.[1] ?? address;
}
