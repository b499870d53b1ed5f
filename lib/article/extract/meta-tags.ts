import { languageOf } from '../../text/language.ts';
import type { ArticleFields, FieldName } from '../article.ts';
import { moreExact } from '../dates.ts';
import { cleanArxiv, cleanDoi, cleanIsbn, cleanIssn, cleanPmcid, cleanPmid } from '../identifiers.ts';
import { cleanJournal } from '../journals.ts';
import { plain, toMarked } from '../markup.ts';
import { parseAuthors } from '../names.ts';
import { expandPages } from '../pages.ts';
import { parseDate } from '../parse-date.ts';
import { isPlaceholder, joinSubtitle } from '../titles.ts';
import { type Claims, claim, claimPages, RANK } from './claims.ts';
import { MOST_DOIS, type Page, titlesAgree } from './page.ts';
import type { MetaFact } from './page-facts.ts';
import { abstractOf, articleNumberOf, httpUrl, LONGEST_DOI, listOf, numberOf } from './values.ts';
import { LOOSE, VOCABULARIES, type Vocabulary } from './vocabularies.ts';

/** What the vocabularies made for literature say: `citation_*`, prism, eprints, Dublin Core. */
export function metaTagClaims(page: Page): Claims {
  const claims: Claims = {};
  for (const vocabulary of VOCABULARIES) readVocabulary(page, vocabulary, claims);
  readNcbi(page, claims);
  readDates(page, claims);
  return claims;
}

/** Every database of the National Library numbers its records: a number is a PMID on a record of PubMed alone. */
function readNcbi(page: Page, claims: Claims): void {
  const [database] = page.named.get('ncbi_db') ?? [];
  if (database !== undefined && database !== 'pubmed') return;
  const name = database === undefined ? 'ncbi_article_id' : 'ncbi_uidlist';
  if (database !== undefined && page.facts.site.pubmed === undefined) return;
  const numbers = metasNamed(page, name).flatMap(({ content }) => listOf(content));
  claim(claims, 'pmid', onlyOne(numbers.map(cleanPmid)), `meta:${name}`, LOOSE.rank);
}

function readVocabulary(page: Page, vocabulary: Vocabulary, claims: Claims): void {
  const { rank, names, first, last } = vocabulary;
  for (const field of Object.keys(names) as FieldName[]) {
    for (const [i, name] of (names[field] ?? []).entries()) {
      const metas = metasNamed(page, name);
      if (metas.length > 0)
        addField(page, claims, field, metas, vocabulary === LOOSE ? `meta:${name}` : name, rank + i / 10);
    }
  }
  const start = firstOf(page, first);
  if (start === undefined) return;
  const end = firstOf(page, last)?.content;
  claimPages(claims, /[-–]/.test(start.content) ? start.content : expandPages(start.content, end), start.name, rank);
}

function firstOf(page: Page, names: readonly string[] = []): MetaFact | undefined {
  for (const name of names) {
    const meta = metasNamed(page, name).find(({ content }) => /\d/.test(content));
    if (meta !== undefined) return meta;
  }
  return undefined;
}

/** Metas of a name; `bepress_citation_x` and `prism:x` count as `citation_x` and `prism.x`. */
function metasNamed(page: Page, name: string): readonly MetaFact[] {
  return metaIndex(page).get(name) ?? [];
}

const indexes = new WeakMap<Page, Map<string, MetaFact[]>>();

function metaIndex(page: Page): Map<string, MetaFact[]> {
  const known = indexes.get(page);
  if (known !== undefined) return known;
  const index = new Map<string, MetaFact[]>();
  for (const meta of page.metas) {
    // A volume has no letters and is none the less no placeholder.
    if (/\p{L}/u.test(meta.content) && isPlaceholder(meta.content)) continue;
    const name = meta.name.replace(/^.*(?=citation_)/, '').replace(/^(dc|dcterms|prism|eprints):/, '$1.');
    const list = index.get(name);
    if (list === undefined) index.set(name, [meta]);
    else list.push(meta);
  }
  indexes.set(page, index);
  return index;
}

function addField(
  page: Page,
  claims: Claims,
  field: FieldName,
  metas: readonly MetaFact[],
  from: string,
  rank: number,
): void {
  const texts = metas.map(({ content }) => content);
  const all = texts.flatMap(listOf);
  const add = <K extends FieldName>(name: K, value: ArticleFields[K] | undefined) =>
    claim(claims, name, value, from, rank);
  switch (field) {
    case 'title':
      add('title', toMarked(joinSubtitle(bestTitle(page, texts), subtitleOf(page, from))));
      break;
    case 'journal':
      addJournal(claims, texts[0] ?? '', from, rank);
      break;
    case 'journalAbbreviation':
      if (/\p{L}/u.test(texts[0] ?? '')) add(field, cleanJournal(texts[0] ?? ''));
      break;
    case 'authors':
      add('authors', parseAuthors(withoutRepeat(texts)));
      break;
    case 'issn':
      add('issn', unique(all.map(cleanIssn)));
      break;
    case 'isbn':
      add('isbn', unique(all.map(cleanIsbn)));
      break;
    case 'keywords':
      add(
        'keywords',
        unique(texts.flatMap((text) => text.split(texts.length > 1 ? /;/ : /[;,]/)).map((k) => k.trim())),
      );
      break;
    case 'abstract':
      add('abstract', abstractOf(texts[0] ?? ''));
      break;
    case 'language':
      add('language', languageOf(texts[0] ?? ''));
      break;
    case 'doi':
      addDoi(claims, metas, from, rank);
      break;
    case 'pmid':
      add('pmid', onlyOne(all.map(cleanPmid)));
      break;
    case 'pmcid':
      add('pmcid', onlyOne(all.map(cleanPmcid)));
      break;
    case 'arxiv':
      add('arxiv', onlyOne(texts.map(cleanArxiv)));
      break;
    case 'pdfUrl':
      add('pdfUrl', httpUrl(texts[0] ?? '', page.href));
      break;
    case 'pages':
      claimPages(claims, texts[0], from, rank);
      break;
    case 'articleNumber':
      add('articleNumber', articleNumberOf(texts[0] ?? ''));
      break;
    case 'volume':
    case 'issue':
      add(field, numberOf(texts[0] ?? ''));
      break;
    case 'publisher':
      add('publisher', plain(toMarked(texts[0] ?? '')));
      break;
    default:
  }
}

