import type { Capture, CapturedArticle, Described, FieldName } from '../article.ts';
import { doiKey } from '../identifiers.ts';
import { canonicalUrl, keysOf } from '../identity.ts';
import { markedFromText, plain } from '../markup.ts';
import { articleType } from './article-type.ts';
import { authorsInLines, bylineClaims, journalShown } from './bylines.ts';
import { findCandidates } from './candidates.ts';
import { best, type Claims, claim, RANK, ranked } from './claims.ts';
import { coinsClaims, readCoins } from './coins.ts';
import { combine } from './combine.ts';
import { type HeaderText, headerText, lineOfText } from './header-text.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { labelClaims, labelledDois } from './labels.ts';
import { metaTagClaims } from './meta-tags.ts';
import { doiWithNumberOf, isAtDoi, ownDoi } from './own-doi.ts';
import { type Page, readPage, withoutHead } from './page.ts';
import type { PageFacts } from './page-facts.ts';
import {
  barrierOf,
  generalType,
  isHome,
  isListing,
  isLongText,
  isMarkedSingle,
  isNewsOrBlog,
  isScholarlyByTags,
  isSinglePage,
  listingHeading,
  partsOfPaper,
} from './page-kind.ts';
import { articleOfFigure, journalInTitle, titleAmong, titleClaims, titleHeading, titleInLines } from './page-text.ts';
import { SITE_ADAPTERS } from './sites/index.ts';
import { linkedPdf, socialClaims } from './social.ts';
import { isStale } from './stale.ts';
import { openAccessOf, sameWorkElsewhere, trustOf } from './standing.ts';

/**
 * What a page is and what it says of the article it shows. Takes what a page says as a claim: a hostile page gives a
 * poor capture, never an exception.
 */
export function extractCapture(facts: PageFacts, now: string): Capture {
  const shown = readPage(facts);
  const page = isStale(shown) ? withoutHead(shown) : shown;
  const barrier = barrierOf(shown);
  if (barrier !== undefined) {
    const { doi } = page.inUrl;
    return {
      kind: 'barrier',
      reason: barrier,
      url: facts.href,
      // A login says in its heading what it wants; its `<title>` names the site.
      title: (barrier === 'login' && page.headings[0]?.text) || page.title,
      ...(doi === undefined ? {} : { doi }),
    };
  }

  const site = SITE_ADAPTERS.find((adapter) => adapter.matches(page));
  const jsonLd = readJsonLd(page);
  const coins = readCoins(facts.coins);
  const claims: Claims = {};
  addAll(claims, site?.claims(page));
  addAll(claims, metaTagClaims(page));
  addAll(claims, socialClaims(page));
  addAll(claims, jsonLd.claims);
  const byTags = (site?.isScholarly?.(page) ?? false) || isAtDoi(page) || isScholarlyByTags(page, claims, jsonLd);
  if (!isNewsOrBlog(jsonLd)) addAll(claims, coinsClaims(page, coins));
  addAll(claims, titleClaims(page, claims));

  const titleText = plain(best(claims, 'title') ?? '');
  const header = lazily(() => {
    const heading = titleHeading(page, titleText);
    return headerText(facts.lines, heading && page.headings.indexOf(heading), page.title);
  });
  const scholarly =
    byTags ||
    (!isNewsOrBlog(jsonLd) &&
      !isHome(page) &&
      (isShownAtItsAddress(page, claims, jsonLd, header) || saysItIsAPaper(page, header)));
  if (!scholarly) claims.doi = claims.doi?.filter(({ from }) => from === 'json-ld' || from.startsWith('citation'));
  const doi = ownDoi(page, claims, header, { isScholarly: scholarly, isTextRead: site?.hasAllDois !== true });
  if (scholarly) {
    addAll(claims, labelClaims(header()));
    claim(claims, 'journal', journalShown(page), 'text', RANK.page);
    if (claims.volume === undefined && claims.authors === undefined) addAll(claims, footClaims(page));
    const ofFigure = articleOfFigure(page, header());
    const shown = titleInLines(page, header()) ?? ofFigure;
    if (shown !== undefined) {
      const rank = ofFigure === undefined ? RANK.page + 2 : RANK.site;
      claim(claims, 'title', markedFromText(shown), 'text', rank);
    }
    if (
      best(claims, 'journal', RANK.page) === undefined ||
      best(claims, 'journal') === best(claims, 'journal', RANK.social)
    ) {
      claim(claims, 'journal', journalInTitle(page, titleText), 'title', RANK.page + 1);
    }
  }
  if (
    claims.authors === undefined ||
    claims.issued === undefined ||
    claims.authors.every(({ value }) => value.length < 2)
  ) {
    addAll(claims, bylineClaims(page));
  }
  const tagged = best(claims, 'authors', RANK.social - 1);
  if (scholarly ? tagged === undefined || tagged.length < 2 : claims.authors === undefined) {
    const inLines = authorsInLines(header(), !scholarly);
    claim(claims, 'authors', inLines, 'text', inLines.length > 1 ? RANK.page - 1 : RANK.page + 1);
  }
  if (!scholarly && claims.issued === undefined) {
    for (const { value } of labelClaims(header()).issued ?? []) claim(claims, 'issued', value, 'text', RANK.page);
  }
  for (const name of ['pmid', 'pmcid', 'arxiv'] as const) claim(claims, name, page.inUrl[name], 'url', RANK.address);
  claim(claims, 'pdfUrl', linkedPdf(page), 'link', RANK.address);

  const described = combine(page, claims, doi);
  const listing = isListing(page, jsonLd) && (scholarly || !isMarkedSingle(page, jsonLd));
  const isArticle = scholarly && !(listing && !isAboutOne(page, claims, jsonLd));
  const isSingle = isArticle || (isSinglePage(page, claims, jsonLd) && !listing);
  if (!isSingle) keepOnly(described, OF_ANY_PAGE);
  finish(page, described, jsonLd, isArticle, isSingle);
  const article = capturedArticle(page, described, jsonLd, facts.href, now);
  const own = new Set(keysOf(described.fields, { urls: [facts.href], sameAs: article.sameAs }));
  const others = findCandidates(page, own, coins);
  if (isArticle) return { kind: 'article', article, others };
  if (others.length >= (listing ? 2 : FEW) && !isSingle) return { kind: 'several', candidates: others, article };
  if (isSingle) return { kind: 'web-page', article, others };
  const { doi: named } = page.inUrl;
  return {
    kind: 'not-an-article',
    reason: reasonOf(page, article, listing),
    article,
    ...(named === undefined ? {} : { doi: named }),
  };
}

