import type { Block, Inline, IssueDocument } from '../document.ts';
import type { DigestFormat } from './format.ts';
import { plainLine } from './text/plain-line.ts';
import { displayWidth, wrapText } from './text/wrap.ts';

/** Columns of a line of mail (RFC 3676 asks for less than 78, and `> > ` may come before it). */
const COLUMNS = 72;

/** Plain text, as mailing lists take it. */
export const text: DigestFormat = {
  id: 'text',
  extension: 'txt',
  mime: 'text/plain',
  write: async ({ document }) => plainText(document),
};

/**
 * A document in lines of 72 columns. None ends with a space, so that a mail program that reads `format=flowed` joins none, and what it
 * would take for a quotation, or a mailbox for the beginning of another mail, is set in by a space as RFC 3676 has it.
 */
export function plainText({ blocks }: Pick<IssueDocument, 'blocks'>): string {
  return `${blocks
    .map((block) => linesOf(block).join('\n'))
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block);
    case 'paragraph':
      return stuffed(wrapped(block.children, COLUMNS));
    case 'quote':
      return wrapped(block.children, COLUMNS - 2).map((line) => `> ${line}`);
    case 'list':
      return block.items.flatMap((item, index) => {
        const sign = block.isOrdered ? `${index + 1}. ` : '- ';
        const indent = ' '.repeat(sign.length);
        return wrapped(item, COLUMNS - sign.length).map((line, at) => (at === 0 ? sign : indent) + line);
      });
    case 'image':
      return stuffed(wrapText(`[${block.alt}]`, COLUMNS)).filter(() => block.alt.trim() !== '');
    case 'rule':
      return ['-'.repeat(COLUMNS)];
  }
}

/** The title of an entry has its address in the line below; larger ones are underlined. */
function headingLines({ level, children }: Extract<Block, { kind: 'heading' }>): string[] {
  const [only, ...rest] = children;
  const isLink = rest.length === 0 && only?.kind === 'link';
  const lines = stuffed(wrapped(isLink ? only.children : children, COLUMNS));
  if (level === 3) return isLink ? [...lines, only.href] : lines;
  const width = Math.min(COLUMNS, Math.max(1, ...lines.map(displayWidth)));
  return [...lines, (level === 1 ? '=' : '-').repeat(width), ...(isLink ? [only.href] : [])];
}

function wrapped(inlines: readonly Inline[], columns: number): string[] {
  return plainLine(inlines)
    .split('\n')
    .flatMap((line) => wrapText(line, columns));
}

function stuffed(lines: string[]): string[] {
  return lines.map((line) => (/^(?:[ >]|From )/.test(line) ? ` ${line}` : line));
}
