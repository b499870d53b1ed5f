import { escapeHtml } from '../../text/escape.ts';
import { printable } from '../../text/printable.ts';
import type { Block, Inline, IssueDocument } from '../document.ts';

/** How words in HTML look: attributes, each with a space before it. */
export interface InlineLook {
  link: string;
  /** The place of an entry in the same file; without it, what points there is text. */
  placeOf?(entry: string): string | undefined;
}

const PLAIN: InlineLook = { link: '' };

/** A text in an element or an attribute of HTML, or in XML. */
export function htmlText(text: string): string {
  return escapeHtml(printable(text));
}

/** Words of a document as HTML; what is no address of the web or of mail is no link. */
export function inlineHtml(children: readonly Inline[], look: InlineLook = PLAIN): string {
  return children.map((child) => oneInline(child, look)).join('');
}

function oneInline(inline: Inline, look: InlineLook): string {
  switch (inline.kind) {
    case 'text':
      return htmlText(inline.text);
    case 'break':
      return '<br>';
    case 'mark':
      return `<${inline.mark}>${inlineHtml(inline.children, look)}</${inline.mark}>`;
    case 'link':
      return isAddress(inline.href)
        ? `<a href="${htmlText(inline.href)}"${look.link}>${inlineHtml(inline.children, look)}</a>`
        : inlineHtml(inline.children, look);
    case 'reference': {
      // Neither the programs of mails nor the readers of feeds lead within what they show.
      const place = look.placeOf?.(inline.entry);
      const words = inlineHtml(inline.children, look);
      return place ? `<a href="#${htmlText(place)}">${words}</a>` : words;
    }
  }
}

/** May it be the address of a link: the documents hold no other, and no format trusts that. */
function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]/i.test(href);
}

/** The words alone. */
export function plainInlines(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      return child.kind === 'break' ? '\n' : plainInlines(child.children);
    })
    .join('');
}

/** A document as plain elements without a look, for a reader that has its own; of an image, what it shows in words. */
export function plainHtml({ blocks }: IssueDocument): string {
  return blocks.map(oneBlock).filter(Boolean).join('\n');
}

function oneBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.children)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${block.look === 'small' ? `<small>${inlineHtml(block.children)}</small>` : inlineHtml(block.children)}</p>`;
    case 'list': {
      const name = block.isOrdered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${name}>`;
    }
    case 'quote':
      return `<blockquote><p>${inlineHtml(block.children)}</p></blockquote>`;
    case 'image':
      return block.alt ? `<p>[${htmlText(block.alt)}]</p>` : '';
    case 'rule':
      return '<hr>';
  }
}
