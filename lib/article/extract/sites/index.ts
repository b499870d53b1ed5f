import type { SiteAdapter } from './adapter.ts';

/** Every site adapter; the first that matches a page speaks for it. */
export const SITE_ADAPTERS: readonly SiteAdapter[] = [];
