import type { ArticleFields, Author, MarkedText } from '../../article/article.ts';
import { abstractOf, httpUrl, numberOf } from '../../article/extract/values.ts';
import {
  arxivDoi,
  cleanArxiv,
  cleanDoi,
  cleanIssn,
  cleanPmid,
  findDois,
  identifiersFromUrl,
} from '../../article/identifiers.ts';
import { canonicalUrl } from '../../article/identity.ts';
import { cleanJournal } from '../../article/journals.ts';
import { plain, toMarked } from '../../article/markup.ts';
import { parseAuthors } from '../../article/names.ts';
import { expandPages, parsePages } from '../../article/pages.ts';
import { parseDate } from '../../article/parse-date.ts';
import { mendMojibake } from '../../article/titles.ts';
import { isPreprintDoi } from '../../article/versions.ts';
import { firstOf } from '../../text/first-of.ts';
import { languageOf } from '../../text/language.ts';
import { collapseSpace, stripInvisible } from '../../text/strings.ts';
import type { FeedItem, SaidOfItem } from '../item.ts';
import { present } from '../present.ts';

/** Of an address or an identifier; what is longer is none. */
const LONGEST_NAME = 2000;
/** A DOI that a text names as the item's own stands at its beginning. */
const BEGINNING = 1500;

/** What an item says, in the terms of an article. */
export function fieldsOf({ said, base }: Pick<FeedItem, 'said' | 'base'>): Partial<ArticleFields> {
  const links = said.links
    .map((link) => httpUrl(link.slice(0, LONGEST_NAME), base))
    .filter((link) => link !== undefined);
  const told = inDescription(said.texts);
  const named = identifiersOf(said, links);
  const [first, last] = [collapseSpace(said.firstPage ?? ''), collapseSpace(said.lastPage ?? '')];
  const issn = [...new Set(said.issn.map(cleanIssn).filter((each) => each !== undefined))];
  return present({
    title: titleOf(said.title),
    url: links[0] && canonicalUrl(links[0]),
    ...named,
    journal: cleanJournal(plain(toMarked(said.journal ?? told.journal ?? ''))),
    issn,
    authors: authorsOf(said.authors.length > 0 ? said.authors : (told.authors ?? [])),
    issued: firstOf([...said.dates, told.date ?? ''], dayOf),
    volume: numberOf(said.volume ?? told.volume ?? ''),
    issue: numberOf(said.issue ?? ''),
    pages: first && last ? expandPages(first, last) : first && parsePages(first).pages,
    publisher: collapseSpace(said.publisher ?? '').slice(0, 200),
    language: languageOf(said.language ?? ''),
    abstract: told.isAll ? undefined : firstOf(said.texts, (text) => abstractOf(withoutHeading(text))),
    ...(named.doi && isPreprintDoi(named.doi) && { type: 'preprint' as const }),
  });
}

/** A title that is bold from end to end is marked for nothing. */
function titleOf(html: string): MarkedText {
  const title = toMarked(mendMojibake(collapseSpace(stripInvisible(html))));
  const [, whole] = /^<b>((?:(?!<\/?b>).)*)<\/b>$/.exec(title) ?? [];
  return (whole ?? title) as MarkedText;
}

function identifiersOf({ dois, names, texts }: SaidOfItem, links: string[]) {
  const called = names.map((name) => name.trim().slice(0, LONGEST_NAME));
  const addresses = new Set([...links, ...called.filter((name) => /^https?:/i.test(name))]);
  const ofLinks = [...addresses].map(identifiersFromUrl);
  const first = (key: 'doi' | 'pmid' | 'pmcid' | 'arxiv') => ofLinks.find((each) => each[key] !== undefined)?.[key];
  const arxiv = first('arxiv') ?? firstOf(called, ofArxiv);
  const doi =
    firstOf(dois, cleanDoi) ??
    firstOf(called, ofDoi) ??
    first('doi') ??
    firstOf(texts, labelledDoi) ??
    (arxiv && arxivDoi(arxiv));
  return { doi, pmid: firstOf(called, ofPmid) ?? first('pmid'), pmcid: first('pmcid'), arxiv };
}

