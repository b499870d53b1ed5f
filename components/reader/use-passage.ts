import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Passage } from '../../lib/article/anchor.ts';
import { collapseSpace } from '../../lib/text/strings.ts';
import { offsetOf, placeAt, rangeOf, readTextModel, sentenceBy } from './text-model.ts';

const CONTEXT_CHARACTERS = 64;

/** What is selected in the text. */
export interface PassageSelection {
  /** Where on the window it ends; `undefined` while nothing is selected. */
  at: { top: number; bottom: number; left: number } | undefined;
  isSelected(): boolean;
  /** The passage with its place in the text; `undefined` where nothing is selected. */
  read(): { start: number; end: number; passage: Passage } | undefined;
  clear(): void;
  /** Selects the next (or the one before) sentence, or adds it to what is selected; answers what it says. */
  sentence(by: 1 | -1, grow: boolean): string | undefined;
  /** Moves the selection's end by a letter or a word. */
  extend(by: 1 | -1, unit: 'character' | 'word'): void;
}

/** The selection within the text of `root`, live. */
export function usePassage(root: HTMLElement | undefined): PassageSelection {
  const [at, setAt] = useState<PassageSelection['at']>();
  const calls = useMemo(() => (root ? callsOn(root) : NOTHING), [root]);
  // Before the text is drawn: the first key may come at once.
  useLayoutEffect(() => {
    if (!root) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const range = selectedIn(root);
      const { top = 0, bottom = 0, left = 0 } = range?.getBoundingClientRect?.() ?? {};
      setAt((before) => {
        if (!range) return undefined;
        return before && before.top === top && before.bottom === bottom && before.left === left
          ? before
          : { top, bottom, left };
      });
    };
    const onChange = () => {
      frame ||= requestAnimationFrame(look);
    };
    document.addEventListener('selectionchange', onChange);
    window.addEventListener('scroll', onChange, { passive: true });
    window.addEventListener('resize', onChange);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', onChange);
      window.removeEventListener('scroll', onChange);
      window.removeEventListener('resize', onChange);
    };
  }, [root]);
  return { at, ...calls };
}

function selectedIn(root: HTMLElement): Range | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) {
    // What reaches over the text's edge counts as far as it is in the text.
    if (!range.intersectsNode(root)) return undefined;
    const within = range.cloneRange();
    if (!root.contains(range.startContainer)) within.setStart(root, 0);
    if (!root.contains(range.endContainer)) within.setEnd(root, root.childNodes.length);
    return within.toString().trim() === '' ? undefined : within;
  }
  return range.toString().trim() === '' ? undefined : range;
}

type Calls = Omit<PassageSelection, 'at'>;

const NOTHING: Calls = {
  isSelected: () => false,
  read: () => undefined,
  clear: () => undefined,
  sentence: () => undefined,
  extend: () => undefined,
};

function callsOn(root: HTMLElement): Calls {
  return {
    isSelected: () => selectedIn(root) !== undefined,

    read() {
      const range = selectedIn(root);
      if (!range) return undefined;
      const model = readTextModel(root);
      const from = offsetOf(model, range.startContainer, range.startOffset);
      const to = offsetOf(model, range.endContainer, range.endOffset);
      const selected = model.text.slice(from, to);
      const start = from + selected.length - selected.trimStart().length;
      const end = from + selected.trimEnd().length;
      const lines = range.cloneContents().querySelector('p, li, td, th, h2, h3, h4, h5, h6, div');
      // Across paragraphs the browser's own words have the space between them that the text nodes have not.
      const said = lines ? (document.getSelection()?.toString() ?? '') : selected;
      const spaced = (text: string) => text.replace(/\s+/g, ' ');
      return {
        start,
        end,
        passage: {
          exact: collapseSpace(said) || collapseSpace(selected),
          prefix: spaced(model.text.slice(Math.max(0, start - 4 * CONTEXT_CHARACTERS), start)).slice(
            -CONTEXT_CHARACTERS,
          ),
          suffix: spaced(model.text.slice(end, end + 4 * CONTEXT_CHARACTERS)).slice(0, CONTEXT_CHARACTERS),
        },
      };
    },

    clear: () => document.getSelection()?.removeAllRanges(),

    sentence(by, grow) {
      const model = readTextModel(root);
      const range = selectedIn(root);
      const head = root.closest('.reader')?.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
      const start = range ? offsetOf(model, range.startContainer, range.startOffset) : placeAt(model, head);
      const end = range ? offsetOf(model, range.endContainer, range.endOffset) : start;
      const found = sentenceBy(model, by > 0 ? end : start, by);
      if (!found) return undefined;
      const [from, to] =
        grow && range ? [Math.min(start, found.start), Math.max(end, found.end)] : [found.start, found.end];
      const wanted = rangeOf(model, from, to);
      if (!wanted) return undefined;
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(wanted);
      const { top = 0, bottom = 0 } = wanted.getBoundingClientRect?.() ?? {};
      if (top < head || bottom > window.innerHeight) {
        wanted.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      }
      return model.text.slice(found.start, found.end);
    },

    extend(by, unit) {
      document.getSelection()?.modify('extend', by > 0 ? 'right' : 'left', unit);
    },
  };
}
