import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { marksIn } from '../../lib/article/query/marks.ts';

/** The name of the highlight in the style sheet. */
const NAME = 'sought';
/** Where in a row matches are marked. */
const MARKED = '.row-title, .row-source, .row-take-home';

/** Marks what is sought in the rows that are drawn; the rows themselves stay as they are. Nothing where the browser has no highlights. */
export function useMarks(grid: RefObject<HTMLElement | null>, sought: readonly string[]): void {
  useLayoutEffect(() => {
    if (typeof Highlight === 'undefined' || !CSS.highlights) return;
    CSS.highlights.delete(NAME);
    if (sought.length === 0 || !grid.current) return;
    const highlight = new Highlight();
    for (const element of grid.current.querySelectorAll(MARKED)) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const [start, end] of marksIn(text.textContent ?? '', sought)) {
          const range = new Range();
          range.setStart(text, start);
          range.setEnd(text, end);
          highlight.add(range);
        }
      }
    }
    CSS.highlights.set(NAME, highlight);
  });
}
