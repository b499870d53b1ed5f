import type { SiteFacts } from '../page-facts.ts';
import { textOf } from './text-of.ts';

const MOST_SCRIPT = 500_000;
const MOST_MARKS = 500;
const MOST_ABSTRACT = 3000;

/** The parts of a page that its site's adapter reads (see `sites/`), where the address or the title names the site. */
export function siteFacts(document: Document, { href }: { href: string }): SiteFacts {
  const about = `${href} ${document.title.slice(0, 500)}`.toLowerCase();
  if (about.includes('sciencedirect'))
    return { surnames: surnames(document), script: scriptsWith(document, /SDM\.doi/) };
  if (about.includes('jstor')) return { script: scriptsWith(document, /gaData\.content|contentData\s*=/) };
  return { pubmed: pubmedRecord(document), number: articleNumber(document) };
}

/** The record, where the page shows one and not a list of them. */
function pubmedRecord(document: Document): SiteFacts['pubmed'] {
  const records = document.querySelectorAll(
    '.rprt.abstract, .rprt.abstractplus, dl.AbstractPlusReport, #full-view-heading, article.article-overview',
  );
  const [record] = records;
  if (record === undefined || records.length > 1) return undefined;
  const text = (selector: string) => {
    const part = record.querySelector(selector);
    return part === null ? '' : textOf(part, 3000);
  };
  return {
    title: record.querySelector('h1, .abstract h2')?.innerHTML.trim() ?? '',
    names: [...record.querySelectorAll('.auths a, .authors a, .authors-list .full-name')].map((a) => textOf(a, 200)),
    citation: text('.cit, .abstitle .ti, .article-source, .citation'),
    numbers: text('.rprtid, .pmid, .identifiers'),
    abstract: taggedText(record.querySelector('.abstr, .abstract-content')),
    isOld: record.matches('.rprt, dl'),
  };
}

/** Text whose raised and lowered parts stay in tags: `10<sup>6</sup>` is not 106. */
function taggedText(element: Element | null): string {
  if (element === null) return '';
  const copy = element.cloneNode(true) as Element;
  for (const part of [...copy.querySelectorAll('sup, sub')].slice(0, MOST_MARKS)) {
    const { localName } = part;
    part.prepend(`<${localName}>`);
    part.append(`</${localName}>`);
  }
  const text = textOf(copy, MOST_ABSTRACT);
  // Cut off (and then without the spaces at its ends), it may end in the middle of a number or of a tag.
  if (text.length < MOST_ABSTRACT - 2) return text;
  const words = text.slice(0, text.lastIndexOf(' '));
  const open = words.lastIndexOf('<su');
  return open > words.lastIndexOf('</su') ? words.slice(0, words.lastIndexOf(' ', open)) : words;
}

/** Where the page shows one and not those of several articles. */
function articleNumber(document: Document): string | undefined {
  const shown = [...document.querySelectorAll('.ArticleCitation_Volume, [data-test="article-number"]')].slice(0, 10);
  const [number, ...others] = new Set(shown.map((each) => textOf(each, 50)));
  return others.length > 0 ? undefined : number;
}

function surnames(document: Document): string[] {
  const names: string[] = [];
  for (const surname of document.querySelectorAll('.author-group .surname')) {
    const given = surname.parentElement?.querySelector('.given-name');
    const family = textOf(surname, 100);
    if (family !== '') names.push(given == null ? family : `${family}, ${textOf(given, 100)}`);
  }
  return names;
}

function scriptsWith(document: Document, word: RegExp): string {
  let found = '';
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    if (found.length + text.length < MOST_SCRIPT && word.test(text)) found += `${text}\n`;
  }
  return found;
}
