import type { ArticleType, MarkedText } from '../../article/article.ts';
import { type MarkedNode, parseMarked } from '../../article/markup.ts';
import { escapeHtml } from '../../text/escape.ts';
import { element, elements, parseXml, textOf, type Xml } from '../../text/xml.ts';
import { type Draft, entryFrom, unread } from '../draft.ts';
import { fileDate, mostExact } from '../file-dates.ts';
import { fromNameLine, toNameLine } from '../file-names.ts';
import type { Exported, ExportOptions, Reading } from '../imported.ts';
import { asKeywords, keywordsAndTags, tagsIn, toldTag } from '../keywords.ts';
import { KIND_WORDS, kindOf } from '../kinds.ts';
import { LineCounter } from '../lines.ts';
import { noteText, readNoteText } from '../note-text.ts';
import { tagged, untagged } from '../tagged.ts';

/** EndNote's reference types by their numbers. */
const TYPES: Record<string, ArticleType> = {
  0: 'journal-article',
  1: 'book',
  2: 'thesis',
  3: 'conference-paper',
  5: 'book-chapter',
  6: 'book',
  10: 'conference-paper',
  12: 'web-page',
  13: 'journal-article',
  16: 'web-page',
  17: 'journal-article',
  19: 'news',
  23: 'news',
  27: 'report',
  28: 'book',
  31: 'report',
  32: 'thesis',
  34: 'preprint',
  36: 'preprint',
  43: 'journal-article',
  44: 'book',
  45: 'book-chapter',
  46: 'report',
  47: 'conference-paper',
  48: 'web-page',
  49: 'web-page',
  52: 'book-chapter',
  53: 'book-chapter',
  54: 'dataset',
  56: 'blog-post',
  57: 'book',
  58: 'guideline',
  59: 'dataset',
};
const TO_TYPE: Record<ArticleType, [number: number, name: string]> = {
  'journal-article': [17, 'Journal Article'],
  preprint: [34, 'Unpublished Work'],
  review: [17, 'Journal Article'],
  guideline: [17, 'Journal Article'],
  editorial: [17, 'Journal Article'],
  letter: [17, 'Journal Article'],
  'case-report': [17, 'Journal Article'],
  'conference-paper': [47, 'Conference Paper'],
  book: [6, 'Book'],
  'book-chapter': [5, 'Book Section'],
  thesis: [32, 'Thesis'],
  report: [27, 'Report'],
  dataset: [59, 'Dataset'],
  news: [23, 'Newspaper Article'],
  'blog-post': [56, 'Blog'],
  'web-page': [12, 'Web Page'],
};
const NAMED: [type: ArticleType, pattern: RegExp][] = [
  ['book-chapter', /book section|chapter|encyclop|dictionar/i],
  ['conference-paper', /conference paper|proceedings/i],
  ['thesis', /thesis|dissertation/i],
  ['report', /report|government/i],
  ['blog-post', /blog/i],
  ['web-page', /web ?page|online multimedia|electronic source/i],
  ['news', /news|magazine/i],
  ['dataset', /data ?set|database|software/i],
  ['preprint', /unpublished|manuscript/i],
  ['book', /book|monograph/i],
  ['journal-article', /journal|electronic article/i],
];
const RECORD = /<record(?:\s[^<>]{0,2000})?>/g;

/** The records of EndNote's XML, each parsed by itself. */
export function* readEndnoteXml(text: string): Generator<Reading> {
  const lines = new LineCounter(text);
  let isAnyClosed = true;
  for (const { index, 0: tag } of text.matchAll(RECORD)) {
    const line = lines.at(index);
    const close: number = isAnyClosed ? text.indexOf('</record>', index) : -1;
    isAnyClosed = close >= 0;
    const next = text.indexOf('<record>', index + tag.length);
    const isClosed = close >= 0 && (next < 0 || close < next);
    const end = isClosed ? close + 9 : next < 0 ? text.length : next;
    const [record] = (isClosed && parseXml(text.slice(index, end))) || [];
    if (record) yield entryOf(record, { line, end });
    else yield unread({ line, end }, text.slice(index, index + 400), 'syntax');
    if (close < 0 && next < 0) return;
  }
}

