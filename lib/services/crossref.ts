import type { ArticleType, Author, CapturedArticle, PartialDate, TrustStatus } from '../article/article.ts';
import { cleanDoi, cleanIsbn, cleanIssn, doiKey } from '../article/identifiers.ts';
import { cleanJournal, looksAbbreviated } from '../article/journals.ts';
import { plain, toMarked } from '../article/markup.ts';
import { parseAuthor } from '../article/names.ts';
import { parsePages } from '../article/pages.ts';
import { spelledOut } from '../article/spelled-out.ts';
import { isPreprintDoi } from '../article/versions.ts';
import type { Registry } from '../ports/look-ups.ts';
import { asList, asObject, asText, asTexts } from '../text/json.ts';
import { collapseSpace } from '../text/strings.ts';
import { getJson, type HttpNeeds } from './http.ts';
import { isOfDataCite } from './registrants.ts';
import { gravest, saidBy } from './said.ts';

/** Crossref, `api.crossref.org`: https://github.com/CrossRef/rest-api-doc. */
export function createCrossref(needs: HttpNeeds & { base: string; now: () => string }): Registry {
  return {
    knows: ({ doi, isbn }) => (doi ? !isOfDataCite(doi) : Boolean(isbn?.length)),
    async lookUp({ doi, isbn }, { email }) {
      const mailto = email ? `mailto=${encodeURIComponent(email)}` : '';
      if (doi) {
        const url = `${needs.base}/works/${encodeURIComponent(doi)}${mailto && `?${mailto}`}`;
        const body = await getJson(needs, 'Crossref', url);
        return body === undefined ? undefined : parseWork(asObject(body).message, needs.now());
      }
      const filter = `filter=isbn:${encodeURIComponent(isbn?.[0] ?? '')},type:book&rows=1`;
      const body = await getJson(needs, 'Crossref', `${needs.base}/works?${filter}${mailto && `&${mailto}`}`);
      const [work] = asList(asObject(asObject(body).message).items);
      return work === undefined ? undefined : parseWork(work, needs.now());
    },
  };
}

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

/** One work of Crossref; `undefined` where the answer is none. */
export function parseWork(answer: unknown, now: string): CapturedArticle | undefined {
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
  return saidBy(
    'crossref',
    {
      title,
      journal,
      journalAbbreviation: short && short !== journal && looksAbbreviated(short) ? short : undefined,
      authors: asList(work.author)
        .map(authorOf)
        .filter((author) => author !== undefined),
      issued: ['published-print', 'published', 'posted', 'issued'].map((kind) => dateOf(work[kind])).find(Boolean),
      onlineDate: dateOf(work['published-print']) && dateOf(work['published-online']),
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
    },
    { trust: trustOf(work, now), sameAs: sameAsOf(work, doi) },
  );
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
function dateOf(value: unknown): PartialDate | undefined {
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

const UPDATES: Record<string, TrustStatus['status']> = {
  retraction: 'retracted',
  partial_retraction: 'retracted',
  'partial-retraction': 'retracted',
  removal: 'retracted',
  withdrawal: 'retracted',
  expression_of_concern: 'expression-of-concern',
  'expression-of-concern': 'expression-of-concern',
  correction: 'corrected',
  corrigendum: 'corrected',
  erratum: 'corrected',
};

/** What updates the work, by `updated-by` (publishers and Retraction Watch): rules, "After capture". */
function trustOf(work: ReturnType<typeof asObject>, now: string): TrustStatus {
  const updates = asList(work['updated-by'])
    .map(asObject)
    .flatMap((update) => {
      const status = UPDATES[asText(update.type) ?? ''];
      return status ? [{ status, on: dateOf(update.updated) ?? '', doi: cleanDoi(asText(update.DOI) ?? '') }] : [];
    });
  const status = gravest(updates.map((update) => update.status));
  // The last of several; what a publisher marks in the article's own place is no notice to lead to.
  const last = updates.filter((update) => update.status === status).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  const own = doiKey(asText(work.DOI) ?? '');
  const notice = {
    ...(last?.doi && doiKey(last.doi) !== own && { doi: last.doi }),
    ...(last?.on && { on: last.on }),
  };
  return { status, from: 'crossref', checkedAt: now, ...(Object.keys(notice).length > 0 && { notice }) };
}

/** The other versions of the work: the published one of a preprint, the preprint of a published one. */
function sameAsOf(work: ReturnType<typeof asObject>, doi: string | undefined): string[] {
  const relation = asObject(work.relation);
  return (
    ['is-preprint-of', 'has-preprint']
      .flatMap((kind) => asList(relation[kind]))
      .map(asObject)
      .filter((related) => related['id-type'] === 'doi')
      .map(({ id }) => cleanDoi(asText(id) ?? ''))
      .filter((other) => other !== undefined)
      // One of the two must be a preprint: what Crossref's members state is not always so.
      .filter((other) => (doi ? isPreprintDoi(doi) !== isPreprintDoi(other) : true))
      .map((other) => `doi:${doiKey(other)}`)
  );
}
