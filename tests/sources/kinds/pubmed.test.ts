import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../../lib/sources/source.ts';
import { type Asked, look } from './a-look.ts';

const SEARCH: Where = { kind: 'pubmed', query: '"feedback"[ti] AND residents' };

const record = (pmid: number, added = '2026/11/20 06:00', more = '') =>
  `PMID- ${pmid}\nOWN - NLM\nTI  - Feedback in ${pmid} wards.\nAB  - Forty residents were asked what had made\n      feedback worth having.\nFAU - Muster, Anna\nJT  - Academic medicine : journal of the Association of Samples\nTA  - Acad Med\nIS  - 1040-2446 (Print)\nDP  - 2026 Nov 19\nLID - 10.5555/a.${pmid} [doi]\n${more}EDAT- ${added}\nPT  - Journal Article\n`;

/** PubMed with these records, newest first: a search finds their ids in pages, and gives them whole. */
function aPubmed(records: Map<number, string>) {
  return ({ url, query }: Asked) => {
    if (url.pathname.endsWith('esearch.fcgi')) {
      const from = Number(query.retstart);
      const idlist = [...records.keys()].map(String).slice(from, from + Number(query.retmax));
      return { esearchresult: { count: String(records.size), idlist } };
    }
    return (query.id ?? '')
      .split(',')
      .map((id) => records.get(Number(id)))
      .join('\n');
  };
}

describe('a search in PubMed', () => {
  it('is asked for what was added, then for the records whole, as the person that gave an address and a key', () => {
    const { asked } = look(SEARCH, aPubmed(new Map([[41, record(41)]])), { email: 'a@b.example', ncbiKey: 'k' });
    expect(asked.map(({ url }) => url.pathname)).toEqual(['/entrez/eutils/esearch.fcgi', '/entrez/eutils/efetch.fcgi']);
    expect(asked[0]?.query).toMatchObject({
      db: 'pubmed',
      term: SEARCH.query,
      datetype: 'edat',
      mindate: '2025/10/25',
      tool: 'sheaf',
      email: 'a@b.example',
      api_key: 'k',
    });
    expect(look(SEARCH, aPubmed(new Map())).asked.map(({ query }) => [query.email, query.api_key])).toEqual([
      [undefined, undefined],
    ]);
  });

  it('tells what a record is, with its abstract', () => {
    const { items, fields } = look(SEARCH, aPubmed(new Map([[41, record(41)]])));
    expect(items[0]).toMatchObject({ guid: '41', publishedAt: '2026-11-20T06:00:00.000Z' });
    expect(fields[0]).toMatchObject({
      title: 'Feedback in 41 wards',
      pmid: '41',
      doi: '10.5555/a.41',
      journal: 'Academic medicine',
      issn: ['1040-2446'],
      abstract: 'Forty residents were asked what had made feedback worth having.',
      authors: [{ family: 'Muster', given: 'Anna' }],
      issued: '2026-11-19',
    });
  });

  it('has another print when a record says something else, not when it is given headings', () => {
    const print = (text: string) => look(SEARCH, aPubmed(new Map([[41, text]]))).items[0]?.print;
    expect(print(record(41))).toBe(print(record(41, undefined, 'MH  - *Feedback\nDCOM- 20261128\n')));
    expect(print(record(41))).not.toBe(print(record(41).replace('Forty', 'Fifty')));
  });

  it('goes on to the end of what was found since', () => {
    const many = new Map([...Array(230)].map((_, at) => [1000 - at, record(1000 - at)]));
    const { items, asked, reached } = look(SEARCH, aPubmed(many), { reached: '2026-11-01' });
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(230);
    expect(asked).toHaveLength(6);
    expect(asked[0]?.query.mindate).toBe('2026/11/01');
    expect(reached).toBe('2026-11-13');
  });

  it('ends at five hundred', () => {
    const many = new Map([...Array(900)].map((_, at) => [1000 - at, record(1000 - at)]));
    expect(look(SEARCH, aPubmed(many), { reached: '2026-11-01' }).items).toHaveLength(500);
  });

  it('brings at the first look what is of two months, and a few of what is older', () => {
    const old = new Map([...Array(30)].map((_, at) => [100 - at, record(100 - at, '2026/05/01 06:00')]));
    expect(look(SEARCH, aPubmed(old)).items).toHaveLength(10);
    const many = new Map([...Array(90)].map((_, at) => [100 - at, record(100 - at)]));
    const { items, asked, reached } = look(SEARCH, aPubmed(many));
    expect([items.length, asked.length, reached]).toEqual([60, 2, '2026-11-20']);
  });

  it('keeps what it reached where nothing is found', () => {
    const { last, reached } = look(SEARCH, aPubmed(new Map()), { reached: '2026-11-01' });
    expect([last?.ok, reached]).toEqual([true, '2026-11-01']);
  });

  it.each(['', '{}', '{"esearchresult":{"ERROR":"Empty term","idlist":[]}}', '<html>'])(
    'does not take %j for an answer',
    (body) => {
      expect(look(SEARCH, () => body).last).toEqual({ ok: false, problem: 'bad-answer' });
    },
  );

  it('does not take a page for records', () => {
    const found = { esearchresult: { idlist: ['41'] } };
    const { last } = look(SEARCH, ({ url }) => (url.pathname.includes('esearch') ? found : '<html>Error'));
    expect(last).toEqual({ ok: false, problem: 'bad-answer' });
  });

  it('is the same search in capitals and with other spaces', () => {
    expect(kindOf(SEARCH).keys({ kind: 'pubmed', query: ' A  and B ' })).toEqual(
      kindOf(SEARCH).keys({ kind: 'pubmed', query: 'a AND b' }),
    );
  });
});