/** So many articles make a page that does not call itself a list (an author's publications) one all the same. */
const FEW = 3;
/** What a page says of itself that is about no one text; the rest would be of one of those that it lists. */
const OF_ANY_PAGE: readonly FieldName[] = ['title', 'journal', 'language', 'publisher', 'excerpt'];

function keepOnly({ fields, provenance }: Described, names: readonly FieldName[]): void {
  for (const name of Object.keys(fields) as FieldName[]) {
    if (names.includes(name)) continue;
    delete fields[name];
    delete provenance[name];
  }
  if (provenance.journal?.from !== 'og:site_name') {
    delete fields.journal;
    delete provenance.journal;
  }
}

/**
 * An address that names a paper shows it, if the page does: an error, a link resolver or a login has the same address
 * and neither an abstract nor references, an author or the identifier itself.
 */
function isShownAtItsAddress(page: Page, claims: Claims, jsonLd: JsonLd, header: () => HeaderText): boolean {
  const { doi, pmid, pmcid, arxiv } = page.inUrl;
  if ([doi, pmid, pmcid, arxiv].every((id) => id === undefined)) return false;
  const parts = partsOfPaper(page);
  if (parts.abstract || parts.references || jsonLd.type === 'book' || articleOfFigure(page, header()) !== undefined)
    return true;
  const dois = [...labelledDois(header(), claims), ...ranked(claims, 'doi').map(({ value }) => value)];
  if (doi !== undefined && dois.some((said) => doiKey(said) === doiKey(doi))) return true;
  if (
    isLongText(page) &&
    titleHeading(page, page.title) !== undefined &&
    IS_ARTICLE_ADDRESS.test(`${page.url?.pathname}${page.url?.search}`)
  )
    return true;
  const labels = labelClaims(header());
  const isSaid = (name: 'pmid' | 'pmcid') => labels[name]?.some(({ value }) => value === page.inUrl[name]) ?? false;
  return isSaid('pmid') || isSaid('pmcid') || bylineClaims(page).authors !== undefined || claims.authors !== undefined;
}

/** An identifier in the path, or PLOS's `/article?id=10.1371/...`: what a link resolver is asked for stands elsewhere. */
const IS_ARTICLE_ADDRESS = /^[^?]*(?:\/10\.|\d{6})|^[^?]*\/article\?id=10\./;

