import { claim, RANK } from '../claims.ts';
import type { Page } from '../page.ts';
import type { SiteAdapter } from './adapter.ts';

/**
 * BMC, SpringerOpen and Nature's online journals number articles, not pages: where their tags count a PDF's own pages from
 * 1, the article's number, by which it is cited (`2016;3:21`), stands in the line with its volume.
 */
export const springerOpen: SiteAdapter = {
  name: 'springer-open',
  matches: (page) => numberOf(page) !== undefined,
  claims: (page) => {
    const claims = {};
    claim(claims, 'pages', numberOf(page), 'site:springer-open', RANK.site);
    return claims;
  },
};

/** Of the page's own article: the volume before it is that of its tags. */
function numberOf(page: Page): string | undefined {
  const said = (name: string) => page.named.get(name)?.[0] ?? '';
  if (said('citation_firstpage') !== '1') return undefined;
  const [, volume, number] = /^(?:(\d{1,4}) ?: ?)?([A-Z]{0,3}\d{1,7})$/i.exec(page.facts.site.number ?? '') ?? [];
  return volume === undefined || volume === said('citation_volume') ? number : undefined;
}
