import { collapseSpace, fold } from '../../text/strings.ts';
import { identifiersFromUrl } from '../identifiers.ts';
import { deproxyUrl } from '../identity.ts';
import { mendMojibake } from '../markup.ts';

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
    inUrl: identifiersFromUrl(href),
    metas,
    named,
    title: mendMojibake(collapseSpace(document.title.slice(0, LONGEST_TITLE))),
    headings: readHeadings(document),
  };
}

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
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child !== null && text.length < limit; child = child.nextSibling) {
      if (child.nodeType === 3) text += child.nodeValue ?? '';
      else if (child.nodeType === 1 && !SILENT.has((child as Element).localName)) {
        if (isBlock(child as Element)) text += ' ';
        visit(child);
        if (isBlock(child as Element)) text += ' ';
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

/** Do two titles say the same, one perhaps cut short or followed by a site's name? */
export function titlesAgree(a: string, b: string): boolean {
  const x = lettersOf(a);
  const y = lettersOf(b);
  if (x.length < 4 || y.length < 4) return x !== '' && x === y;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return long.includes(short) || (short.length > 24 && long.includes(short.slice(0, 24)));
}

/** A text as its letters and digits alone, for comparing. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
