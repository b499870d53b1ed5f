import { collapseSpace, fold } from '../../text/strings.ts';
import { identifiersFromUrl } from '../identifiers.ts';
import { deproxyUrl } from '../identity.ts';
import { mendMojibake } from '../titles.ts';

/** One `<meta>`: its name (or property, or itemprop) in lower case and its content, trimmed and never empty. */
export interface Meta {
  name: string;
  content: string;
  scheme?: string;
}

/** What every signal reads of a page, gathered once. Nothing here asks the browser for layout. */
export interface Page {
  document: Document;
  /** The address without a library's proxy. */
  href: string;
  url?: URL;
  /** The identifiers that the address itself names. */
  inUrl: ReturnType<typeof identifiersFromUrl>;
  metas: readonly Meta[];
  /** The contents of the metas of one name, in the page's order. */
  named: ReadonlyMap<string, readonly string[]>;
  /** `document.title`, white space collapsed. */
  title: string;
  /** The headings of the first rank that have a text, in the page's order. */
  headings: readonly Heading[];
}

export interface Heading {
  element: Element;
  text: string;
}

/** A page may carry thousands of metas and headings; no real article needs more than these. */
const MOST_METAS = 20_000;
const MOST_HEADINGS = 12;
const LONGEST_META = 20_000;
const LONGEST_TITLE = 2000;
const MOST_NODES = 20_000;

/** Reads once what all signals share. */
export function readPage(document: Document, location: { href: string }): Page {
  const href = deproxyUrl(location.href);
  const metas = readMetas(document);
  const named = new Map<string, string[]>();
  for (const { name, content } of metas) {
    const list = named.get(name);
    if (list === undefined) named.set(name, [content]);
    else list.push(content);
  }
  return {
    document,
    href,
    url: URL.canParse(href) ? new URL(href) : undefined,
    inUrl: LIST_ADDRESS.test(href) ? {} : identifiersFromUrl(href),
    metas,
    named,
    title: mendMojibake(collapseSpace(document.title.slice(0, LONGEST_TITLE))),
    headings: readHeadings(document),
  };
}

/** Addresses that hold the DOI of an issue or a journal, or lead away from an article (citation export, cited by). */
const LIST_ADDRESS = /\/(?:issuetoc|toc|loi|action|currentissue)(?:[/?#]|$)|\/journal\/10\.|\(issn\)|%28issn%29/i;

function readMetas(document: Document): Meta[] {
  const metas: Meta[] = [];
  const elements = document.getElementsByTagName('meta');
  const count = Math.min(elements.length, MOST_METAS);
  for (let i = 0; i < count; i++) {
    const element = elements[i];
    // Some savers of pages write `value` for `content`.
    const raw = (element?.getAttribute('content') ?? element?.getAttribute('value'))?.trim();
    if (element === undefined || !raw) continue;
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('itemprop');
    if (!name) continue;
    const scheme = element.getAttribute('scheme')?.trim().toLowerCase();
    metas.push({
      // `DC:title`, `og.title` and `eprints.title` come with either separator.
      name: name.trim().toLowerCase(),
      content: mendMojibake(raw.slice(0, LONGEST_META)),
      ...(scheme ? { scheme } : {}),
    });
  }
  return metas;
}

function readHeadings(document: Document): Heading[] {
  const headings: Heading[] = [];
  for (const element of document.getElementsByTagName('h1')) {
    const text = textOf(element);
    if (/\p{L}/u.test(text)) headings.push({ element, text });
    if (headings.length >= MOST_HEADINGS) break;
  }
  return headings;
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'textarea', 'math']);

/** The text of an element without that of scripts, styles and buttons, white space collapsed, at most `limit` characters. */
export function textOf(element: Element, limit = LONGEST_TITLE): string {
  let text = '';
  let nodes = 0;
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child !== null && text.length < limit; child = child.nextSibling) {
      if (++nodes > MOST_NODES) return;
      if (child.nodeType === 3) {
        const piece = (child.nodeValue ?? '').slice(0, 4 * limit).replace(/\s+/g, ' ');
        text += text.endsWith(' ') ? piece.trimStart() : piece;
      } else if (child.nodeType === 1 && !SILENT.has((child as Element).localName)) {
        const breaks = isBlock(child as Element) && !text.endsWith(' ');
        if (breaks) text += ' ';
        visit(child);
        if (breaks && !text.endsWith(' ')) text += ' ';
      }
    }
  };
  visit(element);
  return mendMojibake(collapseSpace(text.slice(0, limit)));
}

const BLOCKS = new Set([
  'div',
  'p',
  'li',
  'ul',
  'ol',
  'br',
  'tr',
  'td',
  'th',
  'dd',
  'dt',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
]);

/** Does an element break the line, so that the words beside it do not run together? */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
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
