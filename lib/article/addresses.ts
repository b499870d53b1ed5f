import { deproxyUrl } from './proxies.ts';

const INDEX =
  /(?:^|\.)(?:ncbi\.nlm\.nih\.gov|europepmc\.org|pubmedcentral\.nih\.gov|ukpmc\.ac\.uk|semanticscholar\.org)$/i;
const RESOLVER = /(?:^|\.)doi\.org$/i;

/** Does an address lead to a PDF, by its own form? */
export function isPdfAddress(url: string): boolean {
  return /\.pdf($|[?#])|\/e?pdf(\/|$|[?#])/i.test(url);
}

/** How good an address is to open an article at, 0 best: the publisher's own page, an index's, a resolver's, a PDF. */
export function addressRank(url: string): number {
  if (isPdfAddress(url)) return 3;
  const direct = deproxyUrl(url);
  const host = URL.canParse(direct) ? new URL(direct).hostname : '';
  if (RESOLVER.test(host)) return 2;
  return INDEX.test(host) ? 1 : 0;
}

/** An address that readers can go to: not a file of the person's own (`file:///home/…`), nor one with their name and password in it. */
export function openTo(url: string | undefined): string | undefined {
  const { protocol = '', username, password } = URL.parse(url ?? '') ?? {};
  return /^https?:$/.test(protocol) && !username && !password ? url : undefined;
}
