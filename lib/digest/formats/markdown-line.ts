import { beginningInert, withoutActing } from '../../citation/formats/markdown-text.ts';
import type { Inline } from '../document.ts';

/** What stands in a line, as Markdown; a break is two spaces and a new line. */
export function markdownLine(inlines: readonly Inline[]): string {
  return beginningInert(writeInlines(inlines, '', ''));
}

/** `before` and `after`: the signs around them, by which Markdown tells marks from stars. */
function writeInlines(inlines: readonly Inline[], before: string, after: string, isInMark = false): string {
  const pieces: string[] = [];
  let last = before;
  for (const [index, inline] of inlines.entries()) {
    const next = inlines[index + 1];
    const piece = writeInline(inline, last, next ? firstSign(next) : after, isInMark);
    pieces.push(piece);
    last = piece.at(-1) ?? last;
  }
  return pieces.join('');
}

function writeInline(inline: Inline, before: string, after: string, isInMark: boolean): string {
  switch (inline.kind) {
    case 'text': {
      const text = inert(inline.text);
      // Before a link it would make an image of it.
      return after === '[' && text.endsWith('!') ? `${text.slice(0, -1)}\\!` : text;
    }
    case 'break':
      return '  \n';
    case 'link':
      return writeLink(inline.href, inline.children, isInMark);
    case 'reference':
      return writeInlines(inline.children, before, after, isInMark);
    case 'mark':
      return writeMark(inline, before, after, isInMark);
  }
}

/** Without the addresses that GitHub makes links of by itself, our signs within them and all. */
function inert(text: string): string {
  return withoutActing(text).replace(/(?<=https?):(?=\/\/)|(?<=www)\./gi, '\\$&');
}

const TAGS = { b: 'strong', i: 'em', sub: 'sub', sup: 'sup' } as const;

function writeMark(
  { mark, children }: Extract<Inline, { kind: 'mark' }>,
  before: string,
  after: string,
  isInMark: boolean,
): string {
  const stars = mark === 'b' ? '**' : '*';
  const inside = writeInlines(children, '*', '*', true);
  const mayBeStars =
    (mark === 'b' || mark === 'i') &&
    !isInMark &&
    before !== '*' &&
    opens(before, inside.charAt(0)) &&
    opens(after, inside.at(-1) ?? '');
  return mayBeStars ? stars + inside + stars : `<${TAGS[mark]}>${inside}</${TAGS[mark]}>`;
}

/** Do stars between these two signs belong to the inner one? See "left-flanking" in CommonMark. */
function opens(outer: string, inner: string): boolean {
  if (inner === '' || /\s/.test(inner)) return false;
  return !isSign(inner) || outer === '' || /\s/.test(outer) || isSign(outer);
}

function isSign(character: string): boolean {
  return /^[\p{P}\p{S}]/u.test(character);
}

/** What an inline begins with in Markdown, as far as it matters to what stands before it. */
function firstSign(inline: Inline): string {
  if (inline.kind === 'text') return inert(inline.text).charAt(0);
  if (inline.kind === 'break') return ' ';
  if (inline.kind === 'link') return '[';
  const [first] = inline.children;
  return inline.kind === 'mark' ? '*' : first ? firstSign(first) : '';
}

function writeLink(href: string, children: readonly Inline[], isInMark: boolean): string {
  const [only, ...rest] = children;
  if (rest.length === 0 && only?.kind === 'text' && only.text === href && !href.startsWith('mailto:'))
    return `<${href}>`;
  const address = href.replace(/[\\()<>*_~|$[\]^`]|&(?=#?\w{1,40};)/g, '\\$&');
  return `[${writeInlines(children, '[', ']', isInMark)}](${address})`;
}
