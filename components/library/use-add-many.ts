import { useEffect, useRef, useState } from 'preact/hooks';
import { type IdentifierLine, identifierLines } from '../../lib/article/identifier-lines.ts';
import type { Saved } from '../../lib/ports.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';

/** What became of one entry. */
export interface AddedLine extends IdentifierLine {
  outcome: Saved['outcome'] | 'not-recognised' | 'failed';
  articleId?: string;
}

/** Adding many, from its start on. `full`: the disk is, and what came after was not added. */
export interface Adding {
  state: 'adding' | 'done' | 'stopped' | 'full' | 'undoing' | 'undone';
  lines: AddedLine[];
  /** Entries, or while it is being undone, articles. */
  done: number;
  total: number;
}

/** What all that is added is to get. */
export interface ForAll {
  tag: string;
  list: string;
}

/** So often a list of thousands is drawn anew. */
const DRAWN_EVERY = 10;

/** Saves what a text holds, entry by entry, with how far it is; it ends with the view that shows it. */
export function useAddMany() {
  const { tasks } = useSheaf();
  const [adding, setAdding] = useState<Adding>();
  const saved = useRef<Saved[]>([]);
  /** Takes tag and list off again. */
  const undos = useRef<(() => Promise<unknown>)[]>([]);
  const isStopped = useRef(false);
  useEffect(() => () => stop(), []);

  function stop() {
    isStopped.current = true;
  }

  async function addOne(entry: IdentifierLine): Promise<AddedLine | 'full'> {
    const result = await tasks.saveByIdentifier(entry.text);
    if (result.ok && result.kind === 'saved') {
      saved.current.push(result.saved);
      return { ...entry, outcome: result.saved.outcome, articleId: result.saved.article.id };
    }
    if (!result.ok && result.error.code === 'storage-full') return 'full';
    const isUnknown = !result.ok && result.error.code === 'not-recognised';
    return { ...entry, outcome: isUnknown ? 'not-recognised' : 'failed' };
  }

  async function add(text: string, forAll: ForAll): Promise<void> {
    const entries = identifierLines(text);
    const lines: AddedLine[] = [];
    saved.current = [];
    undos.current = [];
    isStopped.current = false;
    const show = (state: Adding['state']) =>
      setAdding({ state, lines: [...lines], done: lines.length, total: entries.length });
    let end: Adding['state'] = 'done';
    show('adding');
    try {
      for (const entry of entries) {
        if (isStopped.current) {
          end = 'stopped';
          break;
        }
        const line = await addOne(entry);
        if (line === 'full') {
          end = 'full';
          break;
        }
        lines.push(line);
        if (lines.length % DRAWN_EVERY === 0) show('adding');
      }
      await giveToAll(forAll);
    } finally {
      // Also where the background could not be reached: what is listed was saved.
      show(lines.length < entries.length && end === 'done' ? 'stopped' : end);
    }
  }

  async function giveToAll({ tag, list }: ForAll): Promise<void> {
    const ids = [...new Set(saved.current.map(({ article }) => article.id))];
    if (ids.length === 0) return;
    if (tag) undos.current.push(await tasks.tagArticles(ids, { add: tag }));
    if (list) {
      // What was on it before stays on it.
      undos.current.push(await tasks.addToList(await tasks.createList(list), ids));
    }
  }

  /** Takes all of it back, the last first: what two entries did to one article comes off in its order. */
  async function undo(): Promise<void> {
    const { length } = saved.current;
    const show = (state: Adding['state']) =>
      setAdding((before) => before && { ...before, state, done: length - saved.current.length, total: length });
    show('undoing');
    for (let next = undos.current[0]; next; next = undos.current[0]) {
      await next();
      undos.current.shift();
    }
    for (let last = saved.current.at(-1); last; last = saved.current.at(-1)) {
      await tasks.undoCapture(last);
      saved.current.pop();
      if (saved.current.length % DRAWN_EVERY === 0) show('undoing');
    }
    show('undone');
  }

  return { adding, add, undo, stop, startAnew: () => setAdding(undefined) };
}
