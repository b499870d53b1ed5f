import type { RefreshRun } from '../ports/following.ts';
import { StorageFull } from '../ports.ts';
import { FURTHEST_LOOK_MS } from '../sources/schedule.ts';
import type { Source } from '../sources/source.ts';
import { createRounds, type RoundNeeds } from './refresh-round.ts';
import { createRefreshRun } from './refresh-run.ts';
import { unwaited } from './unwaited.ts';

/** At an alarm so many sources are looked at, the longest due first. */
const A_FEW = 12;
/** All of them, for those who follow the most. */
const ALL = 50_000;
/** The next few come no sooner than this, whoever is due: what became due while the browser was closed is spread. */
const BREATH_MS = 30_000;
/** Where the line is down, or the disk is full, the next look would fare no better. */
const LINE_REST_MS = 10 * 60_000;
const FULL_REST_MS = 3_600_000;
const FOLLOWING = 'Following';

interface Needs extends RoundNeeds {
  isOnline: () => boolean;
  /** Has `begin` called at this instant, or within a minute if none is given, though the worker be gone by then. */
  wakeAt(instant?: string): void;
  /** Has `begin` called no more of itself. */
  wakeNoMore(): void;
  /** Keeps the worker from being stopped for idleness; answers what ends that. */
  stayAwake(): () => void;
  /** Tells the person, wherever they are, that new items came by themselves. */
  tellNew(added: number): Promise<void>;
}

export interface RefreshTask {
  /** Looks at all sources, or at some, now: recorded before it begins, and not waited for. */
  refreshNow(sourceIds?: string[] | null): Promise<void>;
  cancelRefresh(): Promise<void>;
  /** Looks at a few that are due: at an alarm. Goes on with what the person asked for. */
  begin(): void;
  /** Goes on with what the person asked for, and sees to it that what is due has its time: at each start of the worker. */
  resume(): void;
  /** As `begin`; answers when nothing is left to do now. */
  run(): Promise<void>;
}

/** Looks at what is followed: a few sources at a time as they are due, all of them when the person says so. Nothing is lost where the worker is stopped. */
export function createRefresh(needs: Needs): RefreshTask {
  const { sources, settings, now, isOnline, wakeAt, wakeNoMore, stayAwake, tellNew } = needs;
  const runs = createRefreshRun(sources, now);
  const goRound = createRounds(needs);
  /** What was asked for by name comes first, though it was looked at a moment ago. */
  const named = new Set<string>();
  let running: Promise<void> | undefined;
  let stop = new AbortController();
  let isAskedAgain = false;
  /** What goes on was not asked for: it gives way to what is. */
  let isAutomatic = false;

  function run(): Promise<void> {
    // It may have been an alarm that asked: no other is set then.
    if (running) wakeAt();
    running ??= work().finally(() => {
      running = undefined;
      // Asked for when the work was as good as done.
      if (isAskedAgain) begin();
    });
    return running;
  }

  async function work(): Promise<void> {
    const rest = stayAwake();
    try {
      wakeForNext(await workThrough());
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      await runs.cancel();
      wakeAt(later(FULL_REST_MS));
    } finally {
      rest();
    }
  }

  /** Answers when to go on. */
  async function workThrough(): Promise<string | undefined> {
    const begun = new Set<string>();
    for (;;) {
      isAskedAgain = false;
      stop = new AbortController();
      const asked = await runs.current();
      const due = (await dueIn(asked)).filter(({ id }) => named.has(id) || !begun.has(id));
      if (due.length === 0) {
        if (asked && !isAskedAgain) await runs.end(asked);
        if (isAskedAgain) continue;
        return nextDue();
      }
      if (!isOnline()) return later(asked ? BREATH_MS : LINE_REST_MS);
      // The worker may be stopped while it waits for a server.
      wakeAt();
      const { signal } = stop;
      isAutomatic = !asked;
      const isOver = () => signal.aborted || isAskedAgain;
      const round = await goRound(due, { asked, named, begun, signal, isOver, isOnline });
      if (!asked && round.added > 0) await tellNew(round.added);
      if (round.isLineDown) return later(LINE_REST_MS);
      // After a few the next few have a time of their own; and who broke it off does not want others looked at instead.
      if (!isAskedAgain && (!asked || signal.aborted)) return nextDue();
    }
  }

  async function dueIn(asked: RefreshRun | undefined): Promise<Source[]> {
    if (!asked) return (await settings.get('autoRefresh')) ? sources.due(now(), A_FEW) : [];
    const byName = (await Promise.all([...named].map((id) => sources.get(id)))).filter(
      (source) => source !== undefined,
    );
    const isIn = ({ id }: Source) => !named.has(id) && (asked.sourceIds?.includes(id) ?? true);
    return [...byName, ...(await sources.due(now(), ALL)).filter(isIn)];
  }

  async function nextDue(): Promise<string | undefined> {
    if (!(await settings.get('autoRefresh'))) return undefined;
    const [next, soonest] = [await sources.nextDue(), later(BREATH_MS)];
    const isAhead = next !== undefined && next > later(FURTHEST_LOOK_MS);
    return next !== undefined && (next < soonest || isAhead) ? soonest : next;
  }

  function wakeForNext(instant: string | undefined): void {
    if (instant === undefined) wakeNoMore();
    else wakeAt(instant);
  }

  function later(ms: number): string {
    return new Date(Date.parse(now()) + ms).toISOString();
  }

  function begin(): void {
    unwaited(run(), FOLLOWING);
  }

  return {
    run,
    begin,
    async refreshNow(sourceIds) {
      for (const id of sourceIds ?? []) named.add(id);
      // At once: what is at its end meanwhile must not end this too.
      isAskedAgain = true;
      if (isAutomatic) stop.abort();
      await runs.ask(sourceIds ?? undefined);
      begin();
    },
    async cancelRefresh() {
      named.clear();
      stop.abort();
      await runs.cancel();
    },
    resume: () =>
      unwaited(
        (async () => {
          if (await runs.current()) return run();
          if (!running) wakeForNext(await nextDue());
        })(),
        FOLLOWING,
      ),
  };
}
