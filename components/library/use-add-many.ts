import { useEffect, useRef, useState } from 'preact/hooks';
import { type IdentifierLine, identifierLines } from '../../lib/article/identifier-lines.ts';
import type { Saved, Undo, Undone } from '../../lib/ports.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useHistory } from './WithHistory.tsx';

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

/** What is added at once. */
interface Batch {
  /** None of what they do is a step of its own. */
  tasks: Sheaf['tasks'];
  saved: Saved[];
  /** Take tag and list off again. */
  undos: Undo[];
}

/** So often a list of thousands is drawn anew. */
const DRAWN_EVERY = 10;

/** Saves what a text holds, entry by entry, with how far it is; it ends with the view that shows it. */
export function useAddMany() {
  const { tasks } = useSheaf();
  const [adding, setAdding] = useState<Adding>();
  const history = useHistory();
  const undoAll = useRef<Undo>(undefined);
  const isStopped = useRef(false);
  useEffect(() => () => stop(), []);

  function stop() {
    isStopped.current = true;
  }

  async function addOne(entry: IdentifierLine, { tasks, saved }: Batch): Promise<AddedLine | 'full'> {
    const result = await tasks.saveByIdentifier(entry.text);
    if (result.ok && result.kind === 'saved') {
      saved.push(result.saved);
      return { ...entry, outcome: result.saved.outcome, articleId: result.saved.article.id };
    }
    if (!result.ok && result.error.code === 'storage-full') return 'full';
    const isUnknown = !result.ok && result.error.code === 'not-recognised';
    return { ...entry, outcome: isUnknown ? 'not-recognised' : 'failed' };
  }

  async function add(text: string, forAll: ForAll): Promise<void> {
    const [saved, undos]: [Saved[], Undo[]] = [[], []];
    isStopped.current = false;
    const { undo, done } = history.asOne(
      { task: 'addMany', args: [] },
      (parts) => addAll(identifierLines(text), forAll, { tasks: parts, saved, undos }),
      () => undoOf(saved, undos),
    );
    undoAll.current = undo;
    await done;
  }

  async function addAll(entries: IdentifierLine[], forAll: ForAll, batch: Batch): Promise<void> {
    const lines: AddedLine[] = [];
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
        const line = await addOne(entry, batch);
        if (line === 'full') {
          end = 'full';
          break;
        }
        lines.push(line);
        if (lines.length % DRAWN_EVERY === 0) show('adding');
      }
      await giveToAll(forAll, batch);
    } finally {
      // Also where the background could not be reached: what is listed was saved.
      show(lines.length < entries.length && end === 'done' ? 'stopped' : end);
    }
  }

  async function giveToAll({ tag, list }: ForAll, { tasks, saved, undos }: Batch): Promise<void> {
    const ids = [...new Set(saved.map(({ article }) => article.id))];
    if (ids.length === 0) return;
    if (tag) undos.push(await tasks.tagArticles(ids, { add: tag }));
    if (list) {
      // What was on it before stays on it.
      const { undo } = await tasks.createList(list, ids);
      if (undo) undos.push(undo);
    }
  }

  /** Takes all of it back, the last first: what two entries did to one article comes off in its order. */
  async function undoOf(saved: Saved[], undos: Undo[]): Promise<Undone> {
    const { length } = saved;
    const told: Undone = { back: 0, kept: 0 };
    const show = (state: Adding['state']) =>
      setAdding((before) => before && { ...before, state, done: length - saved.length, total: length });
    show('undoing');
    for (let next = undos[0]; next; next = undos[0]) {
      await next();
      undos.shift();
    }
    for (let last = saved.at(-1); last; last = saved.at(-1)) {
      const { back, kept } = await tasks.undoCapture(last);
      told.back += back;
      told.kept += kept;
      saved.pop();
      if (saved.length % DRAWN_EVERY === 0) show('undoing');
    }
    show('undone');
    return told;
  }

  const undo = async () => void (await undoAll.current?.());

  return { adding, add, undo, stop, startAnew: () => setAdding(undefined) };
}