/** `doi:10.1002/tax.12603`, `10.1002/tax.12603`, `urn:doi:…`, an address of a resolver: a name that is a DOI. */
function ofDoi(name: string): string | undefined {
  return /^(?:(?:urn:|info:)?doi[:/]\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}/i.test(name)
    ? cleanDoi(name)
    : undefined;
}

function ofPmid(name: string): string | undefined {
  const digits = /^(?:pmid|pubmed|info:pmid\/)\s*:?\s*(\d{1,9})$/i.exec(name)?.[1];
  return digits && cleanPmid(digits);
}

function ofArxiv(name: string): string | undefined {
  const id = /^(?:oai:arxiv\.org:|arxiv:)(\S+)$/i.exec(name)?.[1];
  return id && cleanArxiv(id);
}

/** The one DOI that the beginning of a text calls so: `Parasitol Int. 2021 Dec 17:102531. doi: 10.1016/j.parint.2021.102531.` */
function labelledDoi(html: string): string | undefined {
  const text = plain(toMarked(html.slice(0, BEGINNING), BEGINNING));
  const labelled = [...text.matchAll(/\bdoi\s*:?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,300})/gi)];
  const dois = new Set(labelled.flatMap(([, doi = '']) => findDois(doi)));
  return dois.size === 1 ? [...dois][0] : undefined;
}

function authorsOf(nodes: string[]): Author[] | undefined {
  const names = nodes
    .slice(0, 2000)
    .map((node) => plain(toMarked(node)))
    // RSS 2.0's own form: `editor@example.org (Jane Doe)`.
    .map((name) => /^\s*\S+@\S+\s+\((.+)\)\s*$/.exec(name)?.[1] ?? name)
    .filter((name) => !/^\s*\S+@\S+\s*$/.test(name));
  const authors = parseAuthors(names);
  return authors.length > 0 ? authors : undefined;
}

/** A day, from a date of any of the forms of feeds: ISO, RFC 822, `2018-12-17-08:00`. */
function dayOf(date: string): string | undefined {
  const text = collapseSpace(date);
  return parseDate(text.replace(/^(\d{4}-\d\d-\d\d)[T ]?[\d:.+-]*Z?$/, '$1'));
}

interface ToldInDescription {
  journal?: string | undefined;
  volume?: string | undefined;
  date?: string | undefined;
  authors?: string[] | undefined;
  /** It says nothing else: there is no abstract in it. */
  isAll?: true;
}

/** ScienceDirect says journal, volume, date and authors in its descriptions, and nothing else anywhere. */
function inDescription([text = '']: string[]): ToldInDescription {
  if (!/^\s*<p>Publication date:/i.test(text)) return {};
  const part = (pattern: RegExp) => {
    const found = pattern.exec(text.slice(0, 20_000))?.[1];
    return found === undefined ? undefined : collapseSpace(plain(toMarked(found)));
  };
  const source = part(/<b>Source:<\/b>(.{0,400}?)<\/p>/i);
  const parts = /^(.*?)(?:, Volumes? ([^,]+))?(?:, Issues? [^,]+)?(?:, Part [^,]+)?$/.exec(source ?? '');
  const authors = part(/<p>Author\(s\):(.{0,15000}?)<\/p>/i);
  return {
    journal: parts?.[1],
    volume: parts?.[2],
    date: part(/Publication date:(.{0,100}?)<\/p>/i)?.replace(/^Available online\s*/i, ''),
    ...(authors && { authors: [authors] }),
    isAll: true,
  };
}

/** Headings and the line of the citation that stand before an abstract. */
function withoutHeading(html: string): string {
  return html
    .replace(/^\s*(?:<span[^>]*>\s*)?<(h\d|div)[^>]*>\s*(?:abstract|summary)\s*<\/\1>/i, '')
    .replace(/^\s*<div>\s*<p[^>]*>[^<]{0,400}\bdoi:[^<]{0,200}<\/p>\s*<p>\s*<b>\s*abstract\s*<\/b>\s*<\/p>/i, '');
}
