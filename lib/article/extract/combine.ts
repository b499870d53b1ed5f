import { collapseSpace, fold } from '../../text/strings.ts';
import type { ArticleFields, Author, Described, FieldName, MarkedText, Provenance, Sourced } from '../article.ts';
import { moreExact } from '../dates.ts';
import { looksAbbreviated } from '../journals.ts';
import { plain, toMarked } from '../markup.ts';
import { familyName } from '../name-parts.ts';
import { stripNoteSigns } from '../titles.ts';
import { type Claim, type Claims, RANK, ranked } from './claims.ts';
import type { OwnDoi } from './own-doi.ts';
import { lettersOf, type Page } from './page.ts';

/** More differing words on one field than anyone reads. */
const MOST_OTHERS = 5;

/** All signals together: for each field the most trusted value, where it came from, and what the others said. */
export function combine(page: Page, claims: Claims, doi: OwnDoi): Described {
  const fields: Partial<ArticleFields> = {};
  const provenance: Provenance = {};
  const take = <K extends FieldName>(
    name: K,
    chosen: Sourced<ArticleFields[K]> | undefined,
    all: Sourced<ArticleFields[K]>[],
  ) => {
    if (chosen === undefined) return;
    fields[name] = chosen.value;
    const others = differing(chosen, all);
    (provenance as Record<string, unknown>)[name] =
      others.length > 0 ? { from: chosen.from, others } : { from: chosen.from };
  };
  for (const name of Object.keys(claims) as FieldName[]) {
    if (name === 'doi') continue;
    const all: Claim<ArticleFields[typeof name]>[] = ranked(claims, name);
    take(name, all[0], all);
  }
  const titles = ranked(claims, 'title');
  const title = bestTitle(page, titles);
  take('title', title && { ...title, value: stripNoteSigns(title.value) }, titles);
  const dates = ranked(claims, 'issued');
  take('issued', bestDate(dates, fields.onlineDate), dates);
  const pages = ranked(claims, 'pages');
  take('pages', bestPages(pages), pages);
  const authors = ranked(claims, 'authors');
  take('authors', bestAuthors(authors), authors);
  const journals = ranked(claims, 'journal');
  const journal = bestJournal(journals);
  take('journal', journal, journals);
  const abbreviated = journals.find(({ value }) => looksAbbreviated(value) && value !== journal?.value);
  if (fields.journalAbbreviation === undefined) take('journalAbbreviation', abbreviated, []);
  const issns = [
    ...new Set(
      ranked(claims, 'issn').flatMap(({ value, rank }) => (rank <= (claims.issn?.[0]?.rank ?? 0) + 10 ? value : [])),
    ),
  ];
  if (issns.length > 0) fields.issn = issns;
  // A range that the text around the title holds may be a neighbour's, where the tags give an article number.
  if (
    fields.articleNumber !== undefined &&
    provenance.pages?.from === 'text' &&
    provenance.articleNumber?.from !== 'text'
  ) {
    delete fields.pages;
    delete provenance.pages;
  }
  take('doi', doi.chosen, doi.others);
  return { fields, provenance };
}

function differing<T>(chosen: Sourced<T>, all: readonly Sourced<T>[]): Sourced<T>[] {
  const seen = new Set([comparable(chosen.value)]);
  const others: Sourced<T>[] = [];
  for (const { value, from } of all) {
    const key = comparable(value);
    if (seen.has(key)) continue;
    seen.add(key);
    others.push({ value, from });
    if (others.length === MOST_OTHERS) break;
  }
  return others;
}

function comparable(value: unknown): string {
  if (typeof value === 'string') return fold(plain(value).slice(0, 500)) || value;
  return fold(JSON.stringify(value).slice(0, 2000));
}

/**
 * The best trusted title, as the page's heading writes it where the heading says the same with marks, with the
 * article (`A`, `The`) that some tags drop, or uncut.
 */
