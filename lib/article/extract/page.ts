import { fold } from '../../text/strings.ts';
import { identifiersFromUrl } from '../identifiers.ts';
import { deproxyUrl } from '../identity.ts';
import { mendMojibake } from '../titles.ts';
import type { HeadingFact, MetaFact, PageFacts } from './page-facts.ts';

/** What every signal reads of a page: its facts, and what follows from them for all. */
export interface Page {
  facts: PageFacts;
  /** The address without a library's proxy. */
  href: string;
  url?: URL;
  /** The identifiers that the address itself names. */
  inUrl: ReturnType<typeof identifiersFromUrl>;
  metas: readonly MetaFact[];
  /** The contents of the metas of one name, in the page's order. */
  named: ReadonlyMap<string, readonly string[]>;
  /** `document.title`, white space collapsed. */
  title: string;
  /** The headings of the first rank that have a text, in the page's order. */
  headings: readonly HeadingFact[];
}

/** Reads once what all signals share; texts in a wrong encoding are mended. */
export function readPage(facts: PageFacts): Page {
  const href = deproxyUrl(facts.href);
  const metas = facts.metas.map((meta) => ({ ...meta, content: mendMojibake(meta.content) }));
  const named = new Map<string, string[]>();
  for (const { name, content } of metas) {
    const list = named.get(name);
    if (list === undefined) named.set(name, [content]);
    else list.push(content);
  }
  return {
    facts,
    href,
    url: URL.canParse(href) ? new URL(href) : undefined,
    inUrl: LIST_ADDRESS.test(href) ? {} : identifiersFromUrl(href),
    metas,
    named,
    title: mendMojibake(facts.title),
    headings: facts.headings.map(({ text, html }) => ({
      text: mendMojibake(text),
      ...(html === undefined ? {} : { html: mendMojibake(html) }),
    })),
  };
}

/** Addresses that hold the DOI of an issue or a journal, or lead away from an article (citation export, cited by). */
const LIST_ADDRESS = /\/(?:issuetoc|toc|loi|action|currentissue)(?:[/?#]|$)|\/journal\/10\.|\(issn\)|%28issn%29/i;

/** The first content of the first of `names` that the page has. */
export function firstMeta(page: Page, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = page.named.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * Does what the page shows (`<title>`, a heading) say the title that a tag says? It may add a site's name or be cut
 * short, but a short word that a title happens to hold (`Nature`) is not that title.
 */
export function titlesAgree(shown: string, said: string): boolean {
  const x = lettersOf(shown);
  const y = lettersOf(said);
  if (x === '' || y === '') return false;
  if (x === y) return true;
  if (y.length < 12) return x.startsWith(y) && y.length > 3;
  return x.includes(y) || (x.length >= 24 && (y.includes(x) || x.includes(y.slice(0, 24))));
}

/** A text as its letters and digits alone, for comparing. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
