import { cleanDoi } from '../../identifiers.ts';
import { cleanJournal } from '../../journals.ts';
import { markedFromText } from '../../markup.ts';
import { parseAuthors } from '../../names.ts';
import { parseDate } from '../../parse-date.ts';
import { mendMojibake } from '../../titles.ts';
import { type Claims, claim, RANK } from '../claims.ts';
import type { Page } from '../page.ts';
import type { SiteAdapter } from './adapter.ts';

const FROM = 'site:sciencedirect';

/** ScienceDirect names its authors only in buttons and, on older pages, its DOI only in an inline script. */
export const sciencedirect: SiteAdapter = {
  name: 'sciencedirect',
  matches: (page) =>
    /(^|\.)sciencedirect\.com$/.test(page.url?.hostname ?? '') ||
    /[-–] ScienceDirect$|^ScienceDirect - /.test(page.title),
  claims: readPage,
};

function readPage(page: Page): Claims {
  const claims: Claims = {};
  if (/search results/i.test(page.title)) return claims;
  claim(claims, 'authors', parseAuthors((page.facts.site.surnames ?? []).map(mendMojibake)), FROM, RANK.site);
  // Until 2009 the title was `ScienceDirect - Journal : Title`, and the only heading that of a box beside it.
  const old = /^ScienceDirect - (.{2,120}?) : (.+)$/.exec(page.title);
  if (old !== null) {
    claim(claims, 'journal', cleanJournal(old[1] ?? ''), FROM, RANK.site);
    claim(claims, 'title', markedFromText(old[2] ?? ''), FROM, RANK.site);
  }
  if (!page.named.has('citation_doi')) {
    const script = page.facts.site.script ?? '';
    claim(claims, 'doi', cleanDoi(/SDM\.doi\s*=\s*['"](10\.[^'"]+)['"]/.exec(script)?.[1] ?? ''), FROM, RANK.site);
    const cover = /SDM\.pm\.coverDate\s*=\s*['"]([^'"]+)['"]/.exec(script)?.[1];
    claim(claims, 'issued', parseDate(cover ?? ''), FROM, RANK.citation + 2);
  }
  return claims;
}
