import type { MarkedText } from '../../../article/article.ts';
import { spelledOut } from '../../../article/spelled-out.ts';
import { escapeHtml } from '../../../text/escape.ts';
import { printable } from '../../../text/printable.ts';
import type { Inline } from '../../document.ts';

/** Words in plain text, in lines where they break; what is raised or lowered is in Unicode's own signs, an address stands behind the words that lead there. */
export function plainLine(inlines: readonly Inline[]): string {
  return piecesOf(inlines)
    .map(({ marked, href }) => {
      const text = spelledOut(marked as MarkedText);
      return href === undefined || leadsThere(text, href) ? text : `${text} <${href}>`;
    })
    .join('');
}

/** Runs of marked text, each with where it leads. */
function piecesOf(inlines: readonly Inline[]): { marked: string; href?: string }[] {
  const pieces: { marked: string; href?: string }[] = [];
  for (const inline of inlines) {
    const last = pieces.at(-1);
    if (inline.kind === 'link') pieces.push({ marked: markedOf(inline.children), href: printable(inline.href) });
    else if (last && last.href === undefined) last.marked += markedOf([inline]);
    else pieces.push({ marked: markedOf([inline]) });
  }
  return pieces;
}

function markedOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return escapeHtml(printable(inline.text)).replace(/&quot;/g, '"');
      if (inline.kind === 'break') return '\n';
      const inside = markedOf(inline.children);
      return inline.kind === 'mark' ? `<${inline.mark}>${inside}</${inline.mark}>` : inside;
    })
    .join('');
}

/** Is the text the address itself? */
function leadsThere(text: string, href: string): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  return bare(text) === bare(href);
}
