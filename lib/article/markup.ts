import { decodeEntities } from '../text/entities.ts';
import { collapseSpace, stripInvisible } from '../text/strings.ts';
import type { MarkedText } from './article.ts';

/** The marks that a title keeps: italics, bold, subscript, superscript, small capitals. */
export type Mark = 'i' | 'b' | 'sub' | 'sup' | 'sc';

/** Marked text as a tree, to render without `innerHTML`. */
export type MarkedNode = string | { mark: Mark; children: MarkedNode[] };

/** A title longer than this is no title; what may be longer (an abstract) is given its own limit. */
const LONGEST_TITLE = 5000;
const TAG = /<(\/?)([a-zA-Z][\w:-]{0,30})((?:\s|\/)[^<>]{0,500})?>|<!--/g;
const MARKS = new Map<string, Mark>([
  ['i', 'i'],
  ['em', 'i'],
  ['italic', 'i'],
  ['b', 'b'],
  ['strong', 'b'],
  ['bold', 'b'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['sc', 'sc'],
  ['scp', 'sc'],
]);
/** Their content is no text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'annotation', 'svg', 'iframe', 'object']);

/**
 * Marked text from an HTML fragment, or from text with tags in it: marks kept, every other tag dropped, entities decoded
 * once. Of more than `longest` characters of HTML the rest is cut off between words, with an ellipsis.
 */
export function toMarked(html: string, longest = LONGEST_TITLE): MarkedText {
  let source = stripInvisible(cutHtml(html, longest));
  // Some templates escape the marks once more.
  if (!/<[a-z]/i.test(source) && /&lt;\/?(?:i|b|em|strong|su[bp])&gt;/i.test(source)) source = decodeEntities(source);
  // Most text holds neither.
  return /[<&]/.test(source) ? balanced(readTags(source)) : (escapeText(collapseSpace(source)) as MarkedText);
}

/** Marked text from plain text: nothing in it is a tag or an entity. Cut between words after `longest` characters. */
export function markedFromText(text: string, longest = LONGEST_TITLE): MarkedText {
  return escapeText(collapseSpace(cut(text, longest))) as MarkedText;
}

/** The text up to the last word that ends within `max` characters, and an ellipsis. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max);
  // A word longer than any is cut within it, but not within a character.
  const words = /\s/.test(text.charAt(max)) ? kept : kept.replace(/\s\S{0,100}$/, '').replace(/[\ud800-\udbff]$/, '');
  return `${words.trimEnd()}…`;
}

/** The same of HTML: not within a tag or an entity either. */
function cutHtml(html: string, max: number): string {
  const text = cut(html, max);
  return text === html
    ? html
    : `${text
        .slice(0, -1)
        .replace(/<\/?[a-zA-Z][^<>]{0,500}$|&#?\w{0,9}$/, '')
        .trimEnd()}…`;
}

/** The text without its marks. */
export function plain(marked: string): string {
  return unescapeText(marked.replace(/<\/?(?:i|b|sub|sup|sc)>/g, ''));
}

/** The tree of marked text. */
export function parseMarked(marked: MarkedText): MarkedNode[] {
  const root: MarkedNode[] = [];
  const open: { mark: Mark; children: MarkedNode[] }[] = [];
  for (const part of marked.split(/(<\/?(?:i|b|sub|sup|sc)>)/)) {
    const into = open.at(-1)?.children ?? root;
    const mark = /^<(i|b|sub|sup|sc)>$/.exec(part)?.[1] as Mark | undefined;
    if (mark) {
      const node = { mark, children: [] };
      into.push(node);
      open.push(node);
    } else if (part.startsWith('</')) open.pop();
    else if (part) into.push(unescapeText(part));
  }
  return root;
}

type Piece = { text: string } | { open: Mark } | { close: Mark };

function readTags(source: string): Piece[] {
  const pieces: Piece[] = [];
  const spans: (Mark | undefined)[] = [];
  let silent: string | undefined;
  let last = 0;
  const text = (end: number) => {
    if (!silent && end > last) pieces.push({ text: decodeEntities(source.slice(last, end)) });
  };
  for (const match of source.matchAll(TAG)) {
    const [whole, slash, rawName = '', attributes = ''] = match;
    const name = rawName.toLowerCase().replace(/^(?:mml|m|jats):/, '');
    const mark = MARKS.get(name);
    if (match.index < last) continue;
    text(match.index);
    last = match.index + whole.length;
    if (whole === '<!--') {
      const end = source.indexOf('-->', last);
      last = end < 0 ? source.length : end + 3;
    } else if (silent) {
      if (slash && name === silent) silent = undefined;
    } else if (SILENT.has(name)) {
      if (!slash && !attributes.endsWith('/')) silent = name;
    } else if (name === 'span') {
      const shown = slash ? spans.pop() : markOfSpan(attributes);
      if (!slash) spans.push(shown);
      if (shown) pieces.push(slash ? { close: shown } : { open: shown });
    } else if (mark) {
      pieces.push(slash ? { close: mark } : { open: mark });
    } else if (/^(?:br|p|div|li|h[1-6]|tr|td)$/.test(name)) {
      pieces.push({ text: ' ' });
    }
  }
  text(source.length);
  return pieces;
}

function markOfSpan(attributes: string): Mark | undefined {
  if (/small-?caps|\bsmcaps\b/i.test(attributes)) return 'sc';
  if (/font-style:\s*italic|\bitalics?\b/i.test(attributes)) return 'i';
  if (/vertical-align:\s*super|\bsuperscript\b/i.test(attributes)) return 'sup';
  if (/vertical-align:\s*sub|\bsubscript\b/i.test(attributes)) return 'sub';
  return undefined;
}

/** Writes pieces as well-nested marks, without empty ones and with single spaces. */
function balanced(pieces: Piece[]): MarkedText {
  const open: Mark[] = [];
  let out = '';
  for (const piece of pieces) {
    if ('text' in piece) out += escapeText(piece.text.replace(/[\s\u00a0]+/g, ' '));
    else if ('open' in piece) {
      if (open.includes(piece.open)) continue;
      open.push(piece.open);
      out += `<${piece.open}>`;
    } else if (open.includes(piece.close)) {
      const inside = open.splice(open.indexOf(piece.close)).slice(1);
      out += `${inside
        .map((mark) => `</${mark}>`)
        .reverse()
        .join('')}</${piece.close}>`;
      for (const mark of inside) out += `<${mark}>`;
      open.push(...inside);
    }
  }
  out += open
    .map((mark) => `</${mark}>`)
    .reverse()
    .join('');
  for (let before = ''; before !== out; ) {
    before = out;
    out = out.replace(/<(i|b|sub|sup|sc)>(\s*)<\/\1>/g, '$2');
  }
  return out
    .replace(/ {2,}/g, ' ')
    .replace(/^((?:<(?:i|b|sub|sup|sc)>)*) /, '$1')
    .replace(/ ((?:<\/(?:i|b|sub|sup|sc)>)*)$/, '$1') as MarkedText;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function unescapeText(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