/** A page in two languages names its title twice: the one it shows is the one meant. */
function bestTitle(page: Page, titles: readonly string[]): string {
  const shown = titles.length === 1 ? undefined : titles.find((t) => page.headings.some((h) => titlesAgree(h.text, t)));
  return shown ?? titles[0] ?? '';
}

/** Only the vocabulary that named the title can name its subtitle (rule 9). */
function subtitleOf(page: Page, from: string): string {
  return from === 'citation_title' ? (metasNamed(page, 'citation_subtitle')[0]?.content ?? '') : '';
}

/** `dc.source` may be an address, a DOI or a whole citation (`ZooKeys 470: 1-16`): only a name is a journal. */
function addJournal(claims: Claims, raw: string, from: string, rank: number): void {
  const named = plain(toMarked(raw)).split(from.startsWith('dc') ? /[;,] |\s+\(?\d/ : /\n/)[0] ?? '';
  if (/^https?:|^10\.\d{4}|^(urn|issn|isbn)\b/i.test(named) || !/\p{L}{2}/u.test(named)) return;
  claim(claims, 'journal', cleanJournal(named), from, rank);
}

/** A DOI and nothing before it: repositories write a whole citation of another version into an identifier. */
const IS_DOI = /^\W{0,3}(?:info:|urn:)?(?:doi[\s:/.]*)?(?:https?:\/\/\S*?)?10\.\d{4}/i;
/** A handle of a repository looks like a DOI. */
const IS_HANDLE = /handle/i;

/** A DOI whose `scheme` says that it is something else (`publisher-id`) is something else. */
function addDoi(claims: Claims, metas: readonly MetaFact[], from: string, rank: number): void {
  const dois = unique(
    metas
      .slice(0, MOST_DOIS)
      .filter(({ scheme }) => scheme === undefined || /doi|uri|url/.test(scheme))
      .map(({ content }) => content.slice(0, LONGEST_DOI))
      .map((content) => (IS_DOI.test(content) && !IS_HANDLE.test(content) ? cleanDoi(content) : undefined)),
  );
  for (const doi of dois) claim(claims, 'doi', doi, from, rank);
}

/**
 * The names of dates, most trusted first (rule 7). The journal's own dates come first; a day online is kept beside
 * them as `onlineDate`, a bare year counts last.
 */
const DATES: readonly (readonly [name: string, rank: number])[] = [
  ['citation_publication_date', RANK.citation],
  ['citation_date', RANK.citation + 1],
  ['wkhealth_date', RANK.citation + 1],
  ['wkhealth_publication_date', RANK.citation + 1],
  ['wkhealth_article_publication_date', RANK.citation + 1],
  ['citation_cover_date', RANK.citation + 2],
  ['prism.publicationdate', RANK.prism],
  ['prism.coverdate', RANK.prism + 1],
  ['eprints.date', RANK.eprints],
  ['dc.date.issued', RANK.dublinCore],
  ['dcterms.issued', RANK.dublinCore],
  ['dc.issued', RANK.dublinCore],
  ['dc.date.published', RANK.dublinCore],
  ['dc.date', RANK.dublinCore + 1],
  ['dcterms.date', RANK.dublinCore + 1],
  ['dc.date.created', RANK.dublinCore + 2],
  ['dcterms.created', RANK.dublinCore + 2],
  ['citation_year', RANK.weak],
];

const ONLINE = ['citation_online_date', 'citation_epub_date', 'prism.publicationdateonline'];

function readDates(page: Page, claims: Claims): void {
  for (const [name, rank] of DATES) {
    const issued = metasNamed(page, name)
      .map(({ content }) => parseDate(content))
      .reduce((a, b) => (a === undefined ? b : b === undefined ? a : moreExact(a, b)), undefined);
    claim(claims, 'issued', issued, name, rank);
  }
  for (const name of ONLINE) {
    const online = parseDate(metasNamed(page, name)[0]?.content ?? '');
    claim(claims, 'onlineDate', online, name, RANK.citation);
    claim(claims, 'issued', online, name, RANK.weak - 1);
  }
}

/** Two modules of one site may both write the list of authors. */
function withoutRepeat(texts: readonly string[]): string[] {
  const half = texts.length / 2;
  const isTwice = texts.length > 1 && texts.every((text, i) => i < half || text === texts[i - half]);
  return texts.slice(0, isTwice ? half : texts.length);
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined && value !== ''))];
}

/** `1,1` is one; a list of different numbers is a list, and names no article. */
function onlyOne(values: readonly (string | undefined)[]): string | undefined {
  const distinct = unique(values);
  return distinct.length === 1 ? distinct[0] : undefined;
}