function entryOf(record: Xml, place: { line: number; end: number }): Reading {
  const text = (...path: string[]) => textOf(element(record, ...path)).trim() || undefined;
  const all = (parent: string, ...names: string[]) =>
    names
      .flatMap((name) => elements(element(record, ...parent.split('/')), name))
      .map((node) => textOf(node).trim())
      .filter(Boolean);
  const kind = element(record, 'ref-type');
  const declared =
    NAMED.find(([, pattern]) => pattern.test(kind?.attributes.name ?? ''))?.[0] ??
    TYPES[textOf(kind)] ??
    'journal-article';
  const serials = all('', 'isbn')
    .concat(text('isbn') ?? [])
    .flatMap((value) => value.split(/[\s,;]+|\r/));
  const urls = [...all('urls/related-urls', 'url'), ...all('urls/web-urls', 'url')];
  const research = text('research-notes') ?? '';
  const title = element(record, 'titles', 'title');
  const { keywords, tags } = keywordsAndTags(
    all('keywords', 'keyword').flatMap((word) => word.split(/\r|\n/)),
    tagsIn([text('custom1') ?? '']),
  );
  const draft: Draft = {
    type:
      declared === 'journal-article' || declared === 'preprint'
        ? (kindOf([text('work-type') ?? '']) ?? declared)
        : declared,
    title: title && styled(title),
    authors: all('contributors/authors', 'author')
      .map(fromNameLine)
      .filter((author) => author !== undefined),
    issued: mostExact([
      fileDate(text('dates', 'year')),
      fileDate(withYear(text('dates', 'pub-dates', 'date'), text('dates', 'year'))),
    ]),
    onlineDate: fileDate(
      text('edition')
        ?.match(/^\d{4}(?:\/\d{2}){0,2}$/)?.[0]
        .replaceAll('/', '-'),
    ),
    journal: text('titles', 'secondary-title') ?? text('periodical', 'full-title'),
    journalAbbreviation:
      text('titles', 'alt-title') ?? text('periodical', 'abbr-1') ?? text('alt-periodical', 'abbr-1'),
    volume: text('volume'),
    issue: text('number'),
    pages: text('pages'),
    articleNumber: text('custom7'),
    issn: serials,
    isbn: serials,
    publisher: text('publisher'),
    abstract: text('abstract'),
    keywords,
    language: text('language'),
    doi: text('electronic-resource-num'),
    pmid:
      /pubmed|medline|nlm/i.test(text('remote-database-name') ?? '') || /^\d{6,9}$/.test(text('accession-num') ?? '')
        ? text('accession-num')
        : undefined,
    pmcid: text('custom2')?.match(/PMC\d+/)?.[0],
    arxiv: /^arXiv:\s*(\S+)/i.exec(text('call-num') ?? '')?.[1],
    url: urls.find((url) => /^https?:/i.test(url)),
    pdfUrl: all('urls/pdf-urls', 'url').find((url) => /^https?:/i.test(url)),
  };
  const notes = [research, text('notes')].filter(Boolean).join('\n\n').replace(/\r\n?/g, '\n');
  return entryFrom('endnote-xml', place, draft, {
    tags,
    ...readNoteText(notes),
    ...(text('label') === 'starred' && { starred: true }),
  });
}

/** The text with EndNote's faces as marks. */
function styled(node: Xml): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return node.name === 'title' && child.trim() === '' ? ' ' : child;
      const mark = { italic: 'i', bold: 'b', superscript: 'sup', subscript: 'sub' }[child.attributes.face ?? ''];
      const inner = styled({ ...child, name: '' });
      return mark ? `<${mark}>${escapeXml(inner)}</${mark}>` : child.attributes.face ? escapeXml(inner) : inner;
    })
    .join('');
}

