import type { ArticleFields, TrustStatus } from '../article.ts';
import { cleanDoi, doiKey } from '../identifiers.ts';
import { plain } from '../markup.ts';
import { mendMojibake } from '../titles.ts';
import { trustFromPage } from '../trust.ts';
import { isPreprintDoi } from '../versions.ts';
import type { JsonLd } from './json-ld.ts';
import { firstMeta, type Page } from './page.ts';

/** The article's standing as its own page shows it: in the title, or in a notice above the text. */
export function trustOf(page: Page, title: string, now: string): TrustStatus {
  return trustFromPage({ title, banners: page.facts.banners.map(mendMojibake) }, now);
}

/** Is the article free to read, by the page's own word; `undefined` where it says nothing. */
export function openAccessOf(page: Page, jsonLd: JsonLd): boolean | undefined {
  if (page.facts.isWorldReadable) return true;
  const rights =
    firstMeta(page, 'dc.accessrights', 'dcterms.accessrights', 'dc.rights.accessrights', 'citation_access', 'access') ??
    '';
  if (/open ?access|^(free|all|yes|open)$/i.test(rights)) return true;
  const licence =
    firstMeta(page, 'dcterms.license', 'dc.rights', 'dc.rights.uri', 'dcterms.rights', 'citation_license') ?? '';
  if (/creativecommons\.org\/(licenses|publicdomain)|\bCC[- ]BY\b/i.test(licence)) return true;
  return page.facts.isCreativeCommons ? true : jsonLd.openAccess;
}

const ELSEWHERE_LINE =
  /\b(?:now published in|published (?:version|in|as)|version of record|final version|has been published|preprint (?:version|available|of this)|posted as a preprint|this (?:article|paper) is a preprint|is preprint of|has preprint)\b/i;

/** What is said of another work, beside which this one was published. */
const OF_ANOTHER = /\b(?:different|another|other|alongside|companion|related|review(?:s|ed)? of|comments? on)\b/i;
/** A review of a paper names the paper's versions, and is none. */
const OF_ANOTHER_WORK =
  /^(?:peer[- ]?)?(?:reviews? of|review(?:er)?['’]?s? (?:report|comments?)|recommendation of|decision letter|author response|evaluation|comment(?:ary)? on|correction|erratum|corrigendum|retraction|reply)\b/i;

/** The keys of the same work elsewhere that the page itself names: a preprint's published version, or the other way round. */
export function sameWorkElsewhere(page: Page, fields: Partial<ArticleFields>): string[] {
  const own = doiKey(fields.doi ?? '');
  const isPreprint = isPreprintDoi(own) || (own === '' && fields.type === 'preprint') || fields.arxiv !== undefined;
  const keys = new Set<string>();
  const add = (raw: string) => {
    const doi = cleanDoi(raw);
    // A preprint names its published version, a published version its preprint: two of one kind are two works.
    if (doi !== undefined && doiKey(doi) !== own && isPreprintDoi(doi) !== isPreprint) keys.add(`doi:${doiKey(doi)}`);
  };
  for (const raw of page.named.get('citation_preprint_doi') ?? []) add(raw);
  const isOwnWork = !OF_ANOTHER_WORK.test(plain(fields.title ?? ''));
  for (const { text, href, isArxiv } of page.facts.otherVersions) {
    if (isArxiv || (isOwnWork && ELSEWHERE_LINE.test(text) && !OF_ANOTHER.test(text)))
      add(text.includes('10.') ? text : (href ?? ''));
  }
  return keys.size > 1 ? [] : [...keys];
}
