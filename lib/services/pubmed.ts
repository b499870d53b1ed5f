import type { ArticleFields, CapturedArticle, TrustStatus } from '../article/article.ts';
import { cleanDoi, doiKey } from '../article/identifiers.ts';
import { readNbib } from '../citation/formats/tagged-records.ts';
import { type Identified, type Registry, ServiceError } from '../ports/look-ups.ts';
import { asObject, asTexts } from '../text/json.ts';
import { getJson, getText, type HttpNeeds } from './http.ts';
import { saidBy } from './said.ts';

interface Needs extends HttpNeeds {
  base: string;
  now: () => string;
  /** Called before each look-up: with a key NCBI allows more. */
  onKey(hasKey: boolean): void;
}

/** PubMed by NCBI's E-utilities, two requests an article: https://www.ncbi.nlm.nih.gov/books/NBK25497/. */
export function createPubmed(needs: Needs): Registry {
  return {
    knows: (article) => termOf(article) !== undefined,
    async lookUp(article, { email, ncbiKey }) {
      needs.onKey(ncbiKey !== '');
      const address = (utility: string, parameters: Record<string, string>) => {
        const query = new URLSearchParams({ db: 'pubmed', ...parameters, tool: 'sheaf' });
        if (email) query.set('email', email);
        if (ncbiKey) query.set('api_key', ncbiKey);
        return `${needs.base}/${utility}.fcgi?${query}`;
      };
      const term = termOf(article) ?? '';
      const found = asObject(
        await getJson(needs, 'PubMed', address('esearch', { term, retmode: 'json', retmax: '5' })),
      );
      const ids = asTexts(asObject(found.esearchresult).idlist).filter((id) => /^\d{1,9}$/.test(id));
      if (ids.length === 0) return undefined;
      const text = await getText(
        needs,
        'PubMed',
        address('efetch', { id: ids.join(), rettype: 'medline', retmode: 'text' }),
      );
      if (text !== undefined && !/^PMID\s{0,2}-/m.test(text)) throw new ServiceError('bad-answer', 'PubMed');
      return text === undefined ? undefined : parseMedline(text, article, needs.now());
    },
  };
}

/** What PubMed is searched for: the one identifier that names it best. */
function termOf({ pmid, pmcid, doi }: Identified): string | undefined {
  if (pmid) return `${pmid}[pmid]`;
  if (pmcid) return `${pmcid}[pmcid]`;
  // A quote in a DOI would end the phrase.
  return doi && !/^10\.48550\//.test(doi) ? `"${doi.replaceAll('"', '')}"[aid]` : undefined;
}

/** A search may find what is near it. */
function isOf(found: Partial<ArticleFields>, { pmid, pmcid, doi }: Identified): boolean {
  if (pmid) return found.pmid === pmid;
  if (pmcid) return found.pmcid?.toLowerCase() === pmcid.toLowerCase();
  return Boolean(doi && found.doi && doiKey(found.doi) === doiKey(doi));
}

/** What records in PubMed's own format say of an article; `undefined` where none of them is its. */
export function parseMedline(text: string, article: Identified, now: string): CapturedArticle | undefined {
  let from = 0;
  for (const record of readNbib(text)) {
    const own = text.slice(from, record.end);
    from = record.end;
    if (record.kind !== 'entry' || !isOf(record.described.fields, article)) continue;
    const { standing: status = 'nothing-known' } = record;
    const doi = noticeOf(own, status);
    return saidBy('pubmed', record.described.fields, {
      trust: { status, from: 'pubmed', checkedAt: now, ...(doi && { notice: { doi } }) },
    });
  }
  return undefined;
}

/** The lines that name a notice, with those that go on with them. */
const NOTICES: Partial<Record<TrustStatus['status'], RegExp>> = {
  retracted: /^(?:RIN|RRI)\s{0,3}- .*(?:\n {6}.*)*/m,
  'expression-of-concern': /^ECI\s{0,3}- .*(?:\n {6}.*)*/m,
  corrected: /^(?:EIN|CRI)\s{0,3}- .*(?:\n {6}.*)*/m,
};

/** The DOI of the notice behind a standing: `RIN - Sample J Med. 2022;1:2. doi: 10.5555/notice. PMID: 1`. */
function noticeOf(record: string, status: TrustStatus['status']): string | undefined {
  const line = NOTICES[status]?.exec(record)?.[0].slice(0, 1000) ?? '';
  const [, doi = ''] = /\bdoi:\s{0,8}(10\.\S+)/i.exec(line) ?? [];
  return cleanDoi(doi);
}
