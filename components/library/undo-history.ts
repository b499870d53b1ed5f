import type { Undo, Undone } from '../../lib/ports.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import { undoBoth } from '../ui/undone.ts';

/** More steps than a person remembers. */
const MAX_STEPS = 50;

/** An undo waits so long for what is still being done. */
const WAIT_MS = 2000;

interface Step {
  /** Takes it back once, however often it is called. */
  undo: Undo;
  /** What it takes back: what was typed into the same field before is undone with it. */
  whole: Undo;
  typing: string | undefined;
  /** The subject of its toast. */
  subject: string;
}

/** What can be undone, the last first. */
export interface History {
  /** Takes back the last thing done; answers the subject of its toast and what it did, or nothing if there is none. */
  undoLast(): Promise<{ subject: string; undone: Undone } | undefined>;
}

/** The same Sheaf, remembering how to take back all that is done through it: by whichever view, and once only. */
export function withHistory(sheaf: Sheaf): { sheaf: Sheaf; history: History } {
  const steps: Step[] = [];
  const underWay = new Set<Promise<unknown>>();

  /** The undo as a toast gets it: used there, it is no longer the last thing done here. */
  function remember(name: string, args: unknown[], undo: Undo): Undo {
    const typing = typingOf(name, args);
    const last = steps.at(-1);
    if (typing !== undefined && last?.typing === typing) {
      last.whole = undoBoth(undo, last.whole);
      return last.undo;
    }
    const step: Step = {
      whole: undo,
      typing,
      subject: subjectOf(name),
      async undo() {
        const at = steps.indexOf(step);
        if (at < 0) return { back: 0, kept: 0 };
        // First, so that a second press of the key takes the step before.
        steps.splice(at, 1);
        return step.whole().catch((error) => {
          steps.push(step);
          throw error;
        });
      },
    };
    steps.push(step);
    if (steps.length > MAX_STEPS) steps.shift();
    return step.undo;
  }

  const tasks = Object.fromEntries(
    Object.entries(sheaf.tasks).map(([name, task]) => [
      name,
      async (...args: never[]) => {
        const work = (task as (...args: never[]) => Promise<unknown>)(...args).then((answer) =>
          typeof answer === 'function' ? remember(name, args, answer as Undo) : answer,
        );
        underWay.add(work);
        return work.finally(() => underWay.delete(work));
      },
    ]),
  ) as Sheaf['tasks'];

  return {
    sheaf: { ...sheaf, tasks },
    history: {
      async undoLast() {
        // The last thing done may not have been answered yet.
        const timeout = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
        if (underWay.size > 0) await Promise.race([Promise.allSettled(underWay), timeout]);
        const last = steps.at(-1);
        return last && { subject: last.subject, undone: await last.undo() };
      },
    },
  };
}

function typingOf(name: string, [id, change]: unknown[]): string | undefined {
  if (name === 'writeArticle') return `${id} ${Object.keys(change as object).join()}`;
  return name === 'editField' ? `${id} ${change}` : undefined;
}

/** The subject under which the views tell of a task. */
function subjectOf(task: string): string {
  switch (task) {
    case 'tagArticles':
    case 'renameTag':
    case 'deleteTag':
    case 'styleTag':
      return 'tag';
    case 'addToList':
    case 'removeFromList':
      return 'list';
    case 'editField':
    case 'chooseValue':
    case 'writeArticle':
      return 'edit';
    case 'deleteQuote':
      return 'quote';
    default:
      return 'library';
  }
}
