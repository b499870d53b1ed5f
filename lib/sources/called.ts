import type { Source, Where } from './source.ts';

const SERVERS = { biorxiv: 'bioRxiv', medrxiv: 'medRxiv' };

/** What a source is called: its title; until it has said one, what it is followed by. */
export function calledOf({ title, where }: Pick<Source, 'title' | 'where'>): string {
  return title.trim() === '' ? calledBy(where) : title;
}

function calledBy(where: Where): string {
  switch (where.kind) {
    case 'journal':
      return `ISSN ${where.issn.join(', ')}`;
    case 'feed':
      return shortAddress(where.url);
    case 'pubmed':
      return where.query;
    case 'preprints':
      return `${SERVERS[where.server]}: ${where.category}`;
    case 'author':
      return `ORCID ${where.orcid}`;
    case 'bluesky':
      return where.actor.startsWith('did:') ? where.actor : `@${where.actor}`;
    case 'mastodon': {
      const { hostname = '', pathname = '' } = URL.parse(where.profile) ?? {};
      return `${pathname.slice(1)}@${hostname}`;
    }
    case 'youtube':
      return `YouTube ${where.channelId}`;
  }
}

/** Without scheme, `www.` and a slash at the end. */
function shortAddress(url: string): string {
  const { host, pathname, search } = URL.parse(url) ?? { host: url, pathname: '', search: '' };
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}
