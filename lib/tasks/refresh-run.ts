import type { RefreshRun, SourceStore } from '../ports/following.ts';

/** What a person asked for so long ago they do not wait for any more: what is due comes by itself. */
const LASTS_MS = 6 * 3_600_000;

/** The look at all sources, or at some, that the person asked for: one at a time, what is asked meanwhile joins it. */
export function createRefreshRun(sources: Pick<SourceStore, 'run' | 'setRun'>, now: () => string) {
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: what is asked for while a run ends is not lost with it. */
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const result = last.then(change);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    /** The one that goes on; forgets one that nobody waits for. */
    current: () =>
      inTurn(async () => {
        const run = await sources.run();
        if (!run || Date.parse(now()) - Date.parse(run.startedAt) < LASTS_MS) return run;
        await sources.setRun(undefined);
        return undefined;
      }),
    ask: (sourceIds: string[] | undefined) =>
      inTurn(async () => sources.setRun(joined(await sources.run(), sourceIds, now()))),
    cancel: () => inTurn(() => sources.setRun(undefined)),
    /** Ends it, unless more was asked for meanwhile. */
    end: (ended: RefreshRun) =>
      inTurn(async () => {
        if (JSON.stringify(await sources.run()) === JSON.stringify(ended)) await sources.setRun(undefined);
      }),
  };
}

function joined(run: RefreshRun | undefined, sourceIds: string[] | undefined, now: string): RefreshRun {
  if (!sourceIds) return { startedAt: now };
  if (!run) return { startedAt: now, sourceIds };
  return run.sourceIds ? { ...run, sourceIds: [...new Set([...run.sourceIds, ...sourceIds])] } : run;
}
