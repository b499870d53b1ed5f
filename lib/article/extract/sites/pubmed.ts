import { cleanDoi, cleanPmcid, cleanPmid } from '../../identifiers.ts';
import { cleanJournal } from '../../journals.ts';
import { toMarked } from '../../markup.ts';
import { parseAuthors } from '../../names.ts';
import { mendMojibake } from '../../titles.ts';
import { type Claims, claim, RANK } from '../claims.ts';
import { lineOfText } from '../header-text.ts';
import { labelClaims } from '../labels.ts';
import type { Page } from '../page.ts';
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
  const record = page.facts.site.pubmed;
  if (record === undefined) return claims;
  const title = record.title.replace(/\.$/, '');
  claim(claims, 'title', title === '' ? undefined : toMarked(title), FROM, RANK.site);
  claim(claims, 'authors', parseAuthors([...new Set(record.names.map(mendMojibake))]), FROM, RANK.site);
  const citation = mendMojibake(record.citation).replace(/^\d+:\s*/, '');
  if (citation !== '') {
    const said = labelClaims({ lines: [lineOfText(citation)], titleAt: -1 });
    for (const name of ['volume', 'issue', 'pages', 'articleNumber', 'issued'] as const) {
      claim(claims, name, said[name]?.[0]?.value, FROM, RANK.site);
    }
    // The present site names the journal in a tag; the one before began its citation with it.
    const named = record.isOld ? citation.split(/\.\s+(?=(?:19|20)\d\d)/)[0] : undefined;
    claim(claims, 'journal', cleanJournal(named ?? ''), FROM, RANK.site);
    const doi = /\bdoi:\s*(10\.\S+)/i.exec(citation)?.[1];
    claim(claims, 'doi', cleanDoi(doi ?? ''), FROM, RANK.site);
  }
  claim(claims, 'pmid', cleanPmid(/PMID:?\s*(\d+)/.exec(record.numbers)?.[1] ?? ''), FROM, RANK.site);
  claim(claims, 'pmcid', cleanPmcid(/PMCID:?\s*(PMC\d+)/.exec(record.numbers)?.[1] ?? ''), FROM, RANK.site);
  claim(claims, 'abstract', abstractOf(mendMojibake(record.abstract)), FROM, RANK.site);
  return claims;
}
