import type { Source, Where } from '../../lib/sources/source.ts';
import { byName } from '../../lib/text/by-name.ts';
import { comparable } from '../ui/comparable.ts';
import { perWeek, type Standing } from './standing.ts';

export const SORTS = ['title', 'activity', 'added', 'looked', 'problem'] as const;

/** By name; those that bring most first; those followed last; those looked at longest ago; those with a problem first. */
export type SourceSort = (typeof SORTS)[number];

/** The sources of which every word of `text` is said: in title, folder, tags, address or kind (`kindOf` is the name of one). */
export function filtered(
  standings: readonly Standing[],
  text: string,
  kindOf: (source: Source) => string,
): readonly Standing[] {
  const words = comparable(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return standings;
  return standings.filter(({ source }) => {
    const said = comparable(
      [source.title, ...source.folder, ...source.tags, addressOf(source.where), source.home ?? '', kindOf(source)].join(
        ' ',
      ),
    );
    return words.every((word) => said.includes(word));
  });
}

/** In an order; those of one rank by title. */
export function sorted(standings: readonly Standing[], sort: SourceSort): Standing[] {
  const by = ORDERS[sort];
  return [...standings].sort((a, b) => by(a, b) || byName(a.source.title, b.source.title));
}

const ORDERS: Record<SourceSort, (a: Standing, b: Standing) => number> = {
  title: () => 0,
  activity: (a, b) => perWeek(b.weeks) - perWeek(a.weeks),
  added: (a, b) => compare(b.source.addedAt, a.source.addedAt),
  looked: (a, b) => compare(a.check?.answeredAt ?? '', b.check?.answeredAt ?? ''),
  problem: (a, b) => Number(b.problem !== undefined) - Number(a.problem !== undefined),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What a source is followed by, as it is written: an address, an ISSN, a search. */
export function addressOf(where: Where): string {
  switch (where.kind) {
    case 'journal':
      return where.issn.join(', ');
    case 'feed':
      return where.url;
    case 'pubmed':
      return where.query;
    case 'preprints':
      return where.category;
    case 'author':
      return where.orcid;
    case 'bluesky':
      return where.actor;
    case 'mastodon':
      return where.profile;
    case 'youtube':
      return where.channelId;
  }
}
