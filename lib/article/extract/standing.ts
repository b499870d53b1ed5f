import type { ArticleFields, TrustStatus } from '../article.ts';
import { cleanDoi, doiKey } from '../identifiers.ts';
import { trustFromPage } from '../trust.ts';
import type { JsonLd } from './json-ld.ts';
import { firstMeta, type Page, textOf } from './page.ts';

/** Where sites put the word that an article was retracted or corrected. */
const BANNERS =
  '[class*="retract" i], [id*="retract" i], [class*="concern" i], .c-article-editorial-note, [class*="editorial-note"], [class*="erratum" i], [class*="correction" i], [class*="corrigend" i], [class*="article-notice"], [class*="status-banner"], .alert, .notice, .messages, .usa-alert';
const MOST_BANNERS = 25;

/** The article's standing as its own page shows it: in the title, or in a notice above the text. */
export function trustOf(page: Page, title: string, now: string): TrustStatus {
  const banners: string[] = [];
  let count = 0;
  for (const element of page.document.querySelectorAll(BANNERS)) {
    if (++count > MOST_BANNERS) break;
    if (
      element === page.document.body ||
      element.closest('.references, .ref-list, #references, aside, footer, nav, .related') !== null
    )
      continue;
    const text = textOf(element, 600);
    if (text.length > 8 && text.length < 599) banners.push(text);
  }
  return trustFromPage({ title, banners }, now);
}

/** Is the article free to read, by the page's own word; `undefined` where it says nothing. */
export function openAccessOf(page: Page, jsonLd: JsonLd): boolean | undefined {
  if (page.document.querySelector('meta[name="citation_fulltext_world_readable" i]') !== null) return true;
  const rights =
    firstMeta(page, 'dc.accessrights', 'dcterms.accessrights', 'dc.rights.accessrights', 'citation_access', 'access') ??
    '';
  if (/open ?access|^(free|all|yes|open)$/i.test(rights)) return true;
  const licence =
    firstMeta(page, 'dcterms.license', 'dc.rights', 'dc.rights.uri', 'dcterms.rights', 'citation_license') ?? '';
  if (/creativecommons\.org\/(licenses|publicdomain)|\bCC[- ]BY\b/i.test(licence)) return true;
  if (
    page.document.querySelector(
      'link[rel~="license" i][href*="creativecommons.org"], a[rel~="license" i][href*="creativecommons.org"]',
    ) !== null
  )
    return true;
  return jsonLd.openAccess;
}

const ELSEWHERE_LINE =
  /\b(?:now published in|published (?:version|in|as)|version of record|final version|has been published|preprint (?:version|available|of this)|posted as a preprint|this (?:article|paper) is a preprint|is preprint of|has preprint)\b/i;
const PLACES =
  '.pub_jnl, .c-article-preprint, [class*="published-version" i], [class*="preprint" i], .metatable td.doi, td.tablecell.doi, [class*="version-of-record" i]';

/** The keys of the same work elsewhere that the page itself names: a preprint's published version, or the other way round. */
export function sameWorkElsewhere(page: Page, fields: Partial<ArticleFields>): string[] {
  const own = doiKey(fields.doi ?? '');
  const keys = new Set<string>();
  const add = (raw: string) => {
    const doi = cleanDoi(raw);
    if (doi !== undefined && doiKey(doi) !== own) keys.add(`doi:${doiKey(doi)}`);
  };
  for (const raw of page.named.get('citation_preprint_doi') ?? []) add(raw);
  let count = 0;
  for (const element of page.document.querySelectorAll(PLACES)) {
    if (++count > 20) break;
    const text = textOf(element, 400);
    const isArxiv = element.matches('td.doi, .metatable td');
    if (text.length > 399 || !(isArxiv || ELSEWHERE_LINE.test(text))) continue;
    add(text.includes('10.') ? text : (element.querySelector('a[href*="10."]')?.getAttribute('href') ?? ''));
  }
  return keys.size > 2 ? [] : [...keys];
}
