import type { Block } from '../document.ts';
import { plainOf } from '../document-text.ts';
import type { DigestFormat, Writing } from './format.ts';
import { htmlText, inlineHtml } from './html.ts';
import { imageUrls } from './image-urls.ts';
import { directionOf } from './web/language.ts';

/** Points, as word processors count; each look stands with its element, for they drop style sheets and classes. */
const FONT = 'font-family:Arial,Helvetica,sans-serif';
const HEADINGS = {
  1: `${FONT};font-size:20pt;font-weight:bold;margin:0 0 6pt`,
  2: `${FONT};font-size:14pt;font-weight:bold;margin:18pt 0 6pt`,
  3: `${FONT};font-size:12pt;font-weight:bold;margin:12pt 0 3pt`,
};
const TEXT = `${FONT};font-size:11pt;line-height:1.4`;
const SMALL = `${FONT};font-size:9pt;line-height:1.4;color:#5a5a60;margin:0 0 6pt`;
const LABEL = `${FONT};font-size:9pt;font-weight:bold;color:#a31d17;margin:12pt 0 0`;
const LINK = { link: ' style="color:#0b5394"' };
/** Pixels of an image, wider than which a mail's window seldom is. */
const WIDEST = 600;

/** What goes to the clipboard for mail programs and word processors, with the plain text beside it. */
export const richText: DigestFormat = {
  id: 'rich-text',
  extension: 'html',
  mime: 'text/html',
  async write(writing: Writing) {
    const urls = imageUrls(writing);
    return writing.document.blocks.map((block) => blockHtml(block, urls)).join('\n');
  },
};

function blockHtml(block: Block, urls: ReadonlyMap<string, string>): string {
  const dir = directionOf(plainOf(block));
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${dir} style="${HEADINGS[block.level]}">${inlineHtml(block.children, LINK)}</h${block.level}>`;
    case 'paragraph': {
      const style = block.look === 'small' ? SMALL : block.look === 'label' ? LABEL : `${TEXT};margin:0 0 8pt`;
      return `<p${dir} style="${style}">${inlineHtml(block.children, LINK)}</p>`;
    }
    case 'quote':
      return `<blockquote${dir} style="${TEXT};font-style:italic;margin:0 0 8pt 12pt;padding:0 0 0 9pt;border-left:3px solid #c8c4bc">${inlineHtml(block.children, LINK)}</blockquote>`;
    case 'list': {
      const name = block.isOrdered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li style="${TEXT};margin:0 0 3pt">${inlineHtml(item, LINK)}</li>`);
      return `<${name}${dir} style="margin:0 0 8pt;padding:0 0 0 20pt">${items.join('')}</${name}>`;
    }
    case 'image':
      return imageHtml(block, urls.get(block.image));
    case 'rule':
      return '<hr style="border:0;border-top:1px solid #c8c4bc;margin:14pt 0">';
  }
}

function imageHtml({ alt, width, height }: Extract<Block, { kind: 'image' }>, url: string | undefined): string {
  if (!url) return alt.trim() ? `<p style="${SMALL}">[${htmlText(alt)}]</p>` : '';
  const share = Math.min(1, WIDEST / width);
  const size = `width="${Math.round(width * share)}" height="${Math.round(height * share)}"`;
  return `<p style="margin:0 0 8pt"><img src="${url}" alt="${htmlText(alt)}" ${size} style="max-width:100%;height:auto"></p>`;
}
