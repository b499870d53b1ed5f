import { asList, asObject, asText, asTexts } from '../text/json.ts';
import { collapseSpace } from '../text/strings.ts';
import type { ArticleFields, ArticleType, Author, PartialDate } from './article.ts';
import { cleanDoi, cleanIsbn, cleanIssn } from './identifiers.ts';
import { cleanJournal, looksAbbreviated } from './journals.ts';
import { plain, toMarked } from './markup.ts';
import { parseAuthor } from './names.ts';
import { parsePages } from './pages.ts';
import { spelledOut } from './spelled-out.ts';

const TYPES: Record<string, ArticleType> = {
  'journal-article': 'journal-article',
  'article-journal': 'journal-article',
  'posted-content': 'preprint',
  'proceedings-article': 'conference-paper',
  'book-chapter': 'book-chapter',
  'book-section': 'book-chapter',
  'book-part': 'book-chapter',
  'reference-entry': 'book-chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  dissertation: 'thesis',
  report: 'report',
  dataset: 'dataset',
};

/** What Crossref says of a work, in the terms of an article; `undefined` where it names neither a DOI nor a title. */
export function fieldsOfWork(
  answer: unknown,
): { [K in keyof ArticleFields]?: ArticleFields[K] | undefined } | undefined {
  const work = asObject(answer);
  const doi = cleanDoi(asText(work.DOI) ?? '');
  const title = titleOf(work);
  if (!doi && !title) return undefined;
  const containers = asTexts(work['container-title']).map(cleanJournal);
  const [short] = asTexts(work['short-container-title']);
  const isPosted = work.type === 'posted-content';
  const journal = containers[0] ?? (isPosted ? asText(asObject(asList(work.institution)[0]).name) : undefined);
  const abstract = asText(work.abstract);
  const pages = parsePages(asText(work.page) ?? '');
  return {
    title,
    journal,
    journalAbbreviation: short && short !== journal && looksAbbreviated(short) ? short : undefined,
    authors: asList(work.author)
      .map(authorOf)
      .filter((author) => author !== undefined),
    issued: ['published-print', 'published', 'posted', 'issued'].map((kind) => crossrefDate(work[kind])).find(Boolean),
    onlineDate: crossrefDate(work['published-print']) && crossrefDate(work['published-online']),
    volume: asText(work.volume),
    issue: asText(work.issue),
    pages: pages.pages,
    articleNumber: asText(work['article-number']) ?? pages.articleNumber,
    issn: asTexts(work.ISSN)
      .map(cleanIssn)
      .filter((issn) => issn !== undefined),
    isbn: asTexts(work.ISBN)
      .map(cleanIsbn)
      .filter((isbn) => isbn !== undefined),
    publisher: asText(work.publisher),
    abstract: abstract && abstractOf(abstract),
    language: asText(work.language),
    doi,
    type: isPosted && work.subtype !== 'preprint' ? undefined : TYPES[asText(work.type) ?? ''],
  };
}

function titleOf(work: ReturnType<typeof asObject>) {
  const title = asText(work.title);
  if (!title) return undefined;
  const subtitle = asText(work.subtitle);
  const marked = toMarked(title);
  const isJoined = !subtitle || plain(marked).toLowerCase().includes(collapseSpace(subtitle).toLowerCase());
  return isJoined ? marked : toMarked(`${title}${/[.:?!]\s*$/.test(title) ? ' ' : ': '}${subtitle}`);
}

function authorOf(value: unknown): Author | undefined {
  const { family, given, name, suffix } = asObject(value);
  const [familyName, givenName, group] = [asText(family), asText(given), asText(name)];
  if (!familyName) return group ? { group: collapseSpace(plain(toMarked(group))) } : undefined;
  // Through the same rules as a page's names: all capitals, degrees, a group in the place of a family.
  const text = [familyName, [givenName, asText(suffix)].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return parseAuthor(text) ?? { family: familyName, ...(givenName && { given: givenName }) };
}

/** `{ "date-parts": [[2024, 5, 12]] }` as `2024-05-12`; `undefined` for `[[null]]`. */
export function crossrefDate(value: unknown): PartialDate | undefined {
  const [year, month, day] = asList(asList(asObject(value)['date-parts'])[0]).map(Number);
  if (!year || year < 1400 || year > 2200) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  if (!month || month > 12) return String(year);
  return day && day <= 31 ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`;
}

/** JATS as plain text: a heading of its own goes, a section's leads its paragraph. */
function abstractOf(jats: string): string | undefined {
  const text = jats
    .slice(0, 50_000)
    .replace(/<(?:jats:)?title>\s*(?:abstract|summary)\s*<\/(?:jats:)?title>/gi, ' ')
    .replace(/<\/(?:jats:)?title>/gi, ': ')
    .replace(/<\/(?:jats:)?p>/gi, ' ');
  return collapseSpace(spelledOut(toMarked(text, 50_000))) || undefined;
}
