import type { Block } from '../../document.ts';
import { plainOf } from '../../document-text.ts';
import { htmlText, type InlineLook, inlineHtml } from '../html.ts';
import { directionOf } from './language.ts';

/** How a page shows blocks. */
export interface PageLook extends InlineLook {
  /** `data:` addresses of the images, by their ids. */
  images: ReadonlyMap<string, string>;
  /** What contents are called by a reader that reads aloud. */
  contents: string;
}

/** A block as an element of a page; `level` is that of a heading in this page's outline. */
export function blockHtml(block: Block, look: PageLook, level?: number): string {
  const dir = directionOf(plainOf(block));
  switch (block.kind) {
    case 'heading': {
      const name = `h${level ?? block.level}`;
      return `<${name} class="level-${block.level}"${dir}>${inlineHtml(block.children, look)}</${name}>`;
    }
    case 'paragraph':
      return `<p${block.look ? ` class="${block.look}"` : ''}${dir}>${inlineHtml(block.children, look)}</p>`;
    case 'quote':
      return `<blockquote${dir}><p>${inlineHtml(block.children, look)}</p></blockquote>`;
    case 'list':
      return listHtml(block, look);
    case 'image': {
      const url = look.images.get(block.image);
      if (!url) return block.alt ? `<p class="small"${dir}>[${htmlText(block.alt)}]</p>` : '';
      return `<figure><img src="${url}" alt="${htmlText(block.alt)}" width="${block.width}" height="${block.height}"></figure>`;
    }
    case 'rule':
      return '<hr>';
  }
}

function listHtml({ isOrdered, items }: Extract<Block, { kind: 'list' }>, look: PageLook): string {
  const name = isOrdered ? 'ol' : 'ul';
  const list = `<${name}>${items.map((item) => `<li>${inlineHtml(item, look)}</li>`).join('')}</${name}>`;
  const leads = look.placeOf && items.every(([first]) => first?.kind === 'reference');
  return leads ? `<nav aria-label="${htmlText(look.contents)}">${list}</nav>` : list;
}
