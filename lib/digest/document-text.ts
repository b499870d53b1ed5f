import type { Block, Inline } from './document.ts';

/** The text of a block, without marks; a break is a space, an image its description. */
export function plainOf(block: Block): string {
  if (block.kind === 'rule') return '';
  if (block.kind === 'image') return block.alt;
  return block.kind === 'list' ? block.items.map(plainInlines).join(' ') : plainInlines(block.children);
}

function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : plainInlines(inline.children),
    )
    .join('');
}
