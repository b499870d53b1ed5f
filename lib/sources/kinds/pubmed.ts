import { readNbib } from '../../citation/formats/tagged-records.ts';
import { hashOf } from '../../text/hash.ts';
import { asObject, asText, asTexts } from '../../text/json.ts';
import { collapseSpace } from '../../text/strings.ts';
import { momentOf } from '../feeds/moment.ts';
import type { Where } from '../source.ts';
import { daysBefore, FIRST_MOST, FIRST_OLDEST_DAYS, isOfFirstLook, nextSince } from './days.ts';
import { jsonOf } from './json-answer.ts';
import type { Answer, Ask, Brought, Looking, SourceKind, Step } from './kind.ts';

/** https://www.ncbi.nlm.nih.gov/books/NBK25499/ */
const EUTILS = 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils';
/** Records of one question: so many ids go into an address. */
const ROWS = 100;
/** Each page of a search is two questions: what it finds, and the records of that. */
const MOST_PAGES = 5;
/** What is found by a heading is found when it has been given one: some days after it came. */
const OVERLAP_DAYS = 7;

/**
 * A search in PubMed. It is asked for what was added since the last look, then for these records whole: a summary has no
 * abstract.
 */
export const pubmed: SourceKind<Extract<Where, { kind: 'pubmed' }>> = {
  sites: () => [],
  begin: (looking) => search(looking, 0),
  read(answer, asked, looking) {
    return asked.url.startsWith(`${EUTILS}/esearch`)
      ? readFound(answer, asked, looking)
      : readRecords(answer, asked, looking);
  },
  keys: ({ query }) => [`pubmed:${collapseSpace(query).toLowerCase()}`],
};

type OfPubmed = Looking<Extract<Where, { kind: 'pubmed' }>>;

function search(looking: OfPubmed, page: number): Ask {
  const { where, reached, now } = looking;
  const parameters = {
    term: where.query,
    datetype: 'edat',
    mindate: (reached ?? daysBefore(now, FIRST_OLDEST_DAYS)).replaceAll('-', '/'),
    maxdate: '3000',
    retmode: 'json',
    retstart: String((page / 2) * ROWS),
    retmax: String(reached ? ROWS : FIRST_MOST),
  };
  return { url: address('esearch', parameters, looking), accept: 'application/json', ...(page > 0 && { page }) };
}

function address(utility: string, parameters: Record<string, string>, { email, ncbiKey }: OfPubmed): string {
  const query = new URLSearchParams({ db: 'pubmed', ...parameters, tool: 'sheaf' });
  if (email) query.set('email', email);
  if (ncbiKey) query.set('api_key', ncbiKey);
  return `${EUTILS}/${utility}.fcgi?${query}`;
}

function readFound(answer: Answer, { page = 0 }: Ask, looking: OfPubmed): Step {
  const result = asObject(asObject(jsonOf(answer)).esearchresult);
  if (!Array.isArray(result.idlist) || asText(result.ERROR)) return { ok: false, problem: 'bad-answer' };
  const ids = asTexts(result.idlist).filter((id) => /^\d{1,9}$/.test(id));
  if (ids.length === 0) return { ok: true, items: [] };
  const url = address('efetch', { id: ids.join(), rettype: 'medline', retmode: 'text' }, looking);
  return { ok: true, items: [], next: { url, accept: 'text/plain', page: page + 1 } };
}

function readRecords({ bytes }: Answer, { url, page = 1 }: Ask, looking: OfPubmed): Step {
  const text = new TextDecoder().decode(bytes);
  if (!/^PMID\s{0,2}-/m.test(text)) return { ok: false, problem: 'bad-answer' };
  const { reached, now } = looking;
  const all = recordsOf(text, now);
  const asked = new URL(url).searchParams.get('id')?.split(',').length ?? 0;
  const isMore = reached !== undefined && asked === ROWS && page + 1 < 2 * MOST_PAGES;
  const dates = all.map(({ publishedAt }) => publishedAt ?? '').sort();
  const oldest = reached === undefined && asked === FIRST_MOST ? dates[0] : undefined;
  const begin = page === 1 ? nextSince(dates.at(-1), OVERLAP_DAYS, now, oldest) : undefined;
  return {
    ok: true,
    items: reached ? all : all.filter((item, at) => isOfFirstLook(at, item.publishedAt ?? '', now)),
    ...(isMore && { next: search(looking, page + 1) }),
    ...(begin && { reached: begin }),
  };
}

function recordsOf(text: string, now: string): Brought[] {
  const items: Brought[] = [];
  let from = 0;
  for (const record of readNbib(text)) {
    const own = text.slice(from, record.end);
    from = record.end;
    if (record.kind !== 'entry') continue;
    const { fields } = record.described;
    if (!fields.pmid) continue;
    const added = /^(?:EDAT|CRDT)- (\d{4})\/(\d\d)\/(\d\d)(?: (\d\d:\d\d))?/m.exec(own);
    const publishedAt = added && momentOf(`${added.slice(1, 4).join('-')} ${added[4] ?? ''}`, now);
    const { keywords: _, ...said } = fields;
    items.push({
      guid: fields.pmid,
      // Headings come later, and tell a reader nothing new.
      print: hashOf(JSON.stringify(said)),
      ...(publishedAt && { publishedAt }),
      fields: () => fields,
    });
  }
  return items;
}
