import {
  BookmarkEnd,
  BookmarkStart,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { printable } from '../../../text/printable.ts';
import type { Block } from '../../document.ts';
import type { EntryImage } from '../../issue.ts';
import { type RunLook, runsOf } from './runs.ts';
import { BULLETS, NUMBERS, STYLES } from './styles.ts';

/** What the blocks of a document need to be set. */
export interface WordLook extends RunLook {
  images: ReadonlyMap<string, Uint8Array>;
  kinds: ReadonlyMap<string, EntryImage['mime']>;
}

/** The kinds of images that every Word shows; of another its description stands there. */
const SHOWN: Partial<Record<EntryImage['mime'], 'jpg' | 'png' | 'gif'>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};
/** Pixels of the text's width, and of as much of its height as an image may take. */
const MOST = { width: 600, height: 640 };

/** The paragraphs of blocks, in their order. The first of an entry is the place that others lead to. */
export function* paragraphsOf(blocks: readonly Block[], look: WordLook): Generator<Paragraph[]> {
  const placed = new Set<string>();
  let lists = 0;
  for (const [index, block] of blocks.entries()) {
    const isPlace = block.entry !== undefined && block.kind !== 'rule' && !placed.has(block.entry);
    const place = isPlace && block.entry ? look.placeOf(block.entry) : undefined;
    if (isPlace && block.entry) placed.add(block.entry);
    if (block.kind === 'list' && block.isOrdered) lists += 1;
    yield ofBlock(block, { ...look, index, list: lists, mark: placing(place, index) });
  }
}

interface Setting extends WordLook {
  /** Which block of the document it is, and which numbered list: each begins at 1. */
  index: number;
  list: number;
  /** Makes what the first line holds the place. */
  mark(children: ParagraphChild[]): ParagraphChild[];
}

function placing(place: string | undefined, index: number): Setting['mark'] {
  if (place === undefined) return (children) => children;
  // The library's own bookmarks are counted through all that it ever made; its types do not know that these stand alone as well.
  const [start, end] = [new BookmarkStart(place, index), new BookmarkEnd(index)] as unknown as ParagraphChild[];
  return (children) => [start, ...children, end].filter((each) => each !== undefined);
}

function ofBlock(block: Block, setting: Setting): Paragraph[] {
  const { mark, rightToLeft } = setting;
  const set = (options: IParagraphOptions, children: ParagraphChild[]) =>
    new Paragraph({ ...options, ...(rightToLeft && { bidirectional: true }), children });
  switch (block.kind) {
    case 'heading':
      return [set({ style: STYLES.headings[block.level] }, mark(runsOf(block.children, setting)))];
    case 'paragraph':
      return [set(block.look ? { style: STYLES[block.look] } : {}, mark(runsOf(block.children, setting)))];
    case 'quote':
      return [set({ style: STYLES.quote }, mark(runsOf(block.children, setting)))];
    case 'rule':
      return [set({ style: STYLES.rule }, [])];
    case 'list': {
      // Bullets have nothing to begin anew.
      const numbering = block.isOrdered
        ? { reference: NUMBERS, level: 0, instance: setting.list }
        : { reference: BULLETS, level: 0 };
      return block.items.map((item, at) => {
        const runs = runsOf(item, setting);
        return set({ style: STYLES.list, numbering }, at === 0 ? mark(runs) : runs);
      });
    }
    case 'image':
      return [set({ style: STYLES.image }, mark([imageOf(block, setting)]))];
  }
}

function imageOf(block: Block & { kind: 'image' }, { images, kinds, index }: Setting): ParagraphChild {
  const alt = printable(block.alt);
  const mime = kinds.get(block.image);
  const [data, type] = [images.get(block.image), mime && SHOWN[mime]];
  if (!data || !type) return new TextRun({ text: alt, italics: true });
  const share = Math.min(1, MOST.width / block.width, MOST.height / block.height);
  const [width, height] = [block.width, block.height].map((side) => Math.max(1, Math.round(side * share)));
  return new ImageRun({
    type,
    data,
    transformation: { width: width ?? 1, height: height ?? 1 },
    altText: { id: String(index + 1), name: alt.slice(0, 100), title: '', description: alt },
  });
}
