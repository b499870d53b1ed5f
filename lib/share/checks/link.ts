import { doiKey, findDois } from '../../article/doi.ts';
import { doiFromUrl } from '../../article/identifiers-from-url.ts';
import { deproxyUrl, isProxyHost } from '../../article/proxies.ts';
import { remembered, WHOLE_TEXTS } from '../../text/remembered.ts';
import type { DraftKind } from '../draft.ts';
import { doiLink, findLinks } from '../links.ts';
import { linkOf } from '../post-facts.ts';
import { type CheckedArticle, type DraftFacts, partOf, type Version, versionsOf } from './facts.ts';
import { type Finding, findingId, type Place, type Stretch } from './finding.ts';
import { idleHashtags } from './hashtags.ts';

/** Hosts that hide where a link goes, and may stop to. */
const SHORTENERS = new Set(
  'bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly buff.ly is.gd v.gd lnkd.in dlvr.it rebrand.ly rb.gy cutt.ly t.ly shorturl.at tiny.cc trib.al fb.me ift.tt hubs.ly hubs.la j.mp bl.ink short.io soo.gd s.id clck.ru qr.ae adf.ly spr.ly po.st shrtco.de mcaf.ee snip.ly'.split(
    ' ',
  ),
);

const BARE_DOI = /(?<![\w/.=-])(?:doi:\s?)?10\.\d{4,9}\/[^\s"“”<>]{1,300}/gi;

/** Does a post lead to what it is about: is there a link, is it one that a reader can open, can they see where it goes, and do its hashtags lead anywhere? */
export function checkLink(facts: DraftFacts): Finding[] {
  return [...versionsOf(facts.draft).flatMap((version) => ofVersion(version, facts)), ...idleHashtags(facts.draft)];
}

function ofVersion(version: Version, { draft, articles }: DraftFacts): Finding[] {
  const findings: Finding[] = [];
  let links = 0;
  for (const [part, text] of version.parts.entries()) {
    const { found, dois } = addressesIn(text);
    links += found.length + dois.length;
    const at = ({ start, end }: Stretch) => ({ ...partOf(version, part), start, end });
    findings.push(
      ...found.flatMap((link) => ofLink(text.slice(link.start, link.end), at(link), articles)),
      ...dois.map((each) => finding('bare-doi', 'warn', at(each), { what: each.doi, instead: doiLink(each.doi) })),
    );
  }
  const isEmpty = version.parts.every((text) => text.trim() === '');
  const [article] = articles;
  if (links === 0 && article && !isEmpty) findings.push(noLink(article, version, draft.kind));
  return findings;
}

/** The links of a text, and the DOIs that are in none. */
const addressesIn = remembered((text) => {
  const found: readonly Stretch[] = findLinks(text);
  return { found, dois: bareDois(text).filter((doi) => !found.some((link) => overlap(link, doi))) };
}, WHOLE_TEXTS);

/** The DOIs that stand in a text without an address: no network makes a link of one. */
function bareDois(text: string): ({ doi: string } & Stretch)[] {
  return Array.from(text.matchAll(BARE_DOI)).flatMap(({ 0: found, index }) => {
    const doi = findDois(found)[0];
    return doi ? [{ doi, start: index, end: index + found.indexOf('10.') + doi.length }] : [];
  });
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A link with its protocol, its host, and what is behind it where a proxy stands before it. */
const addressOf = remembered((text) => {
  const url = /^https?:/i.test(text) ? text : `https://${text}`;
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  return { url, host, behind: deproxyUrl(url) };
}, WHOLE_TEXTS);

function ofLink(text: string, place: Place, articles: CheckedArticle[]): Finding[] {
  const { url, host, behind } = addressOf(text);
  if (behind !== url || isProxyHost(host)) {
    const instead = better(behind === url ? undefined : behind, articles);
    return [finding('proxied-link', 'warn', place, { what: host, ...(instead ? { instead } : {}) })];
  }
  if (SHORTENERS.has(host.replace(/^www\./, ''))) {
    const instead = better(undefined, articles);
    return [finding('short-link', 'hint', place, { what: host, ...(instead ? { instead } : {}) })];
  }
  return [];
}

/** What to put for a link that is no good: the DOI of what is behind it, else its address, else the only article's. */
function better(behind: string | undefined, articles: CheckedArticle[]): string | undefined {
  const doi = behind && doiFromUrl(behind);
  const known = doi && articles.find((article) => article.doi && doiKey(article.doi) === doiKey(doi));
  if (doi) return doiLink((known || undefined)?.doi ?? doi);
  return behind ?? (articles.length === 1 && articles[0] ? linkOf(articles[0]) : undefined);
}

/** Kinds that may well do without: a question keeps its article for the answer, and a point is of what was said in a hall. */
const LINKLESS = new Set<DraftKind>(['question', 'poll', 'point']);

function noLink(article: CheckedArticle, { network }: Version, kind: DraftKind): Finding {
  const instead = linkOf(article);
  const weight = LINKLESS.has(kind) ? 'hint' : 'warn';
  return finding('no-link', weight, 'post', { ...(instead ? { instead } : {}), ...(network ? { network } : {}) });
}

function finding(reason: string, weight: Finding['weight'], place: Place, names: Record<string, string>): Finding {
  const words = [names.what ?? '', names.network ?? ''];
  return { check: 'link', reason, names, place, weight, id: findingId('link', reason, ...words) };
}
