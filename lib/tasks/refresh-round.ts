import type { RefreshRun, SourceStore } from '../ports/following.ts';
import type { InboxStore } from '../ports/inbox.ts';
import { StorageFull } from '../ports.ts';
import { afterFailure, afterRest, firstCheck, LONGEST_REST_MS } from '../sources/after-look.ts';
import { asItSays } from '../sources/as-it-says.ts';
import type { Check } from '../sources/check.ts';
import type { Source, Where } from '../sources/source.ts';
import { eachHostOnce } from './each-host-once.ts';
import { createLook, type Looked, type LookNeeds } from './look-at-source.ts';

/** More than the fetcher asks at once: the next servers answer while what the last said is read and taken in. */
const AT_ONCE = 8;
/** So many servers out of reach, and none that answered: it is the line. */
const LINE_IS_DOWN = 3;

export interface RoundNeeds extends LookNeeds {
  sources: SourceStore;
  inbox: Pick<InboxStore, 'take'>;
}

/** How a round is to go. */
interface Terms {
  /** The person asked for it. */
  asked: RefreshRun | undefined;
  /** What they named is looked at though it was a moment ago; taken out as it is begun with. */
  named: Set<string>;
  /** What was begun with is put in. */
  begun: Set<string>;
  /** Breaks off what was begun. */
  signal: AbortSignal;
  /** Nothing more is begun. */
  isOver(): boolean;
  isOnline(): boolean;
}

/** What a round came to: the new items; and no server could be reached. */
interface Round {
  added: number;
  isLineDown: boolean;
}

/** Looks at many sources, a few at once and one of a server; each is settled by itself as it is answered. */
export function createRounds({ sources, inbox, kindOf, consent, now, ...rest }: RoundNeeds) {
  const look = createLook({ kindOf, consent, now, ...rest });
  /** Until when servers are to be left alone: kept with the sources for which they said so. */
  let rests: Map<string, string> | undefined;

  return async function goRound(due: Source[], terms: Terms): Promise<Round> {
    const unreached = new Set<string>();
    let [added, hasAnswer] = [0, false];
    rests ??= await restsOfAll();
    // Where the person asked, each source has its answer.
    const isLineDown = () => !terms.asked && !hasAnswer && unreached.size >= LINE_IS_DOWN;
    const work = async (each: Source) => {
      terms.begun.add(each.id);
      const found = await toLookAt(each.id, terms);
      if (!found) return;
      const { source, before } = found;
      const host = hostOf(source);
      const isAsked = terms.asked !== undefined;
      const until = rests?.get(host);
      if (until !== undefined && until > now()) {
        await inbox.take(source.id, [], afterRest(before, { now: now(), until, isAsked }), now());
        return;
      }
      const looked = await look(source, before, { isAsked, signal: terms.signal }).catch((error: unknown) => {
        terms.begun.delete(each.id);
        throw error;
      });
      const isUnreached = looked.problem === 'unreachable' || looked.problem === 'timeout';
      if (isUnreached) unreached.add(host);
      else if (looked.problem !== 'not-permitted') hasAnswer = true;
      // The network went away: that says nothing of the source.
      if (isUnreached && (!terms.isOnline() || isLineDown())) return void terms.begun.delete(each.id);
      if (looked.check.restsUntil) rests?.set(host, looked.check.restsUntil);
      const fresh = await keep(source, before, looked, isAsked);
      added += fresh;
    };
    try {
      const isOver = () => terms.isOver() || !terms.isOnline() || isLineDown();
      await eachHostOnce({ items: due, hostOf, atOnce: AT_ONCE, isOver, work });
    } catch (error) {
      // What was broken off has written nothing.
      if (!terms.signal.aborted) throw error;
    }
    return { added, isLineDown: isLineDown() };
  };

  /** As they are by now: the person may have unfollowed it since, or the look was done before the worker was stopped. */
  async function toLookAt(id: string, { asked, named }: Terms): Promise<{ source: Source; before: Check } | undefined> {
    const isNamed = named.delete(id);
    const [source, before] = [await sources.get(id), (await sources.check(id)) ?? firstCheck(id, now())];
    if (!source || source.deletedAt || source.isPaused) return undefined;
    const { lookedAt = '' } = before;
    // Later than now: the clock was ahead then.
    const isDone = asked && !isNamed && lookedAt >= asked.startedAt && lookedAt <= now();
    return isDone ? undefined : { source, before };
  }

  async function keep(source: Source, before: Check, looked: Looked, isAsked: boolean): Promise<number> {
    let added = 0;
    try {
      added = (await inbox.take(source.id, looked.brought, looked.check, now())).added;
    } catch (error) {
      if (error instanceof StorageFull || looked.brought.length === 0) throw error;
      // What trips the inbox holds up no other source.
      console.error(error instanceof Error ? error.name : 'The inbox');
      await inbox.take(source.id, [], afterFailure(before, { now: now(), problem: 'bad-answer', isAsked }), now());
    }
    const { movedTo, ...said } = looked;
    const told = { ...said, ...(movedTo && (await mayMove(source, looked)) && { movedTo }) };
    if (asItSays(source, told, now()) !== source)
      await sources.change(source.id, (each) => asItSays(each, told, now()));
    return added;
  }

  /** Not to where another source is read already; and to a site that is not open yet only where there is no other any more. */
  async function mayMove({ id, where }: Source, { movedTo, problem }: Looked): Promise<boolean> {
    if (movedTo === undefined || where.kind !== 'feed') return false;
    const to: Where = { ...where, url: movedTo };
    const keys = kindOf(to).keys(to);
    const others = (await sources.all()).filter((each) => each.id !== id);
    if (
      others.some((each) =>
        kindOf(each.where)
          .keys(each.where)
          .some((key) => keys.includes(key)),
      )
    )
      return false;
    return problem !== undefined || (await consent.missing(kindOf(to).sites(to))).length === 0;
  }

  async function restsOfAll(): Promise<Map<string, string>> {
    const [all, checks] = [await sources.all(), await sources.checks()];
    const hosts = new Map(all.map((source) => [source.id, hostOf(source)]));
    const told = new Map<string, string>();
    for (const { sourceId, restsUntil } of checks) {
      const host = hosts.get(sourceId);
      // For longer only where the clock was ahead.
      const isRest = restsUntil && Date.parse(restsUntil) - Date.parse(now()) <= LONGEST_REST_MS;
      if (host !== undefined && isRest && restsUntil > (told.get(host) ?? now())) told.set(host, restsUntil);
    }
    return told;
  }

  /** The server that a look asks first; none where it cannot be told. */
  function hostOf({ where }: Pick<Source, 'where'>): string {
    try {
      return URL.parse(kindOf(where).begin({ where, now: now(), email: '', ncbiKey: '' }).url)?.host ?? '';
    } catch {
      return '';
    }
  }
}
