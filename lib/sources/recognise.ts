import { cleanDoi, findDois, pmidLink } from '../article/identifiers.ts';
import { doiFromUrl } from '../article/identifiers-from-url.ts';
import { deproxyUrl } from '../article/identity.ts';
import { collapseSpace, fold, stripInvisible } from '../text/strings.ts';
import { calledOf } from './called.ts';
import { journalOfSite } from './journal-sites.ts';
import { journalsLike, nameKey } from './journals-like.ts';
import { cleanOrcid } from './orcid.ts';
import { directoryEntryOf } from './podcast-directory.ts';
import { PREPRINT_CATEGORIES, preprintCategory } from './preprint-categories.ts';
import { isPubmedQuery } from './pubmed-address.ts';
import { looksLikeFeed, whereOfAddress } from './recognise-address.ts';
import type { Where } from './source.ts';
import { STARTER_PACKS } from './starter-packs.ts';
import { issnsOf, mistypedIssn, pmidOf } from './typed-numbers.ts';
import { fullNameOf } from './well-known-journals.ts';

/** What may be followed by what was typed. */
export type Recognised =
  /** It can be followed as it is; with its name where that is known. */
  | { kind: 'source'; where: Where; title?: string }
  /** The journal of this article. */
  | { kind: 'doi'; doi: string }
  /** A page that may name something to follow, or a feed: it is told by reading it. */
  | { kind: 'page'; url: string }
  /** A journal's name, or a part of it. */
  | { kind: 'name'; name: string };

const LONGEST = 2000;
const LONGEST_NAME = 200;
const WELL_KNOWN = STARTER_PACKS.flatMap(({ sources }) => sources);
const SERVERS = ['medrxiv', 'biorxiv'] as const;
const SERVER = /^(biorxiv|medrxiv)\b[\s:–-]*(.*)$/i;
/** Who writes `anna@gmail.com` means an e-mail address. */
const MAIL =
  /^(?:(?:google|hot)?mail|gmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|posteo|mailbox|t-online|qq|163|126|naver|mail)\.(?:[a-z]{2,3}\.)?[a-z]{2,}$/i;
const HANDLE = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}$/i;
const SCHEMES = /^(?:javascript|data|blob|file|about|vbscript|mailto|ftp|chrome|moz-extension|chrome-extension):/i;

/**
 * What a person typed or pasted, to be followed: an address of any of the kinds, an ISSN, a DOI, a PMID, an ORCID iD, a handle, a search in
 * PubMed, a name. The likeliest first; nothing where it is none of these.
 */
