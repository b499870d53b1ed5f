import { fieldsOfWork } from '../article/crossref-work.ts';
import { cleanIssn } from '../article/identifiers.ts';
import { cleanJournal } from '../article/journals.ts';
import type { Found, JournalFinder } from '../ports/finding.ts';
import { bestJournals, type ListedJournal } from '../sources/journal-match.ts';
import { preprintCategory } from '../sources/preprint-categories.ts';
import { fullNameOf } from '../sources/well-known-journals.ts';
import { asCount, asList, asObject, asText, asTexts } from '../text/json.ts';
import { getJson, type HttpNeeds } from './http.ts';
import { isOfDataCite } from './registrants.ts';

interface Needs extends HttpNeeds {
  base: string;
  now: () => string;
  /** What the person gave for the registries; empty for none. */
  email(): Promise<string>;
}

const ROWS = 40;
const SHOWN = 20;

/** Journals by name, ISSN and article, at Crossref: https://www.crossref.org/documentation/retrieve-metadata/rest-api/. */
export function createJournalFinder(needs: Needs): JournalFinder {
  async function ask(path: string, parameters: Record<string, string> = {}) {
    const email = await needs.email();
    const query = new URLSearchParams({ ...parameters, ...(email && { mailto: email }) }).toString();
    return asObject(asObject(await getJson(needs, 'Crossref', `${needs.base}${path}${query && `?${query}`}`)).message);
  }
  return {
    async byName(name) {
      const issn = cleanIssn(name);
      if (issn) return [await ask(`/journals/${issn}`)].map(listed(needs.now())).filter(isOne).map(asFound);
      // A registry finds words, and knows no abbreviations.
      const full = fullNameOf(name);
      const { items } = await ask('/journals', { query: full, rows: String(ROWS) });
      const found = asList(items).map(asObject).map(listed(needs.now())).filter(isOne);
      return bestJournals(full, found).slice(0, SHOWN).map(asFound);
    },
    async ofDoi(doi) {
      if (isOfDataCite(doi)) return undefined;
      const work = await ask(`/works/${encodeURIComponent(doi)}`);
      return categoryOf(work) ?? journalOf(work);
    },
  };
}

function listed(now: string) {
  return (journal: Record<string, unknown>): ListedJournal => {
    const byYear = asList(asObject(journal.breakdowns)['dois-by-issued-year']).map((each) => asList(each).map(Number));
    const lastYear = Number(now.slice(0, 4)) - 1;
    const [, ofLastYear] = byYear.find(([year]) => year === lastYear) ?? [];
    // Those of this year and the two before it.
    const current = asCount(asObject(journal.counts)['current-dois']) / 3;
    return {
      title: cleanJournal(asText(journal.title) ?? '') ?? '',
      publisher: asText(journal.publisher) ?? '',
      issn: issnsOf(journal.ISSN),
      perYear: Math.round(asCount(ofLastYear) || current),
    };
  };
}

function isOne({ title, issn }: ListedJournal): boolean {
  return title !== '' && issn.length > 0;
}

function asFound({ title, publisher, issn, perYear }: ListedJournal): Found {
  return {
    source: { where: { kind: 'journal', issn }, title },
    ...(publisher && { detail: publisher }),
    ...(perYear > 0 && { perYear }),
  };
}

function journalOf(work: Record<string, unknown>): Found | undefined {
  const { issn = [], journal = '', publisher = '' } = fieldsOfWork(work) ?? {};
  if (issn.length === 0) return undefined;
  return { source: { where: { kind: 'journal', issn }, title: journal }, ...(publisher && { detail: publisher }) };
}

/** A preprint is in no journal, but in a category of its server. */
function categoryOf(work: Record<string, unknown>): Found | undefined {
  if (work.type !== 'posted-content') return undefined;
  const server = /^(biorxiv|medrxiv)$/i.exec(asText(asObject(asList(work.institution)[0]).name) ?? '')?.[1];
  const name = server?.toLowerCase() as 'biorxiv' | 'medrxiv' | undefined;
  const category = name && preprintCategory(name, asText(work['group-title']) ?? '');
  return name && category ? { source: { where: { kind: 'preprints', server: name, category }, title: '' } } : undefined;
}

function issnsOf(value: unknown): string[] {
  return [...new Set(asTexts(value).map(cleanIssn))].filter((issn) => issn !== undefined);
}
