import type { ArticleFields, ArticleType } from '../article.ts';
import { isPreprintDoi } from '../versions.ts';
import type { JsonLd } from './json-ld.ts';
import type { Page } from './page.ts';

const TYPE_TAGS = [
  'citation_article_type',
  'citation_type',
  'dc.type.articletype',
  'dc.type',
  'dcterms.type',
  'eprints.type',
  'citation_section',
  'prism.section',
  'wkhealth_article_type',
  'og:type',
];

/** What publishers call each kind; the first that matches counts. */
const WORDS: readonly (readonly [ArticleType, RegExp])[] = [
  ['preprint', /pre-?print|working ?paper|discussion paper/i],
  ['thesis', /thesis|dissertation|habilitation/i],
  ['dataset', /^data ?set$|\bdatasets?\b/i],
  ['book-chapter', /chapter|book ?section|bookpart/i],
  ['conference-paper', /conference|proceeding|inproceedings|meeting/i],
  ['guideline', /guideline|practice parameter|consensus statement|recommendation/i],
  ['case-report', /case[- ](report|study|series|presentation)/i],
  ['review', /systematic[- ]review|meta-?analysis|\breview(s|[- ]article)?\b(?!er)/i],
  ['editorial', /editorial|commentary|viewpoint|perspective|opinion/i],
  ['letter', /^(research )?letters?\b|letter to the editor|correspondence|\breply\b/i],
  ['news', /\bnews\b/i],
  ['book', /^book$|monograph/i],
  ['report', /report$|technical report/i],
];

/** First versions of F1000's platforms, and servers with few of their own. */
const MAY_BE_PREPRINT_DOI = /^10\.(?:12688\/.*\.1$|14293\b|48321\b)/;
const PREPRINT_HOST =
  /(^|\.)(arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|osf|ssrn|preprints|researchsquare|authorea|techrxiv)\.(org|com|io)$/;

/** What kind of scholarly thing the page describes; a `journal-article` where nothing says more. */
export function articleType(page: Page, fields: Partial<ArticleFields>, jsonLd: JsonLd): ArticleType {
  const has = (name: string) => page.named.has(name) || page.named.has(`bepress_${name}`);
  if (fields.arxiv !== undefined && fields.volume === undefined) return 'preprint';
  if (PREPRINT_HOST.test(page.url?.hostname ?? '') && !/zenodo|figshare/.test(page.href)) return 'preprint';
  const isJournal =
    fields.journal !== undefined &&
    !/rxiv|preprint|ssrn|research square|osf|authorea|cold spring/i.test(fields.journal);
  const doi = fields.doi ?? '';
  if ((isPreprintDoi(doi) || MAY_BE_PREPRINT_DOI.test(doi)) && fields.volume === undefined && !isJournal)
    return 'preprint';
  if (has('citation_dissertation_institution') || has('citation_dissertation_name')) return 'thesis';
  if (has('citation_technical_report_institution')) return /nber/i.test(page.href) ? 'preprint' : 'report';
  if (has('citation_inbook_title')) return 'book-chapter';
  if (has('citation_conference_title') && !has('citation_journal_title')) return 'conference-paper';
  if (jsonLd.scholarly && jsonLd.type !== undefined && jsonLd.type !== 'journal-article') return jsonLd.type;
  for (const name of TYPE_TAGS) {
    const said = page.named.get(name) ?? [];
    const type = WORDS.find(([, pattern]) =>
      said.some((text) => text.length < 80 && pattern.test(text.replace(/_/g, '-'))),
    )?.[0];
    // A repository calls a paper in a journal issue a "conference paper" or "report" as well.
    if (type !== undefined && !(type === 'book' && fields.journal !== undefined)) return type;
  }
  if (jsonLd.type === 'blog-post') return 'blog-post';
  if (fields.isbn !== undefined && fields.journal === undefined) return 'book';
  return typeFromTitle(fields.title ?? '') ?? 'journal-article';
}

function typeFromTitle(title: string): ArticleType | undefined {
  if (/systematic review|meta-?analysis|scoping review|narrative review|umbrella review/i.test(title)) return 'review';
  if (/\b(clinical practice guidelines?|guidelines? (for|on) the)\b/i.test(title)) return 'guideline';
  if (/\b(a )?case (report|series)\b/i.test(title)) return 'case-report';
  return undefined;
}
