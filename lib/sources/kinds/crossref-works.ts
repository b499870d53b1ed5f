import { fieldsOfWork } from '../../article/crossref-work.ts';
import { cleanDoi, doiKey } from '../../article/identifiers.ts';
import { plain } from '../../article/markup.ts';
import { isPreprintDoi } from '../../article/versions.ts';
import { hashOf } from '../../text/hash.ts';
import { asInstant, asList, asObject, asText } from '../../text/json.ts';
import { momentOf } from '../feeds/moment.ts';
import { present } from '../present.ts';
import { daysBefore, FIRST_MOST, FIRST_OLDEST_DAYS, isOfFirstLook, nextSince } from './days.ts';
import { jsonOf } from './json-answer.ts';
import type { Answer, Ask, Brought, Looking, Step } from './kind.ts';

/** https://www.crossref.org/documentation/retrieve-metadata/rest-api/ */
const WORKS = 'https://api.crossref.org/works';
/** What is read of a work; Crossref refuses a question that selects what it does not know (`language`, `subtype`). */
const SELECTED = [
  'DOI',
  'type',
  'title',
  'subtitle',
  'container-title',
  'short-container-title',
  'author',
  'published-print',
  'published-online',
  'published',
  'posted',
  'issued',
  'created',
  'volume',
  'issue',
  'page',
  'article-number',
  'ISSN',
  'ISBN',
  'publisher',
  'abstract',
];
const ROWS = 100;
/** A journal of more than that many a day publishes nothing that a person reads whole. */
const MOST_PAGES = 10;
/** Works are found some time after they were registered: so many days are read again. */
const OVERLAP_DAYS = 5;

type Work = ReturnType<typeof asObject>;

/** The question for works that fit a filter (`issn:1234-5679`), the newest first: since the last look, or the first of all. */
export function askForWorks(filters: string[], { reached, now, email }: Looking): Ask {
  const since = reached ?? daysBefore(now, FIRST_OLDEST_DAYS);
  // A volume of 1950 that is registered now is not new.
  const written = `from-pub-date:${Number(since.slice(0, 4)) - 1}`;
  const query = new URLSearchParams({
    filter: [...filters, `from-created-date:${since}`, written].join(),
    sort: 'created',
    order: 'desc',
    rows: String(reached ? ROWS : FIRST_MOST),
    ...(reached && { cursor: '*' }),
    select: SELECTED.join(),
    ...(email && { mailto: email }),
  });
  return { url: `${WORKS}?${query}`, accept: 'application/json' };
}

/** The works of an answer, without what is no reading; `type` tells those that the source is of. */
export function readWorks(
  answer: Answer,
  asked: Ask,
  { reached, now }: Looking,
  isOf: (type: string) => boolean,
): { step: Step; works: Work[] } {
  const message = asObject(asObject(jsonOf(answer)).message);
  if (!Array.isArray(message.items)) return { step: { ok: false, problem: 'bad-answer' }, works: [] };
  const all = asList(message.items).map(asObject);
  const isFirst = reached === undefined;
  const works = all
    .filter((work) => isOf(asText(work.type) ?? '') && isReading(work))
    .filter((work, at) => !isFirst || isOfFirstLook(at, createdOf(work), now));
  const cursor = asText(message['next-cursor']);
  const page = (asked.page ?? 0) + 1;
  const isMore = !isFirst && all.length === ROWS && cursor !== undefined && page < MOST_PAGES;
  const [newest, oldest] = [all[0], all.at(-1)].map((work) => work && createdOf(work));
  const begin = nextSince(newest, OVERLAP_DAYS, now, isFirst && all.length === FIRST_MOST ? oldest : undefined);
  return {
    step: {
      ok: true,
      items: works.map((work) => broughtOf(work, now)).filter((item) => item !== undefined),
      ...(isMore && { next: { ...asked, url: withCursor(asked.url, cursor), page } }),
      // Only the first page holds the newest.
      ...(begin && page === 1 && { reached: begin }),
    },
    works,
  };
}

function withCursor(url: string, cursor: string): string {
  const next = new URL(url);
  next.searchParams.set('cursor', cursor);
  return next.href;
}

/** ISO instant at which a work was registered; empty where that is not told. */
function createdOf(work: Work): string {
  return asInstant(asObject(work.created)['date-time']) ?? '';
}

/** Whole titles of what stands in an issue and is not for reading. */
const MATTER =
  /^(?:(?:the )?editorial boards?(?: (?:and|&) .{0,60})?|(?:editorial )?masthead|(?:issue|journal|publication) information|(?:front|back|end) ?matter|(?:table of )?contents(?: (?:page|list))?|(?:inside )?(?:front|back)? ?cover(?: image| picture)?|(?:graphical )?toc|title page|copyright(?: page)?|(?:subject|author|keyword) index|instructions (?:to|for) authors|information for authors|guide for authors|advertisement|notice board|announcements?|aims (?:and|&) scope|editors? and (?:editorial )?board|subscription information|publisher's note)(?:[,.:;]? (?:volume|vol|pp?|no|issue|\(|[ivxlc]+\b|\d).{0,60})?\.?$/i;

function isReading(work: Work): boolean {
  const title = plain(fieldsOfWork({ title: work.title })?.title ?? '');
  return title !== '' && !MATTER.test(title);
}

function broughtOf(work: Work, now: string): Brought | undefined {
  const doi = cleanDoi(asText(work.DOI) ?? '');
  if (!doi) return undefined;
  const publishedAt = momentOf(createdOf(work), now);
  return {
    guid: doiKey(doi),
    // `created` stays as it is, and what cites it is not asked for.
    print: hashOf(JSON.stringify(SELECTED.map((name) => work[name]))),
    ...(publishedAt && { publishedAt }),
    fields: () => {
      const fields = present(fieldsOfWork(work) ?? {});
      return isPreprintDoi(doi) ? { ...fields, type: 'preprint' } : fields;
    },
  };
}
