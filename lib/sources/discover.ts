import { cleanJournal } from '../article/journals.ts';
import { fullName } from '../article/name-parts.ts';
import { parseAuthor } from '../article/names.ts';
import { stripSiteName } from '../article/titles.ts';
import { collapseSpace, fold } from '../text/strings.ts';
import { journalOfSite } from './journal-sites.ts';
import { sourceKeys } from './kinds/kinds.ts';
import type { PageHints } from './page-hints.ts';
import { whereOfAddress } from './recognise-address.ts';
import type { NewSource, Where } from './source.ts';

/** Feeds of what others said or read of what a site published, in some languages. */
const OF_OTHERS =
  /\b(?:comments?|kommentare?n?|kommentar-feed|commentaires?|comentarios?|comentários?|commenti|reacties|most (?:viewed|read|cited|popular)|most frequently|meistgelesene?|cited articles?|cited by)\b/i;
/** What a title says of a feed's form, and not of what is in it. */
const FORM = /(?<!\w)(?:rss2?|atom|rdf|xml|json|feeds?|[012]?\.\d{1,2}|syndication|subscribe)(?!\w)/gi;
const MOST_AUTHORS = 10;
const FORMS = ['application/atom+xml', 'application/rss+xml', 'application/feed+json'];

/** What can be followed of what a page says of itself, each once, the likeliest first: feeds of comments last. */
export function discover(hints: PageHints): NewSource[] {
  const { url, issn, journal, siteName, title, channelId } = hints;
  const address = URL.parse(url) ?? undefined;
  const own = address && whereOfAddress(address);
  const known = issn.length === 0 ? address && journalOfSite(address) : undefined;
  // The page of a journal tells all of its ISSNs.
  const isJournal = own?.kind === 'journal' || issn.length > 0;
  const issns = [...new Set([...issn, ...(own?.kind === 'journal' ? own.issn : [])])];
  const found: NewSource[] = [
    ...(own && own.kind !== 'journal' ? [{ where: own, title: ofProfile(own, hints) }] : []),
    ...(channelId
      ? [{ where: { kind: 'youtube', channelId } as const, title: stripSiteName(title, ['YouTube']) }]
      : []),
    ...(known ? [known] : []),
    ...(isJournal
      ? [
          {
            where: { kind: 'journal', issn: issns } as const,
            title: cleanJournal(journal ?? '') ?? '',
          },
        ]
      : []),
    ...feedsOf(
      hints,
      [cleanJournal(journal ?? ''), siteName, hostOf(url)].filter((each) => each !== undefined),
    ),
    ...authorsOf(hints),
  ];
  return onceEach(found);
}

/** Of two that are the same the first, which may lack what the second says. */
function onceEach(found: readonly NewSource[]): NewSource[] {
  const seen = new Set<string>();
  return found.filter(({ where }) => {
    const keys = sourceKeys(where);
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

/** Feeds of a page in their order; of one in several forms the best form; those that are a person's or a channel's as what they are. */
function feedsOf(hints: PageHints, sites: string[]): NewSource[] {
  const [site = ''] = sites;
  const byName = Map.groupBy(hints.feeds, ({ title }) => subjectOf(title, sites));
  const best = [...byName].flatMap(([name, same]) => {
    // Several without a name of their own may be of different things: an address tells.
    const forms = new Set(same.map(({ type }) => type));
    const isOne = same.length === 1 || forms.size === same.length;
    const chosen = isOne ? [...same].sort((a, b) => rankOf(a.type) - rankOf(b.type)).slice(0, 1) : same;
    return chosen.map((feed) => ({ ...feed, name }));
  });
  const isOfOthers = ({ url, title }: { url: string; title: string }) =>
    OF_OTHERS.test(title) || /\/comments?(?:\/|$)|[?&]type=citrack\b/i.test(url);
  return [...best.filter((feed) => !isOfOthers(feed)), ...best.filter(isOfOthers)].map(({ url, name, title }) => {
    const where = URL.canParse(url) ? whereOfAddress(new URL(url)) : undefined;
    if (where && where.kind !== 'journal') return { where, title: ofProfile(where, hints) };
    // The host of another site tells nothing of a feed.
    const isOther = site === hostOf(hints.url) && hostOf(url) !== site;
    const called =
      name === '' ? site : isOther || sites.some((each) => isSaying(name, each)) ? name : `${site}: ${name}`;
    return { where: { kind: 'feed', url }, title: called || title };
  });
}

/** What a feed is of, by its title without its form and the site's name. */
function subjectOf(title: string, sites: readonly string[]): string {
  const name = collapseSpace(title.replace(FORM, ' ').replace(/\(\s*\)|\[\s*\]/g, ' ')).replace(
    /^[\s|»«:·–—-]+|[\s|»«:·–—-]+$|^(?:of|for|from|to) (?:the )?/g,
    '',
  );
  return sites.some((site) => name.toLowerCase() === site.toLowerCase()) ? '' : name.replace(/\s+»\s+/g, ' » ');
}

/** Does a name of a feed tell what site it is of, or stand alone by the names in it? */
function isSaying(name: string, site: string): boolean {
  const [own, whole] = [name, site.replace(/\.\w+$/, '')].map((text) => fold(text).replaceAll(' ', ''));
  if (!own || !whole) return true;
  return own.includes(whole) || whole.includes(own) || (name.match(/(?<=\s)\p{Lu}\p{Ll}/gu) ?? []).length > 1;
}

function rankOf(type: string): number {
  const at = FORMS.indexOf(type);
  return at < 0 ? FORMS.length : at;
}

/** The name of a person's or a channel's page is in its title; of others, what they are followed by. */
function ofProfile(where: Where, { title }: PageHints): string {
  if (where.kind === 'youtube') return stripSiteName(title, ['YouTube']);
  if (where.kind === 'bluesky' || where.kind === 'mastodon')
    return collapseSpace(title.replace(/\s*\(@.*$|\s*[-–—|·]\s*(?:Bluesky|Mastodon).*$/i, ''));
  return '';
}

/** Of whom the page tells no name, nobody knows whom they would follow. */
function authorsOf({ authors }: PageHints): NewSource[] {
  return authors
    .map(({ orcid, name }) => ({ orcid, author: parseAuthor(name) }))
    .flatMap(({ orcid, author }) =>
      author
        ? [{ where: { kind: 'author' as const, orcid }, title: fullName(author), home: `https://orcid.org/${orcid}` }]
        : [],
    )
    .slice(0, MOST_AUTHORS);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
