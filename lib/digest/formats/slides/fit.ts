import type { Inline } from '../../document.ts';
import { plainInlines } from '../html.ts';
import { displayWidth } from '../text/wrap.ts';

/** What stands on a slide, one below the other. */
export type SlideItem = { kind: 'paragraph' | 'item' | 'quote'; children: Inline[] };

/** The sizes of the words of a slide, in hundredths of its width, as `style.ts` sets them. */
const SIZES = { huge: 3, large: 2.2, small: 1.7 } as const;
export type SlideSize = keyof typeof SIZES;

/** Of the width of a slide: the width of its words, and the height that its heading and its words have together. */
const WIDTH = 88;
const HEIGHT = 44;
/** Of the size of its letters: the height of a line, the width of a letter in a broad font, the gaps between two items in lines. */
const LINE = 1.4;
const LETTER = 0.58;
const GAP = 0.5;
const GAP_IN_LIST = 0.25;

/** The room on a slide: what its heading takes of the height, the share of the width that the words have, and how large they may be. */
export interface SlideRoom {
  heading: number;
  share: number;
  sizes: readonly SlideSize[];
}

/** The items on as few slides as hold them, in the largest of the sizes in which all have room on one, or else in the last. */
export function fitted(
  items: readonly SlideItem[],
  { heading, share, sizes }: SlideRoom,
): { size: SlideSize; slides: SlideItem[][] } {
  const roomIn = (size: SlideSize): Room => ({
    columns: Math.floor((WIDTH * share) / (SIZES[size] * LETTER)),
    lines: Math.max(4, (HEIGHT - heading) / (SIZES[size] * LINE)),
  });
  for (const size of sizes) {
    const room = roomIn(size);
    if (heightOf(items, room.columns) <= room.lines) return { size, slides: [[...items]] };
  }
  const size = sizes.at(-1) ?? 'small';
  const room = roomIn(size);
  const slides: SlideItem[][] = [[]];
  let height = 0;
  for (const item of items.flatMap((each) => inPieces(each, room))) {
    const needed = linesOf(item, room.columns) + gapAfter(item);
    if (height > 0 && height + needed > room.lines) {
      slides.push([]);
      height = 0;
    }
    slides.at(-1)?.push(item);
    height += needed;
  }
  return { size, slides };
}

interface Room {
  columns: number;
  lines: number;
}

function heightOf(items: readonly SlideItem[], columns: number): number {
  return items.reduce((sum, item) => sum + linesOf(item, columns) + gapAfter(item), -GAP_IN_LIST);
}

function gapAfter({ kind }: SlideItem): number {
  return kind === 'item' ? GAP_IN_LIST : GAP;
}

function linesOf({ children, kind }: SlideItem, columns: number): number {
  const own = kind === 'paragraph' ? columns : columns - 3;
  return plainInlines(children)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((displayWidth(line) * 1.05) / own)), 0);
}

/** A paragraph that no slide holds, in pieces that one does; what is a link in it stays whole. */
function inPieces(item: SlideItem, { columns, lines }: Room): SlideItem[] {
  if (linesOf(item, columns) + GAP <= lines) return [item];
  const most = Math.floor(columns * (lines - 2) * 0.9);
  const pieces: Inline[][] = [[]];
  let width = 0;
  const put = (inline: Inline, needed: number) => {
    if (width > 0 && width + needed > most) {
      pieces.push([]);
      width = 0;
    }
    pieces.at(-1)?.push(inline);
    width += needed;
  };
  for (const inline of item.children) {
    if (inline.kind === 'text')
      for (const text of chunksOf(inline.text)) put({ kind: 'text', text }, displayWidth(text));
    // After a break the line is as good as full.
    else put(inline, inline.kind === 'break' ? columns / 2 : displayWidth(plainInlines([inline])));
  }
  return pieces.map((children) => ({ kind: item.kind, children }));
}

/** Sentences, or what is no longer than one. */
function chunksOf(text: string): string[] {
  return text.match(/.{1,160}?(?:[.!?。！？]\s*|$)|.{1,160}(?:\s+|$)|.{1,160}/gsu) ?? [];
}