function bestTitle(page: Page, titles: readonly Claim<MarkedText>[]): Sourced<MarkedText> | undefined {
  const [first] = titles;
  if (first === undefined) return undefined;
  const text = plain(first.value);
  const letters = lettersOf(text);
  if (letters === '') return first;
  const cut = /(\.\.\.|…)$/.test(text);
  for (const { html = '', text: shown } of page.headings) {
    const own = lettersOf(shown);
    const isSame = own === letters;
    const hasArticle = own.length - letters.length < 4 && new RegExp(`^(a|an|the)${escaped(letters)}$`).test(own);
    if (hasArticle || (cut && own.length > letters.length && own.startsWith(letters)))
      return { value: toMarked(shown), from: 'h1' };
    if (isSame && /<(i|em|sub|sup|span)\b/i.test(html) && !/<(i|sub|sup)>/.test(first.value)) {
      const marked = toMarked(html);
      const partly = /<(i|sub|sup|sc)>/.test(marked) && !/^<i>[^<]*<\/i>$/.test(marked);
      if (partly && lettersOf(plain(marked)) === letters) return { value: marked, from: first.from };
    }
  }
  const whole = cut
    ? titles.find(({ value }) => lettersOf(plain(value)).startsWith(letters) && lettersOf(plain(value)) !== letters)
    : undefined;
  return whole ?? first;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * The best trusted date, made more exact by another signal that says the same and more; never parts of two dates.
 * Two habits of publishers: the first of January stands for a year whose day nobody entered, and Atypon's tags give
 * the day online, where the line of the volume beside the title gives the issue's date.
 */
function bestDate(dates: readonly Claim<string>[], online: string | undefined): Sourced<string> | undefined {
  const [first] = dates;
  if (first === undefined) return undefined;
  const year = first.value.slice(0, 4);
  const isYearOnly =
    first.value.endsWith('-01-01') &&
    dates.some(({ value, rank }) => rank < 80 && value.startsWith(year) && value.length > 9 && value !== first.value);
  const issue = dates.find(({ from }) => from === 'label');
  const isOnline = first.value === online && !/citation_(publication_)?date|json-ld/.test(first.from);
  let chosen: Sourced<string> = isYearOnly ? { value: year, from: first.from } : first;
  if (isOnline && issue !== undefined && !first.value.startsWith(issue.value)) chosen = issue;
  const others = isYearOnly ? dates.filter(({ value }) => value !== first.value) : dates;
  for (const next of others) {
    // A month that others call its first day gains nothing by it.
    if (
      !(next.value.endsWith('-01') && chosen.value.length === 7) &&
      moreExact(chosen.value, next.value) !== chosen.value
    )
      chosen = next;
  }
  return chosen;
}

/** The best trusted pages; where it is a first page only, another signal's range that begins with it. */
function bestPages(pages: readonly Claim<string>[]): Sourced<string> | undefined {
  const [first] = pages;
  if (first === undefined || first.value.includes('-')) return first;
  return pages.find(({ value }) => value.startsWith(`${first.value}-`)) ?? first;
}

/** The best trusted authors, unless another signal has all of them and more: templates drop the first, the last or all but one. */
function bestAuthors(lists: readonly Claim<Author[]>[]): Sourced<Author[]> | undefined {
  const [first] = lists;
  if (first === undefined) return undefined;
  const families = (authors: Author[]) => authors.map((author) => fold(familyName(author)));
  const own = families(first.value);
  const groups = (authors: Author[]) => authors.filter((author) => 'group' in author).length;
  const givens = new Set(
    first.value.flatMap((author) => ('given' in author ? fold(author.given ?? '').split(' ') : [])),
  );
  const fuller = lists.find(({ value, rank }) => {
    if (value.length <= own.length || value.length > 3 * own.length + 8) return false;
    // Tags for sharing name editors among the authors.
    if (rank >= RANK.social && rank < RANK.social + 5) return false;
    if (groups(value) > groups(first.value)) return false;
    const theirs = families(value);
    if (theirs.some((name) => !own.includes(name) && givens.has(name))) return false;
    return own.every((name) => theirs.includes(name)) && new Set(theirs).size > new Set(own).size;
  });
  return fuller ?? first;
}

/** The first journal that is written in full, if it can be the same as the first. */
function bestJournal(journals: readonly Claim<string>[]): Sourced<string> | undefined {
  const [first] = journals;
  if (first === undefined || !looksAbbreviated(first.value)) return first;
  const full = journals.find(
    ({ value, rank }) => rank < 65 && !looksAbbreviated(value) && abbreviates(first.value, value),
  );
  return full ?? first;
}

/** Are the words of `short` beginnings of words of `full`, in order? */
function abbreviates(short: string, full: string): boolean {
  const words = fold(full).split(' ');
  let at = 0;
  for (const part of fold(collapseSpace(short)).split(' ')) {
    while (at < words.length && !words[at]?.startsWith(part)) at++;
    if (at++ >= words.length) return false;
  }
  return true;
}
