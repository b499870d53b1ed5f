import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ServiceError } from '../../lib/ports/look-ups.ts';
import { createPubmed, parseMedline } from '../../lib/services/pubmed.ts';
import { createRegistries } from '../../lib/services/registries.ts';
import { aService } from './a-service.ts';

const NOW = '2026-11-25T09:00:00.000Z';
const NOBODY = { email: '', ncbiKey: '' };
const RECORD = `
PMID- 32678530
OWN - NLM
STAT- MEDLINE
IS  - 0028-4793 (Print)
VI  - 384
IP  - 8
DP  - 2021 Feb 25
TI  - Dexamethasone in sample patients.
PG  - 693-704
LID - 10.5555/SAMPLE.1 [doi]
AB  - BACKGROUND: A sample
      that goes on.
CN  - SAMPLE Group
FAU - Lim, Wei Shen
AU  - Lim WS
LA  - eng
PT  - Journal Article
TA  - Sample J Med
JT  - The Sample journal of medicine
MH  - *Dexamethasone/therapeutic use
PMC - PMC7383595
`;

describe('a record of PubMed', () => {
  it('fills what the page lacks', () => {
    const said = parseMedline(RECORD, { pmid: '32678530' }, NOW);
    expect(said?.fields).toMatchObject({
      title: 'Dexamethasone in sample patients',
      authors: [{ group: 'SAMPLE Group' }, { family: 'Lim', given: 'Wei Shen' }],
      doi: '10.5555/SAMPLE.1',
      pmid: '32678530',
      pmcid: 'PMC7383595',
      issued: '2021-02-25',
      pages: '693-704',
      abstract: 'BACKGROUND: A sample that goes on.',
      keywords: ['Dexamethasone'],
      journalAbbreviation: 'Sample J Med',
    });
    expect(said?.provenance.title).toEqual({ from: 'pubmed' });
    expect(said?.trust).toEqual({ status: 'nothing-known', from: 'pubmed', checkedAt: NOW });
  });

  it.each([
    ['PT  - Retracted Publication', 'retracted'],
    ['PT  - Retraction of Publication', 'nothing-known'],
    ['RIN - Sample J Med. 2022 Jan;1(1):2. PMID: 1', 'retracted'],
    ['ROF - Sample J Med. 2020;1:2. PMID: 2', 'nothing-known'],
    ['ECI - Sample J Med. 2022', 'expression-of-concern'],
    ['EIN - Sample J Med. 2022', 'corrected'],
    ['CIN - Sample J Med. 2022', 'nothing-known'],
  ])('%s: %s', (line, status) => {
    expect(parseMedline(`${RECORD}${line}\n`, { pmid: '32678530' }, NOW)?.trust.status).toBe(status);
  });

  it.each([
    ['RIN - Sample J Med. 2022 Jan;1(1):2. doi: 10.5555/notice.7. PMID: 1', '10.5555/notice.7'],
    ['RIN - Sample J Med. 2022 Jan;1(1):2. doi:\n      10.5555/notice(22)7. PMID: 1', '10.5555/notice(22)7'],
    ['RIN - Sample J Med. 2022 Jan;1(1):2. PMID: 1\nCIN - Sample J Med. doi: 10.5555/comment', undefined],
    ['PT  - Retracted Publication\nEIN - Sample J Med. doi: 10.5555/erratum', undefined],
  ])('names the notice of the standing: %j', (line, doi) => {
    const { trust } = parseMedline(`${RECORD}${line}\n`, { pmid: '32678530' }, NOW) ?? {};
    expect(trust?.status).toBe('retracted');
    expect(trust?.notice?.doi).toBe(doi);
  });

  it('says of a record what stands in it, not in its neighbour', () => {
    const two = `${RECORD}PT  - Retracted Publication\n${RECORD.replace(/32678530/g, '7').replace('SAMPLE.1', 'other')}`;
    expect(parseMedline(two, { pmid: '7' }, NOW)?.trust.status).toBe('nothing-known');
    expect(parseMedline(two, { doi: '10.5555/sample.1' }, NOW)?.trust.status).toBe('retracted');
    expect(parseMedline(two, { doi: '10.5555/none' }, NOW)).toBeUndefined();
  });
});

