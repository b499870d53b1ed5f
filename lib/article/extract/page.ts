import { fold } from '../../text/strings.ts';
import { cleanDoi, doiKey, identifiersFromUrl } from '../identifiers.ts';
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
  const title = mendMojibake(facts.title);
  const headings = facts.headings.map(({ text, html }) => ({
    text: mendMojibake(text),
    ...(html === undefined ? {} : { html: mendMojibake(html) }),
  }));
  const metas = ofOneArticle(
    facts.metas.map((meta) => ({ ...meta, content: mendMojibake(meta.content) })),
    [title, ...headings.map(({ text }) => text)],
  );
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
    inUrl: identifiersFromUrl(href),
    metas,
    named,
    title,
    headings,
  };
}

/** The page without what its head says: the head is of an article that was shown before. */
export function withoutHead(page: Page): Page {
  const { canonical: _, citeAs: __, linkedPdf: ___, ...facts } = page.facts;
  return { ...page, facts, metas: [], named: new Map() };
}

/** More are a list, and name no article. */
export const MOST_DOIS = 50;

/** Tags that say one thing of one article. */
const SINGLE = new Set([
  'citation_title',
  'citation_doi',
  'citation_journal_title',
  'citation_publication_date',
  'citation_volume',
  'citation_firstpage',
]);

/** A single-page site may leave the tags of the articles shown before: those of the one that is shown count (rule 1). */
function ofOneArticle(metas: MetaFact[], shown: readonly string[]): MetaFact[] {
  const dois = metas
    .filter(({ name }) => name === 'citation_doi')
    .slice(0, MOST_DOIS)
    .map(({ content }) => cleanDoi(content));
  if (new Set(dois.map((doi) => doi && doiKey(doi))).size < 2) return metas;
  const groups: MetaFact[][] = [[]];
  let said = new Map<string, string>();
  for (const meta of metas) {
    const known = said.get(meta.name);
    if (known !== undefined && known !== meta.content) {
      groups.push([]);
      said = new Map();
    }
    if (SINGLE.has(meta.name)) said.set(meta.name, meta.content);
    groups.at(-1)?.push(meta);
  }
  const own = groups.filter((group) =>
    group.some(({ name, content }) => name === 'citation_title' && shown.some((text) => titlesAgree(text, content))),
  );
  return own.length === 1 && own[0] !== undefined ? own[0] : metas;
}

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
 * short, but a short word that a title happens to hold (`Nature`) is not that title, nor is one that begins alike.
 */
export function titlesAgree(shown: string, said: string): boolean {
  const x = lettersOf(shown.slice(0, LONGEST_TITLE));
  const y = lettersOf(said.slice(0, LONGEST_TITLE).replace(TAG, ''));
  if (x === '' || y === '') return false;
  if (x === y) return true;
  if (y.length < 12) return x.startsWith(y) && y.length > 3;
  if (x.includes(y) || (x.length >= 24 && y.includes(x))) return true;
  const cut = lettersOf(/^(.*?)(?:…|\.\.\.)/.exec(shown)?.[1] ?? '');
  if (cut.length >= 24 && y.startsWith(cut)) return true;
  let alike = 0;
  while (alike < x.length && x[alike] === y[alike]) alike++;
  return alike >= 24 && alike >= 0.8 * y.length;
}

/** Enough to tell two titles apart. */
const LONGEST_TITLE = 1000;
/** Tags write a title's marks as elements. */
const TAG = /<\/?[a-z]{1,8}(?:\s[^<>]{0,80})?>/gi;

/** A text as its letters and digits alone, for comparing. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
