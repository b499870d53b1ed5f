import type { SiteAdapter } from './adapter.ts';
import { jstor } from './jstor.ts';
import { pubmed } from './pubmed.ts';
import { sciencedirect } from './sciencedirect.ts';
import { springerOpen } from './springer-open.ts';

/** Every site adapter; the first that matches a page speaks for it. */
export const SITE_ADAPTERS: readonly SiteAdapter[] = [pubmed, sciencedirect, jstor, springerOpen];
