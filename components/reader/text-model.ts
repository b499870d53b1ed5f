/** The text of an element as one string, with the way from a place in it to the document and back. */
export interface TextModel {
  root: HTMLElement;
  text: string;
  nodes: Text[];
  /** Where each node begins in `text`. */
  starts: number[];
}

/** The text as it is now; to be read again once nodes were split or joined. */
export function readTextModel(root: HTMLElement): TextModel {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push(node);
    starts.push(length);
    parts.push(node.data);
    length += node.data.length;
  }
  return { root, text: parts.join(''), nodes, starts };
}

/** The pieces of the nodes that a stretch of the text lies in. */
export function piecesOf(model: TextModel, start: number, end: number): { node: Text; from: number; to: number }[] {
  const pieces: { node: Text; from: number; to: number }[] = [];
  for (let index = nodeAt(model, start); index < model.nodes.length; index++) {
    const node = model.nodes[index] as Text;
    const begin = model.starts[index] as number;
    if (begin >= end) break;
    const from = Math.max(0, start - begin);
    const to = Math.min(node.data.length, end - begin);
    if (from < to) pieces.push({ node, from, to });
  }
  return pieces;
}

/** The stretch as a range of the document; `undefined` where the text is shorter. */
export function rangeOf(model: TextModel, start: number, end: number): Range | undefined {
  const pieces = piecesOf(model, start, end);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return range;
}

/** Where in the text a point of the document is. */
export function offsetOf({ root }: TextModel, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The first character that is not wholly above `y` (of the window); the text's length where all are. */
export function placeAt(model: TextModel, y: number): number {
  const seen = model.nodes.map((node, index) => ({ node, start: model.starts[index] as number }));
  const shown = seen.filter(({ node }) => node.data.trim() !== '');
  const at = firstWhere(shown.length, (index) => {
    const { node } = shown[index] as (typeof shown)[number];
    return bottomOf(node, 0, node.data.length) > y;
  });
  const found = shown[at];
  if (!found) return model.text.length;
  const within = firstWhere(found.node.data.length - 1, (index) => bottomOf(found.node, index, index + 1) > y);
  return found.start + within;
}

/** How far from the window's top a character is; `undefined` where it is not laid out. */
export function topOf(model: TextModel, place: number): number | undefined {
  const range = rangeOf(model, place, model.text.length > place ? place + 1 : place);
  return range?.getBoundingClientRect?.().top;
}

function bottomOf(node: Text, from: number, to: number): number {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range.getBoundingClientRect?.().bottom ?? 0;
}

/** The index of the last node that begins at or before the place. */
function nodeAt({ starts }: TextModel, place: number): number {
  return Math.max(0, firstWhere(starts.length, (index) => (starts[index] as number) > place) - 1);
}

function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, Math.max(0, count)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, blockquote, figcaption, caption, pre, div, section';

/** The sentence that follows (or comes before) a place, within its paragraph or the next; `undefined` at the text's end. */
export function sentenceBy(model: TextModel, place: number, by: 1 | -1): { start: number; end: number } | undefined {
  let index = nodeAt(model, by > 0 ? place : Math.max(0, place - 1));
  while (index >= 0 && index < model.nodes.length) {
    const [first, last] = blockAround(model, index);
    const begin = model.starts[first] as number;
    const end = (model.starts[last] as number) + (model.nodes[last] as Text).data.length;
    const sentences = [...segmenter().segment(model.text.slice(begin, end))]
      .map(({ segment, index: at }) => {
        const start = begin + at + (segment.length - segment.trimStart().length);
        return { start, end: begin + at + segment.trimEnd().length };
      })
      .filter((each) => each.end > each.start);
    const found =
      by > 0 ? sentences.find(({ start }) => start >= place) : sentences.findLast(({ start }) => start < place);
    if (found) return found;
    index = by > 0 ? last + 1 : first - 1;
  }
  return undefined;
}

function segmenter(): Intl.Segmenter {
  return new Intl.Segmenter(undefined, { granularity: 'sentence' });
}

/** The first and the last node of the block that a node is in. */
function blockAround({ nodes }: TextModel, index: number): [first: number, last: number] {
  const block = nodes[index]?.parentElement?.closest(BLOCKS);
  let [first, last] = [index, index];
  const isIn = (at: number) => nodes[at]?.parentElement?.closest(BLOCKS) === block;
  while (first > 0 && isIn(first - 1)) first -= 1;
  while (last < nodes.length - 1 && isIn(last + 1)) last += 1;
  return [first, last];
}
