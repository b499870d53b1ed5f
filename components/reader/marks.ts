import type { Quote } from '../../lib/article/article.ts';
import { piecesOf, readTextModel } from './text-model.ts';

/** A quote and where in the text it is. */
export interface Marked {
  quote: Quote;
  start: number;
  end: number;
}

/** Between these there is no text to be marked, only the white space of the source. */
const NO_TEXT_IN = new Set(['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'UL', 'OL', 'DL', 'COLGROUP']);

/** Shows the quotes as marks in the text, each followed by a button (which has a name, and no text) that leads to it. */
export function paintMarks(root: HTMLElement, marked: readonly Marked[], nameOf: (quote: Quote) => string): void {
  for (const mark of root.querySelectorAll('mark.quoted')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  for (const button of root.querySelectorAll('button.to-quote')) button.remove();
  root.normalize();
  for (const { quote, start, end } of marked) {
    let last: HTMLElement | undefined;
    for (const { node, from, to } of piecesOf(readTextModel(root), start, end)) {
      if (!node.data.trim() && NO_TEXT_IN.has(node.parentElement?.nodeName ?? '')) continue;
      const piece = from > 0 ? node.splitText(from) : node;
      if (to - from < piece.data.length) piece.splitText(to - from);
      const mark = document.createElement('mark');
      mark.dataset.quote = quote.id;
      piece.replaceWith(mark);
      mark.append(piece);
      last = mark;
    }
    if (!last) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.quote = quote.id;
    // A link holds no button.
    const link = last.closest('a');
    (link ?? last).after(button);
  }
  dressMarks(root, marked, nameOf);
}

/** Gives the marks that are there their colours and names: no text moves, however often a comment changes. */
export function dressMarks(root: HTMLElement, marked: readonly Marked[], nameOf: (quote: Quote) => string): void {
  const quotes = new Map(marked.map(({ quote }) => [quote.id, quote]));
  for (const element of root.querySelectorAll<HTMLElement>('mark[data-quote], button[data-quote]')) {
    const quote = quotes.get(element.dataset.quote ?? '');
    if (!quote) continue;
    const colour = quote.colour ?? 'yellow';
    if (element.localName === 'mark') element.className = `quoted quote-${colour}`;
    else {
      element.className = quote.comment ? 'to-quote has-comment' : 'to-quote';
      element.setAttribute('aria-label', nameOf(quote));
    }
  }
}
