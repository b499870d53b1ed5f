import type { Undo, Undone } from '../../lib/ports.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import { undoBoth } from '../ui/undone.ts';
import { type Deed, HOW_TAKEN_BACK, subjectOf } from './deeds.ts';

/** More steps than a person remembers. */
const MAX_STEPS = 50;

/** An undo waits so long for what is still being done. */
const WAIT_MS = 2000;

interface Step {
  deed: Deed;
  /** When it was done, among the others. */
  number: number;
  /** Takes it back once, however often it is called. */
  undo: Undo;
  /** What it takes back: what was typed into the same field before is undone with it. Nothing where it cannot be. */
  whole: Undo | undefined;
  typing: string | undefined;
}

/** What became of an undo, and of what: `undone` is not there where the last thing done cannot be taken back. */
export interface Taken {
  deed: Deed;
  /** The subject of the toast that told of it. */
  subject: string;
  undone?: Undone;
}

/** What can be undone, the last first. */
export interface History {
  /** Takes back the last thing done, or says that it cannot be; nothing if there is none. It never goes on to what was done before. */
  undoLast(): Promise<Taken | undefined>;
  /**
   * Does several things that are one to the person, by tasks of which nothing is remembered. Answers at once what takes all of
   * them back, once, when they are done: also where they failed midway.
   */
  asOne(
    deed: Deed,
    work: (tasks: Sheaf['tasks']) => Promise<unknown>,
    undo: Undo,
  ): { undo: Undo; done: Promise<unknown> };
  /** Remembers what was done by others than the tasks; answers its undo. Nothing of it can be taken back without one. */
  add(deed: Deed, undo?: Undo): Undo;
  /** It was taken back elsewhere. */
  forget(undo: Undo): void;
}

/** The same Sheaf, remembering how to take back all that is done through it: by whichever view, and once only. */
export function withHistory(sheaf: Sheaf): { sheaf: Sheaf; history: History } {
  const steps: Step[] = [];
  const underWay = new Set<Promise<unknown>>();
  let count = 0;
  /** The undo as a toast gets it: used there, it is no longer the last thing done here. */
  function remember(deed: Deed, undo: Undo | undefined): Undo {
    const typing = typingOf(deed);
    const last = steps.at(-1);
    if (undo && typing !== undefined && last?.typing === typing && last.whole) {
      last.whole = undoBoth(undo, last.whole);
      return last.undo;
    }
    // A second one of what cannot be taken back says no more than the first.
    if (!undo && last && !last.whole && last.deed.task === deed.task) steps.pop();
    return add(stepOf(deed, undo));
  }

  function stepOf(deed: Deed, undo: Undo | undefined): Step {
    const step: Step = {
      deed,
      number: 0,
      whole: undo,
      typing: typingOf(deed),
      async undo() {
        const at = steps.indexOf(step);
        if (at < 0 || !step.whole) return { back: 0, kept: 0 };
        // First, so that a second press of the key takes the step before.
        steps.splice(at, 1);
        return step.whole().catch((error) => {
          const before = steps.findLastIndex(({ number }) => number < step.number);
          steps.splice(before + 1, 0, step);
          throw error;
        });
      },
    };
    return step;
  }

  function add(step: Step): Undo {
    count += 1;
    step.number = count;
    steps.push(step);
    if (steps.length > MAX_STEPS) steps.shift();
    return step.undo;
  }

  /** An answer whose undo, if it has one, is remembered. */
  function remembering(deed: Deed, answer: unknown): unknown {
    const how = HOW_TAKEN_BACK[deed.task as keyof typeof HOW_TAKEN_BACK];
    if (how === 'never' && isDone(answer)) remember(deed, undefined);
    if (how !== 'undo') return answer;
    if (typeof answer === 'function') return remember(deed, answer as Undo);
    const { undo } = (answer ?? {}) as { undo?: Undo };
    return undo ? { ...(answer as object), undo: remember(deed, undo) } : answer;
  }

  function keepWaiting<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  }

  const tasks = Object.fromEntries(
    (Object.keys(sheaf.tasks) as (keyof Sheaf['tasks'])[]).map((task) => [
      task,
      async (...args: never[]) => {
        const answer = (sheaf.tasks[task] as (...args: never[]) => Promise<unknown>)(...args);
        return keepWaiting(answer.then((found) => remembering({ task, args }, found)));
      },
    ]),
  ) as unknown as Sheaf['tasks'];

  return {
    sheaf: { ...sheaf, tasks },
    history: {
      async undoLast() {
        // The last thing done may not have been answered yet.
        const timeout = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
        if (underWay.size > 0) await Promise.race([Promise.allSettled(underWay), timeout]);
        const last = steps.at(-1);
        if (!last) return undefined;
        const taken = { deed: last.deed, subject: subjectOf(last.deed) };
        return last.whole ? { ...taken, undone: await last.undo() } : taken;
      },
      asOne(deed, work, undo) {
        const step = stepOf(deed, undo);
        return { undo: step.undo, done: keepWaiting(work(sheaf.tasks).finally(() => add(step))) };
      },
      add: remember,
      forget(undo) {
        const at = steps.findIndex((step) => step.undo === undo);
        if (at >= 0) steps.splice(at, 1);
      },
    },
  };
}

/** Did a task do anything, or some of what it was asked for? */
function isDone(answer: unknown): boolean {
  return [answer].flat().some((each) => (each as { ok?: boolean } | undefined)?.ok !== false);
}

function typingOf({ task, args: [id, change] }: Deed): string | undefined {
  if (task === 'writeArticle' || task === 'writeQuote') return `${id} ${Object.keys(change as object).join()}`;
  return task === 'editField' ? `${id} ${change}` : undefined;
}