describe('asked', () => {
  const found = { esearchresult: { idlist: ['32678530'] } };
  const answers = { esearch: found, efetch: () => new Response(RECORD) };
  const create = (service: ReturnType<typeof aService>) =>
    createPubmed({ ...service, base: 'https://api.test', now: () => NOW, onKey: () => undefined });

  it.each([
    [{ pmid: '32678530', doi: '10.5555/x' }, '32678530[pmid]'],
    [{ pmcid: 'PMC7383595' }, 'PMC7383595[pmcid]'],
    [{ doi: '10.5555/sample.1' }, '"10.5555/sample.1"[aid]'],
  ])('by %j', async (article, term) => {
    const service = aService(answers);
    const said = await create(service).lookUp(article, { email: 'me@example.org', ncbiKey: 'abc123' });
    expect(said?.fields.pmid).toBe('32678530');
    const [search, fetch] = service.asked.map((url) => new URL(url));
    expect(Object.fromEntries(search?.searchParams ?? [])).toEqual({
      db: 'pubmed',
      term,
      retmode: 'json',
      retmax: '5',
      tool: 'sheaf',
      email: 'me@example.org',
      api_key: 'abc123',
    });
    expect(fetch?.searchParams.get('id')).toBe('32678530');
  });

  it('tells nobody who did not say who they are, and asks nothing more of what it does not know', async () => {
    const service = aService({ esearch: { esearchresult: { idlist: [] } } });
    expect(await create(service).lookUp({ pmid: '9' }, NOBODY)).toBeUndefined();
    expect(service.asked).toHaveLength(1);
    expect(service.asked[0]).not.toMatch(/email|api_key/);
    expect(create(service).knows({ doi: '10.48550/arxiv.2101.00001' }, NOBODY)).toBe(false);
    expect(create(service).knows({ arxiv: '2101.00001' }, NOBODY)).toBe(false);
  });

  it.each([
    [() => new Response('{"error":"API rate limit exceeded"}', { status: 429 }), 'rate-limited'],
    [() => new Response('{"error":"API key invalid","api-key":"abc123"}', { status: 400 }), 'refused'],
    [() => new Response('<html>API key abc123 invalid'), 'bad-answer'],
  ])('a failure says nothing of the key', async (answer, code) => {
    const error = await create(aService({ esearch: answer }))
      .lookUp({ pmid: '9' }, { email: '', ncbiKey: 'abc123' })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ code });
    expect(`${error} ${JSON.stringify(error)} ${(error as Error).stack}`).not.toContain('abc123');
  });

  it('three requests a second, ten with a key', async () => {
    let now = 0;
    const begun: number[] = [];
    const service = aService(answers);
    const { pubmed } = createRegistries({
      fetch: (...args) => {
        begun.push(now);
        return service.fetch(...args);
      },
      now: () => NOW,
      tick: () => now,
      sleep: async (ms) => {
        now += ms;
      },
    });
    const inFirstSecond = async (as: typeof NOBODY) => {
      now += 5000;
      begun.length = 0;
      await Promise.all(Array.from({ length: 8 }, () => pubmed.lookUp({ pmid: '32678530' }, as)));
      return begun.filter((at) => at - (begun[0] ?? 0) < 1000).length;
    };
    expect(await inFirstSecond(NOBODY)).toBe(3);
    expect(await inFirstSecond({ email: '', ncbiKey: 'abc' })).toBe(10);
    expect(await inFirstSecond(NOBODY)).toBe(3);
  });
});

const RECORDED = join(import.meta.dirname, '../../../shared/corpus/api/pubmed');
const FILES = ['biopython_medline_pubmed_result1.txt', 'biopython_medline_pubmed_result2.txt'];

it.skipIf(!existsSync(RECORDED)).each(FILES)('reads what PubMed answered: %s', (name) => {
  const text = readFileSync(join(RECORDED, name), 'utf8');
  const pmids = [...text.matchAll(/^PMID- (\d+)/gm)].map(([, pmid = '']) => pmid);
  expect(pmids.length).toBeGreaterThan(0);
  for (const pmid of pmids) expect(parseMedline(text, { pmid }, NOW)?.fields.title).toBeTruthy();
});
