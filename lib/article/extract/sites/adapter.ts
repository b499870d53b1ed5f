import type { Claims } from '../claims.ts';
import type { Page } from '../page.ts';

/** A site whose pages the general rules are known to read wrongly, and what is read there instead. */
export interface SiteAdapter {
  /** Short, for the provenance: `site:pubmed`. */
  name: string;
  /** Is it a page of this site? Must hold for a saved or proxied copy too, so look at the page, not only at the address. */
  matches(page: Page): boolean;
  /** What the site says where the general rules do not look, ranked first. */
  claims(page: Page): Claims;
  /** The site's claims name the DOI if the page has one: those in its text are of other articles. */
  hasAllDois?: boolean;
  /** The page is about one work by the site's own signs. */
  isScholarly?(page: Page): boolean;
}