function withYear(date: string | undefined, year: string | undefined): string | undefined {
  return date && year && !date.includes(year) ? `${date} ${year}` : date;
}

/** An article as a record. The XML has no field for an excerpt, and holds intervals as it holds any date, in words. */
export function toEndnoteXml(exported: Exported, options: ExportOptions): string {
  const { article } = exported;
  const [number, name] = TO_TYPE[article.type ?? 'journal-article'];
  const tag = (name: string, value: string | undefined) => (value ? `<${name}>${escapeXml(value)}</${name}>` : '');
  const tags = (name: string, values: (string | undefined)[]) => values.map((value) => tag(name, value)).join('');
  const own = options.tags ? article.tags : [];
  const words = asKeywords(article.keywords, own);
  const serials = [...(article.issn ?? []), ...(article.isbn ?? [])].join('\n');
  const date = article.issued && article.issued.length > 4 ? article.issued : undefined;
  return `<record><ref-type name="${name}">${number}</ref-type><contributors><authors>${tags('author', (article.authors ?? []).map(toNameLine))}</authors></contributors><titles>${
    article.title ? `<title>${faces(article.title)}</title>` : ''
  }${tag('secondary-title', article.journal)}${tag('alt-title', article.journalAbbreviation)}</titles>${tag('pages', article.pages)}${tag('volume', article.volume)}${tag('number', article.issue)}${
    words.length > 0 ? `<keywords>${tags('keyword', words)}</keywords>` : ''
  }<dates>${tag('year', article.issued?.slice(0, 4))}${date ? `<pub-dates>${tag('date', date)}</pub-dates>` : ''}</dates>${tag('edition', article.onlineDate?.replaceAll('-', '/'))}${tag('publisher', article.publisher)}${tag('isbn', serials)}${tag('work-type', KIND_WORDS[article.type ?? 'journal-article'])}${
    article.pmid ? `${tag('accession-num', article.pmid)}${tag('remote-database-name', 'PubMed')}` : ''
  }${tag('electronic-resource-num', article.doi)}${tag('custom1', own.map(toldTag).join('\n'))}${tag('custom2', article.pmcid)}${tag('custom7', article.articleNumber)}${tag('call-num', article.arxiv && `arXiv:${article.arxiv}`)}${tag('abstract', article.abstract && untagged(article.abstract))}${tag('language', article.language)}<urls>${
    article.url ? `<related-urls>${tag('url', article.url)}</related-urls>` : ''
  }${article.pdfUrl ? `<pdf-urls>${tag('url', article.pdfUrl)}</pdf-urls>` : ''}</urls>${tag('research-notes', noteText(exported, options))}${options.state && article.starred ? tag('label', 'starred') : ''}</record>\n`;
}

/** Marks as EndNote's faces; small capitals, which it has none for, as a tag. */
function faces(title: MarkedText): string {
  const nodes = parseMarked(title);
  if (nodes.every((node) => typeof node === 'string')) return escapeXml(tagged(title));
  const face = { i: 'italic', b: 'bold', sub: 'subscript', sup: 'superscript', sc: '' };
  const write = (node: MarkedNode): string => {
    if (typeof node === 'string') return `<style face="normal">${escapeXml(node)}</style>`;
    if (node.mark === 'sc' || node.children.some((child) => typeof child !== 'string')) return escapeXml(tagged(title));
    return `<style face="${face[node.mark]}">${escapeXml(node.children.join(''))}</style>`;
  };
  const isFlat = nodes.every(
    (node) =>
      typeof node === 'string' || (node.mark !== 'sc' && node.children.every((child) => typeof child === 'string')),
  );
  return isFlat ? nodes.map(write).join('') : escapeXml(tagged(title));
}

function escapeXml(text: string): string {
  // Control characters have no place in XML 1.0.
  const kept = [...text].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t').join('');
  return escapeHtml(kept);
}
