import type { Block } from '../document.ts';
import type { DigestFormat, Writing } from './format.ts';
import { imageUrls } from './image-urls.ts';
import { markdownLine } from './markdown-line.ts';

/** CommonMark, in which nothing that was typed is a mark: for Obsidian, GitHub, Ghost and their like. */
export const markdown: DigestFormat = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown',
  async write(writing: Writing) {
    const urls = imageUrls(writing);
    const used = new Map<string, string>();
    let bullet = '*';
    let before: Block['kind'] | undefined;
    const written: string[] = [];
    for (const block of writing.document.blocks) {
      // Two lists one after the other are two.
      bullet = before === 'list' && bullet === '-' ? '*' : '-';
      written.push(block.kind === 'image' ? writeImage(block, urls, used) : writeBlock(block, bullet));
      before = block.kind;
    }
    // At the end, so that the words can be read.
    const definitions = Array.from(used, ([id, name]) => `[${name}]: ${urls.get(id)}`);
    if (definitions.length > 0) written.push(definitions.join('\n'));
    return `${written.join('\n\n')}\n`;
  },
};

function writeImage(
  { image, alt }: Extract<Block, { kind: 'image' }>,
  urls: ReadonlyMap<string, string>,
  used: Map<string, string>,
): string {
  const said = markdownLine([{ kind: 'text', text: alt.replace(/\s+/g, ' ') }]);
  if (!urls.has(image)) return said;
  const name = used.get(image) ?? `image-${used.size + 1}`;
  used.set(image, name);
  return `![${said}][${name}]`;
}

function writeBlock(block: Exclude<Block, { kind: 'image' }>, bullet: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownLine(block.children).replace(/ *\n/g, ' ')}`;
    case 'paragraph':
      return block.look === 'label'
        ? markdownLine([{ kind: 'mark', mark: 'b', children: block.children }])
        : markdownLine(block.children);
    case 'quote':
      return markdownLine(block.children).replace(/^/gm, '> ');
    case 'list':
      return block.items
        .map((item, index) => {
          const sign = block.isOrdered ? `${index + 1}. ` : `${bullet} `;
          return sign + markdownLine(item).replace(/\n/g, `\n${' '.repeat(sign.length)}`);
        })
        .join('\n');
    case 'rule':
      // Dashes at the very beginning would be front matter.
      return '***';
  }
}
