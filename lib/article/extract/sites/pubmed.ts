import { cleanDoi, cleanPmcid, cleanPmid } from '../../identifiers.ts';
import { cleanJournal } from '../../journals.ts';
import { toMarked } from '../../markup.ts';
import { parseAuthors } from '../../names.ts';
import { type Claims, claim, RANK } from '../claims.ts';
import { labelClaims } from '../labels.ts';
import { type Page, textOf } from '../page.ts';
import { abstractOf } from '../values.ts';
import type { SiteAdapter } from './adapter.ts';

const FROM = 'site:pubmed';

/**
 * A PubMed record, of the present site and of the one before 2020: no `citation_*` title, the citation as one line,
 * and beside it other records with citations and DOIs of their own.
 */
export const pubmed: SiteAdapter = {
  name: 'pubmed',
  matches: (page) => page.named.get('ncbi_db')?.[0] === 'pubmed' || page.url?.hostname === 'pubmed.ncbi.nlm.nih.gov',
  claims: readRecord,
  hasAllDois: true,
};

function readRecord(page: Page): Claims {
  const claims: Claims = {};
  const record = recordOf(page.document);
  if (record === undefined) return claims;
  const part = (selector: string) => record.querySelector(selector);
  const text = (selector: string) => textOf(part(selector) ?? page.document.createElement('p'), 3000);
  const title = part('h1, .abstract h2');
  const shown = title === null ? '' : title.innerHTML.trim().replace(/\.$/, '');
  claim(claims, 'title', shown === '' ? undefined : toMarked(shown), FROM, RANK.site);
  const names = [...record.querySelectorAll('.auths a, .authors a, .authors-list .full-name')].map((a) =>
    textOf(a, 200),
  );
  claim(claims, 'authors', parseAuthors([...new Set(names)]), FROM, RANK.site);
  const citation = text('.cit, .abstitle .ti, .article-source, .citation').replace(/^\d+:\s*/, '');
  if (citation !== '') {
    const said = labelClaims({ lines: [{ text: citation, links: [] }], titleAt: -1 });
    for (const name of ['volume', 'issue', 'pages', 'articleNumber', 'issued'] as const) {
      claim(claims, name, said[name]?.[0]?.value, FROM, RANK.site);
    }
    // The present site names the journal in a tag; the one before began its citation with it.
    const named = record.matches('.rprt, dl') ? citation.split(/\.\s+(?=(?:19|20)\d\d)/)[0] : undefined;
    claim(claims, 'journal', cleanJournal(named ?? ''), FROM, RANK.site);
    const doi = /\bdoi:\s*(10\.\S+)/i.exec(citation)?.[1];
    claim(claims, 'doi', cleanDoi(doi ?? ''), FROM, RANK.site);
  }
  const numbers = text('.rprtid, .pmid, .identifiers');
  claim(claims, 'pmid', cleanPmid(/PMID:?\s*(\d+)/.exec(numbers)?.[1] ?? ''), FROM, RANK.site);
  claim(claims, 'pmcid', cleanPmcid(/PMCID:?\s*(PMC\d+)/.exec(numbers)?.[1] ?? ''), FROM, RANK.site);
  claim(claims, 'abstract', abstractOf(text('.abstr, .abstract-content')), FROM, RANK.site);
  return claims;
}

/** The record, where the page shows one and not a list of them. */
function recordOf(document: Document): Element | undefined {
  const records = document.querySelectorAll(
    '.rprt.abstract, .rprt.abstractplus, dl.AbstractPlusReport, #full-view-heading, article.article-overview',
  );
  return records.length === 1 ? (records[0] ?? undefined) : undefined;
}
