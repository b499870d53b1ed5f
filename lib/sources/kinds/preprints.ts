import type { ArticleFields } from '../../article/article.ts';
import { abstractOf } from '../../article/extract/values.ts';
import { cleanDoi, doiKey } from '../../article/identifiers.ts';
import { toMarked } from '../../article/markup.ts';
import { parseAuthor } from '../../article/names.ts';
import { parseDate } from '../../article/parse-date.ts';
import { hashOf } from '../../text/hash.ts';
import { asInstant, asList, asObject, asText } from '../../text/json.ts';
import { fold } from '../../text/strings.ts';
import { momentOf } from '../feeds/moment.ts';
import { present } from '../present.ts';
import type { Where } from '../source.ts';
import { daysBefore, nextSince } from './days.ts';
import { jsonOf } from './json-answer.ts';
import type { Answer, Ask, Brought, Looking, SourceKind, Step } from './kind.ts';

/** https://api.biorxiv.org/details/medrxiv/help */
const DETAILS = 'https://api.biorxiv.org/details';
const FIRST_DAYS = 14;
/** A server dates a preprint by the day that it was received on, and shows it some days later. */
const OVERLAP_DAYS = 3;
/** Of thirty preprints each. */
const MOST_PAGES = 15;
const NAMES = { biorxiv: 'bioRxiv', medrxiv: 'medRxiv' };

type Preprints = Extract<Where, { kind: 'preprints' }>;

/** A category of bioRxiv or medRxiv, by their own API. */
export const preprints: SourceKind<Preprints> = {
  sites: () => ['https://api.biorxiv.org/*'],
  begin: (looking) => ask(looking, 0, 0),
  read: readDetails,
  keys: ({ server, category }) => [`preprints:${server} ${fold(category)}`],
};

function ask({ where, reached, now }: Looking<Preprints>, cursor: number, page: number): Ask {
  const from = reached ?? daysBefore(now, FIRST_DAYS);
  const category = encodeURIComponent(fold(where.category).replaceAll(' ', '_'));
  const url = `${DETAILS}/${where.server}/${from}/${now.slice(0, 10)}/${cursor}/json?category=${category}`;
  return { url, accept: 'application/json', ...(page > 0 && { page }) };
}

function readDetails(answer: Answer, { url, page = 0 }: Ask, looking: Looking<Preprints>): Step {
  const { collection, messages } = asObject(jsonOf(answer));
  if (!Array.isArray(messages) && !Array.isArray(collection)) return { ok: false, problem: 'bad-answer' };
  const all = asList(collection).map(asObject);
  const total = Number(asText(asObject(asList(messages)[0]).total) ?? 0);
  const cursor = Number(/\/(\d+)\/json\?/.exec(url)?.[1] ?? 0) + all.length;
  const isLeft = all.length > 0 && cursor < total;
  const isMore = isLeft && page + 1 < MOST_PAGES;
  const newest = all
    .map((each) => asInstant(each.date) ?? '')
    .sort()
    .at(-1);
  const begin = nextSince(newest, isLeft ? 0 : OVERLAP_DAYS, looking.now);
  const category = fold(looking.where.category);
  return {
    ok: true,
    items: all
      // A server that does not know the category tells of all.
      .filter((each) => isIn(asText(each.category) ?? '', category) && asText(each.version) === '1')
      .map((each) => broughtOf(each, looking))
      .filter((item) => item !== undefined),
    ...(isMore && { next: ask(looking, cursor, page + 1) }),
    // The oldest stand first: what is left to the next look begins where this one ended.
    ...(begin && { reached: begin }),
  };
}

/** `endocrinology (including …)` is Endocrinology. */
function isIn(told: string, category: string): boolean {
  return `${fold(told)} `.startsWith(`${category} `);
}

function broughtOf(preprint: Record<string, unknown>, { where, now }: Looking<Preprints>): Brought | undefined {
  const doi = cleanDoi(asText(preprint.doi) ?? '');
  const title = asText(preprint.title);
  if (!doi || !title) return undefined;
  const date = asText(preprint.date) ?? '';
  const publishedAt = momentOf(date, now);
  const abstract = asText(preprint.abstract) ?? '';
  const authors = asText(preprint.authors) ?? '';
  return {
    guid: doiKey(doi),
    print: hashOf(JSON.stringify([title, abstract, authors, date])),
    ...(publishedAt && { publishedAt }),
    fields: (): Partial<ArticleFields> =>
      present({
        doi,
        title: toMarked(title),
        authors: authors
          .split(';')
          .slice(0, 2000)
          .map((name) => parseAuthor(name))
          .filter((name) => name !== undefined),
        journal: NAMES[where.server],
        issued: parseDate(date),
        abstract: abstractOf(abstract),
        url: `https://www.${where.server}.org/content/${doi}v1`,
        type: 'preprint',
      }),
  };
}
