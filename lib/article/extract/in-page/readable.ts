import { Readability } from '@mozilla/readability';
import createDOMPurify from 'dompurify';
import { languageOf } from '../../../text/language.ts';
import { collapseSpace } from '../../../text/strings.ts';
import type { ReadableText } from '../../article.ts';
import { READABLE_HTML } from './readable-html.ts';

/** What a reader never reads: left out of the copy, so that a page of scripts costs no more than its text. */
const LEFT_OUT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'LINK',
  'FORM',
  'INPUT',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'DIALOG',
]);
/** A page of more elements is an application or an attack; it is captured without its text. */
const MOST_ELEMENTS = 60_000;
const DEEPEST = 300;

/**
 * The readable text of the page, sanitised for storing, or `undefined` where there is none. Works on a copy in a
 * document of its own: the page that the person reads is never touched.
 */
export function extractReadable(document: Document, location: { href: string }): ReadableText | undefined {
  if (document.body === null || document.getElementsByTagName('*').length > MOST_ELEMENTS) return undefined;
  const copy = document.implementation.createHTMLDocument(document.title);
  const base = copy.createElement('base');
  base.href = location.href;
  copy.head.append(base);
  for (const meta of document.querySelectorAll(
    'meta[property^="og:"], meta[name="author" i], meta[name="description" i], meta[name^="twitter:" i]',
  )) {
    copy.head.append(copy.importNode(meta, false));
  }
  copyChildren(document.body, copy.body, copy, 0);
  const read = new Readability(copy, {
    charThreshold: 200,
    maxElemsToParse: MOST_ELEMENTS,
    disableJSONLD: true,
  }).parse();
  const text = collapseSpace(read?.textContent ?? '');
  if (read === null || text === '') return undefined;
  const view = document.defaultView;
  if (view === null) return undefined;
  const html = createDOMPurify(view as unknown as Parameters<typeof createDOMPurify>[0]).sanitize(
    read.content ?? '',
    READABLE_HTML,
  );
  const language = languageOf(read.lang ?? document.documentElement.lang ?? '');
  return {
    html,
    text,
    length: text.length,
    ...optional('excerpt', read.excerpt),
    ...optional('byline', read.byline),
    ...optional('siteName', read.siteName),
    ...optional('language', language),
  };
}

function copyChildren(from: Element, to: Element, document: Document, depth: number): void {
  for (let child = from.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) to.append(document.createTextNode(child.nodeValue ?? ''));
    else if (child.nodeType === 1 && depth < DEEPEST && !LEFT_OUT.has(child.nodeName.toUpperCase())) {
      const copy = document.importNode(child, false) as Element;
      to.append(copy);
      copyChildren(child as Element, copy, document, depth + 1);
    }
  }
}

function optional<K extends string>(name: K, value: string | null | undefined): { [N in K]?: string } {
  const text = collapseSpace(value ?? '');
  return text === '' ? {} : ({ [name]: text } as { [N in K]?: string });
}
