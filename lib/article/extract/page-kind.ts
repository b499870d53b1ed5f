import type { ArticleType, Capture } from '../article.ts';
import { barrierFromTitle, mendMojibake } from '../titles.ts';
import { best, type Claims, RANK } from './claims.ts';
import type { JsonLd } from './json-ld.ts';
import { firstMeta, type Page, titlesAgree } from './page.ts';

type BarrierReason = Extract<Capture, { kind: 'barrier' }>['reason'];

/** Why the page is a barrier before the article and no article: by its title, its heading, its text, its login form. */
export function barrierOf(page: Page): BarrierReason | undefined {
  const said = page.named.get('citation_title') ?? [];
  if (said.some((title) => titlesAgree(page.title, title))) return undefined;
  const byTitle = barrierFromTitle(page.title);
  if (byTitle !== undefined) return byTitle;
  if (said.length > 0) return undefined;
  // Of the page itself: a library's proxy shows its login at an address of its own that names the article's.
  const shown = URL.canParse(page.facts.href) ? new URL(page.facts.href) : undefined;
  const path = shown === undefined ? '' : `${shown.hostname}${shown.pathname}`;
  if (PROXY_LOGIN.test(`${path}${shown?.search}`)) return 'login';
  const { barrier } = page.facts;
  if (barrier === undefined) return undefined;
  const { hasPassword, hasEmail, hasChallenge } = barrier;
  const text = mendMojibake(barrier.text);
  const isShort = !isLongText(page);
  if (LOGIN_ADDRESS.test(path) && (hasPassword || (isShort && hasEmail))) return 'login';
  if (ROBOT_ADDRESS.test(path)) return /cookie/i.test(path) ? 'cookies' : 'robot';
  if (!isShort || page.named.has('og:title') || page.named.has('dc.title')) return undefined;
  const byHeading = barrierFromTitle(page.headings[0]?.text ?? '');
  if (byHeading !== undefined) return byHeading;
  if (hasPassword) return 'login';
  if (hasChallenge) return 'robot';
  return TEXTS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Does the page say more than one that stands before another, or than an error? */
export function isLongText({ facts: { barrier } }: Page): boolean {
  return barrier !== undefined && barrier.text.length >= LONGEST_BARRIER;
}

const LONGEST_BARRIER = 1800;
const LOGIN_ADDRESS =
  /\b(login|log-in|signin|sign-in|sso|idp|auth|authenticator|authorize|openathens|shibboleth|wayf|ezproxy\/login)\b/i;
const PROXY_LOGIN = /\/login\/?\?(?:.*&)?q?url=http/i;
const ROBOT_ADDRESS = /\b(captcha|recaptcha|challenge|cookieabsent|cookiesnotsupported|cookie_absent)\b/i;

/** What such pages say, where neither title nor address tells. */
const TEXTS: readonly (readonly [BarrierReason, RegExp])[] = [
  [
    'robot',
    /verify(?:ing)? (?:that )?you(?:'|’)?(?: a)?re (?:a |not a )?(?:human|robot|bot)|(?:not|aren['’]t) a (?:ro)?bot\b|unusual (?:traffic|activity)|automated (?:access|requests?|queries|traffic)|complete the (?:security check|captcha)|enable javascript and (?:cookies|disable any ad)|disable any ad ?blocker|checking (?:your browser|if the site connection)|security (?:check|verification)|cloudflare ray id|performance (?:&|and) security by cloudflare/i,
  ],
  [
    'cookies',
    /(?:enable|accept|allow|requires?|turn on) (?:the use of )?cookies|cookies (?:are|must be|have been) (?:disabled|enabled|turned off)/i,
  ],
  [
    'denied',
    /access (?:to this (?:page|resource|site)|has been|was|is) (?:is |has been )?(?:denied|blocked|forbidden)|you do(?: not|n['’]t) have (?:permission|access)|requested url was rejected|your ip (?:address )?(?:has been|is) blocked/i,
  ],
  [
    'not-found',
    /(?:page|article|document|content) (?:you (?:requested|are looking for) )?(?:could not be|cannot be|can['’]t be|was not|not) found/i,
  ],
];

/** Does the page's linked data call it news or a post of a blog? Such a page may name the paper that it is about. */
export function isNewsOrBlog({ type }: JsonLd): boolean {
  return type === 'news' || type === 'blog-post';
}

/** Is the page about one scholarly work, by what its tags and its linked data say? */
export function isScholarlyByTags(page: Page, claims: Claims, jsonLd: JsonLd): boolean {
  const isNamed =
    page.named.has('citation_doi') ||
    (claims.title ?? []).some(({ from, rank }) => from !== 'json-ld' && rank <= RANK.dublinCore + 9);
  if (isNewsOrBlog(jsonLd) && !isNamed) return false;
  if (best(claims, 'doi', RANK.dublinCore + 9) !== undefined) return true;
  if (best(claims, 'pmid') !== undefined || best(claims, 'pmcid') !== undefined || best(claims, 'arxiv') !== undefined)
    return true;
  if (jsonLd.scholarly) return true;
  const has = (name: string) => page.named.has(name);
  if (best(claims, 'title', RANK.citation + 9) !== undefined) {
    return ['authors', 'journal', 'issued', 'pdfUrl', 'isbn', 'publisher'].some(
      (name) => best(claims, name as 'journal', RANK.citation + 9) !== undefined,
    );
  }
  if (has('eprints.title') || (has('prism.publicationname') && has('dc.title'))) return true;
  const type = firstMeta(page, 'dc.type', 'dcterms.type', 'dc.type.articletype');
  return (
    type !== undefined && has('dc.title') && (has('dc.creator') || has('dc.contributor')) && SCHOLARLY_TYPE.test(type)
  );
}

const SCHOLARLY_TYPE =
  /\b(article|thesis|dissertation|pre-?print|working ?paper|conference|proceeding|review|journal|chapter|book|report|dataset|postprint|publishedversion)/i;

/** "Summary" is a heading of press releases too. */
const ABSTRACT =
  /^(structured |short )?(abstract|résumé|resumen|zusammenfassung|resumo|riassunto|sammanfattning|streszczenie|özet|аннотация|реферат|анотація|περίληψη|摘要|要旨|抄録|초록)[\s:.：]*$/i;
const REFERENCES =
  /^(\d+\.?\s*)?(references?( and notes| cited)?|bibliography|works cited|literature cited|literatur(verzeichnis)?|bibliographie|bibliografia|bibliografía|références|referencias|referências|referenser|kaynaklar|piśmiennictwo|список литературы|литература|література|βιβλιογραφία|参考文献|引用文献|참고문헌)[\s:.：]*$/i;

/** Which of a paper's parts the page has a heading for. */
export function partsOfPaper(page: Page): { abstract: boolean; references: boolean } {
  const titles = page.facts.sectionTitles.map((text) => text.replace(/[\s:]+(top|back to top)?$/i, ''));
  return {
    abstract: titles.some((text) => ABSTRACT.test(text)),
    references: titles.some((text) => REFERENCES.test(text)),
  };
}

const LISTING_ADDRESS =
  /[?&](q|query|search|term|s|querytext|alltext|searchterm)=|\/(search|toc|results?|browse|loi|archives?|issues?|early(view|-view)?|latest|current|collections?|topics?|subjects?|category|tags?|authors?)(\/|\.|$)/i;
const LISTING_TITLE =
  /\b(search results?|results for|table of contents|search:|all (content )?items|list of issues|current issue|latest (articles|research)|articles in press|advance(d)? (access|articles)|early view|archives?|showing results|volume \d+,? (issue|number) \d+\s*$)|^(search|browse|articles|issues?|contents|toc|volume \d+)\b/i;

/** Does the page call itself a list of articles? */
export function isListing(page: Page, jsonLd: JsonLd): boolean {
  if (jsonLd.listing && jsonLd.type === undefined) return true;
  const address = page.url === undefined ? '' : page.url.pathname + page.url.search;
  return (
    LISTING_ADDRESS.test(address) ||
    LISTING_TITLE.test(page.title) ||
    page.headings.slice(0, 2).some(({ text }) => LISTING_TITLE.test(text))
  );
}

/** The heading by which a page calls itself a list. */
export function listingHeading(page: Page): string | undefined {
  return page.headings.slice(0, 2).find(({ text }) => LISTING_TITLE.test(text))?.text;
}

/** The type of a page that is no scholarly article, by its own word. */
export function generalType(page: Page, jsonLd: JsonLd): ArticleType {
  if (jsonLd.type !== undefined) return jsonLd.type;
  const og = firstMeta(page, 'og:type')?.toLowerCase() ?? '';
  if (/blog/.test(og) || /\/blogs?\/|^blogs?\./.test(`${page.url?.hostname}${page.url?.pathname}`)) return 'blog-post';
  if (/news/.test(og)) return 'news';
  if (og === 'book') return 'book';
  return 'web-page';
}

/** Does a page say in so many words that it is one text, whatever its address looks like? */
export function isMarkedSingle(page: Page, jsonLd: JsonLd): boolean {
  return (
    (jsonLd.type !== undefined && jsonLd.type !== 'web-page') ||
    (/^article$/i.test(firstMeta(page, 'og:type') ?? '') && page.named.has('article:published_time'))
  );
}

/** Is a page that is no scholarly article one text with an author or a day all the same? */
export function isSinglePage(page: Page, claims: Claims, jsonLd: JsonLd): boolean {
  if (isHome(page)) return false;
  if (jsonLd.type !== undefined) return true;
  if (/^(article|news|blog|video\.episode)/i.test(firstMeta(page, 'og:type') ?? '')) return true;
  return best(claims, 'issued') !== undefined || best(claims, 'authors') !== undefined;
}

/** Is it the front page of a site? */
export function isHome(page: Page): boolean {
  const path = page.url?.pathname ?? '/';
  return /^\/?((index|home|default)(\.\w+)?)?\/?$/i.test(path) && (page.url?.search ?? '') === '';
}