export function recognise(typed: string): Recognised[] {
  const whole = collapseSpace(stripInvisible(typed.slice(0, LONGEST)));
  // An address as it is copied out of a text.
  const text = /\s/.test(whole) ? whole : whole.replace(/^[<"'“(]+|[>"'”),;]+$/g, '');
  if (text === '' || SCHEMES.test(text)) return [];
  const address = addressOf(text);
  if (address) return ofAddress(address);
  const where = whereOfText(text);
  const pmid = pmidOf(text);
  // Its page at PubMed tells the journal. Eight figures may be either.
  const record: Recognised[] = pmid ? [{ kind: 'page', url: pmidLink(pmid) }] : [];
  if (where) return [asKnown(where), ...record];
  if (pmid) return record;
  if (mistypedIssn(text) !== undefined) return [];
  const [doi, another] = findDois(text);
  if (doi && !another) return [{ kind: 'doi', doi: cleanDoi(text) ?? doi }];
  const site = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?$/i.test(text) ? URL.parse(`https://${text}`) : null;
  if (site) return ofAddress(site);
  return ofWords(text);
}

/** An address with its scheme, `feed:` included, or without one where it has a path; `localhost` is typed without one. */
function addressOf(text: string): URL | undefined {
  if (/\s/.test(text) || /^10\.\d{4,9}\//.test(text)) return undefined;
  const feed = /^feed:(?:\/\/)?/i.exec(text)?.[0];
  const rest = feed ? text.slice(feed.length) : text;
  if (/^https?:\/\//i.test(rest)) return URL.parse(rest) ?? undefined;
  const isBare =
    feed !== undefined || /^(?:(?:[a-z\d-]+\.)+[a-z]{2,}|localhost|\d+\.\d+\.\d+\.\d+)(?::\d+)?\/\S/i.test(rest);
  const isOwn = /^(?:localhost|\d+\.\d+\.\d+\.\d+)/i.test(rest);
  return isBare ? (URL.parse(`http${isOwn ? '' : 's'}://${rest}`) ?? undefined) : undefined;
}

function ofAddress(typed: URL): Recognised[] {
  const url = URL.parse(deproxyUrl(typed.href)) ?? typed;
  // A password in an address is nobody's to keep.
  [url.username, url.password] = ['', ''];
  const where = whereOfAddress(url);
  if (where) return [asKnown(where)];
  const page: Recognised = { kind: 'page', url: directoryEntryOf(url) ?? url.href };
  const journal = looksLikeFeed(url) ? undefined : journalOfSite(url);
  if (journal) return [{ kind: 'source', ...journal }, page];
  const doi = doiFromUrl(url.href);
  if (doi) return /(?:^|\.)doi\.org$/.test(url.hostname) ? [{ kind: 'doi', doi }] : [{ kind: 'doi', doi }, page];
  return looksLikeFeed(url) ? [{ kind: 'source', where: { kind: 'feed', url: url.href } }, page] : [page];
}

function whereOfText(text: string): Where | undefined {
  const did = /^(?:at:\/\/)?(did:(?:plc|web):[\w.:%-]+)/.exec(text)?.[1];
  if (did) return { kind: 'bluesky', actor: did };
  const handle = text.replace(/^at:\/\//, '@').toLowerCase();
  if (HANDLE.test(handle.replace(/^@/, '')) && (handle.startsWith('@') || handle.endsWith('.bsky.social')))
    return { kind: 'bluesky', actor: handle.replace(/^@/, '') };
  const [, user, server] = /^(?:acct:)?@?([\w.-]{1,100})@((?:[a-z\d-]+\.)+[a-z]{2,})$/i.exec(text) ?? [];
  if (user && server && (handle.startsWith('@') || !MAIL.test(server)))
    return { kind: 'mastodon', profile: `https://${server.toLowerCase()}/@${user}` };
  const orcid = /^(?:ORCID(?: iD)?:?\s*)?[\d-]{15,19}X?$/i.test(text) ? cleanOrcid(text) : undefined;
  if (orcid) return { kind: 'author', orcid };
  const channelId = /^UC[\w-]{22}$/.exec(text)?.[0];
  if (channelId) return { kind: 'youtube', channelId };
  const issn = issnsOf(text);
  return issn && { kind: 'journal', issn };
}

function ofWords(text: string): Recognised[] {
  if (!/\p{L}/u.test(text) || /^\S+@\S+$/.test(text)) return [];
  const pubmed: Recognised = { kind: 'source', where: { kind: 'pubmed', query: text } };
  if (isPubmedQuery(text)) return [pubmed];
  const full = text.length <= LONGEST_NAME ? nameKey(fullNameOf(text)) : '';
  const journal = WELL_KNOWN.find(({ title }) => nameKey(title) === full);
  const categories = categoriesNamed(text);
  // One category that is named with its server is known by its name, as a journal is: no journal is called so.
  const isSure = categories.length === 1 && SERVER.test(text);
  return [
    ...(journal ? [{ kind: 'source' as const, ...journal }] : []),
    ...(isSure
      ? categories.map((where): Recognised => ({ kind: 'source', where, title: calledOf({ title: '', where }) }))
      : []),
    ...(text.length <= LONGEST_NAME ? [{ kind: 'name' as const, name: text }] : []),
    ...(isSure || text.length > LONGEST_NAME ? [] : journalsLike(text)).map(
      (each): Recognised => (typeof each === 'string' ? { kind: 'name', name: each } : { kind: 'source', ...each }),
    ),
    ...(isSure ? [] : categories.map((where): Recognised => ({ kind: 'source', where }))),
    pubmed,
  ];
}

/** Of a journal of the starter packs its name and all of its ISSNs. */
function asKnown(where: Where): Recognised {
  const issn = where.kind === 'journal' ? where.issn : [];
  const known = WELL_KNOWN.find(
    (each) => each.where.kind === 'journal' && each.where.issn.some((own) => issn.includes(own)),
  );
  return { kind: 'source', ...(known ?? { where }) };
}

/** The name of a category (of either server), or `medRxiv` with a part of one. */
function categoriesNamed(text: string): Where[] {
  const [, named, part = ''] = SERVER.exec(text) ?? [];
  return SERVERS.flatMap((server) => {
    const isNamed = server === named?.toLowerCase();
    const whole = named && !isNamed ? undefined : preprintCategory(server, named ? part : text);
    const alike = isNamed ? PREPRINT_CATEGORIES[server].filter((each) => fold(each).includes(fold(part))) : [];
    return (whole ? [whole] : alike).map((category): Where => ({ kind: 'preprints', server, category }));
  });
}