/** A page without a word in its head is a paper if it has a paper's parts and a paper's marks around its title. */
function saysItIsAPaper(page: Page, header: () => HeaderText): boolean {
  const parts = partsOfPaper(page);
  const abstract =
    parts.abstract || header().lines.some(({ text }) => /^(?:abstract(?:[.:]|$|\s+\p{Lu})|摘\s*要)/iu.test(text));
  // References and a DOI alone are in instructions for authors too.
  if (abstract && labelledDois(header(), {}).length === 1) return true;
  if (!abstract) {
    return parts.references && /\/articles?\//i.test(page.href) && doiWithNumberOf(page) !== undefined;
  }
  const claims = labelClaims(header());
  const isCited =
    claims.pages !== undefined ||
    claims.articleNumber !== undefined ||
    (claims.volume !== undefined && claims.issue !== undefined);
  return isCited || (parts.references && /\/(article|paper|abstract)s?\//i.test(page.href));
}

/**
 * What the paragraph around the page's own DOI says, where the page says nothing at its head: journals made by hand end
 * with their own citation.
 */
function footClaims(page: Page): Claims {
  const around = doiWithNumberOf(page)?.lines ?? [];
  const foot = headerText(around, undefined, page.title);
  const claims = labelClaims(foot);
  const title = titleAmong(foot.lines, page.title);
  if (title !== undefined) claim(claims, 'title', markedFromText(title), 'text', RANK.page);
  claim(
    claims,
    'authors',
    authorsInLines({ lines: [lineOfText(''), ...foot.lines], titleAt: 0 }, true),
    'text',
    RANK.page,
  );
  return claims;
}

/** On a page whose address looks like a list's, only what names one work outright counts. */
function isAboutOne(page: Page, claims: Claims, jsonLd: JsonLd): boolean {
  const { doi, pmid, pmcid, arxiv } = page.inUrl;
  return (
    jsonLd.scholarly ||
    best(claims, 'title', RANK.citation + 9) !== undefined ||
    (best(claims, 'title', RANK.dublinCore + 9) !== undefined &&
      ranked(claims, 'doi').some(({ from, rank }) => rank < RANK.coins && !from.startsWith('meta:'))) ||
    [doi, pmid, pmcid, arxiv].some((id) => id !== undefined)
  );
}

function finish(
  page: Page,
  { fields, provenance }: Described,
  jsonLd: JsonLd,
  isArticle: boolean,
  isSingle: boolean,
): void {
  fields.url = canonicalUrl(page.href);
  provenance.url = { from: 'url' };
  if (!isSingle && page.title !== '' && provenance.title?.from !== 'h1') {
    fields.title = markedFromText(listingHeading(page) ?? page.title);
    provenance.title = { from: 'title' };
  }
  fields.type = isArticle ? articleType(page, fields, jsonLd) : generalType(page, jsonLd);
  if (isArticle && provenance.journal?.from === 'og:site_name' && PLATFORM.test(fields.journal ?? '')) {
    delete fields.journal;
    delete provenance.journal;
  }
  if (fields.journal === undefined && !isArticle && page.url !== undefined) {
    fields.journal = page.url.hostname.replace(/^www\./, '');
    provenance.journal = { from: 'url' };
  }
  // Two articles of one issue differ in their numbers: a paper that has a range of pages needs no other.
  if (fields.pages !== undefined && fields.articleNumber !== undefined && fields.pages.includes('-'))
    delete fields.articleNumber;
  if (fields.abstract !== undefined) delete fields.excerpt;
}

/** Sites that hold many journals: their name is no journal's. */
const PLATFORM =
  /^(sage journals|sciencedirect|springerlink|wiley online library|oxford academic|taylor (&|and) francis( online)?|jstor|pubmed( central)?( \(pmc\))?|pmc|ncbi|europe pmc|ieee xplore|acm digital library|cambridge core|iopscience|researchgate|semantic scholar|academia\.edu|mdpi|frontiers|karger( publishers)?|thieme.*|project muse|hal|ssrn|zenodo|figshare|scielo.*|j-?stage|highwire|silverchair|atypon|ovid|lww|doaj|dovepress|hindawi|emerald.*|biomed central|springer(open|nature)?|wiley|elsevier|jama network|psycnet|cochrane library|google books|cambridge university press|acs publications|aip publishing|de gruyter.*|annual reviews|brill|project euclid|usenix|acl anthology|github|medium)$/i;

function capturedArticle(page: Page, described: Described, jsonLd: JsonLd, href: string, now: string): CapturedArticle {
  const openAccess = openAccessOf(page, jsonLd);
  return {
    ...described,
    capturedFrom: href,
    sameAs: sameWorkElsewhere(page, described.fields),
    trust: trustOf(page, plain(described.fields.title ?? ''), now),
    ...(openAccess === undefined ? {} : { openAccess }),
  };
}

function reasonOf(page: Page, { fields }: CapturedArticle, listing: boolean): 'home' | 'search' | 'page' | 'empty' {
  if (isHome(page)) return 'home';
  if (listing) return 'search';
  return fields.title === undefined && page.facts.isBare ? 'empty' : 'page';
}

function addAll(claims: Claims, more: Claims | undefined): void {
  for (const [name, list] of Object.entries(more ?? {})) {
    const known = (claims as Record<string, unknown[]>)[name];
    if (known === undefined) (claims as Record<string, unknown[]>)[name] = [...list];
    else known.push(...list);
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
