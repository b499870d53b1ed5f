import type { Consent } from '../ports/consent.ts';
import type { SourceFetcher } from '../ports/following.ts';
import type { SettingsReader } from '../ports.ts';
import { afterAnswer, afterFailure } from '../sources/after-look.ts';
import type { Check, SourceProblem } from '../sources/check.ts';
import { MOST_ITEMS } from '../sources/feeds/parse-feed.ts';
import type { Ask, Brought, Looking, SourceKind, Step } from '../sources/kinds/kind.ts';
import { unknownOf } from '../sources/known.ts';
import { isMoved, movedAfter } from '../sources/moved.ts';
import type { Source, Where } from '../sources/source.ts';
import { type AnswerHeaders, type Validators, validatorsOf } from '../sources/validators.ts';
import { introductionOf } from './introduction.ts';

/** A look asks no more than that, and begins no question after that time: it takes what it has. */
const MOST_PAGES = 60;
const LONGEST_MS = 180_000;

export interface LookNeeds {
  kindOf(where: Where): SourceKind<Where>;
  fetcher: SourceFetcher;
  settings: SettingsReader;
  consent: Pick<Consent, 'has' | 'missing'>;
  now: () => string;
}

/** What a look at a source came to. */
export interface Looked {
  check: Check;
  /** What the last answers did not hold, or held otherwise; what came before a failure too. */
  brought: Brought[];
  problem?: SourceProblem;
  /** What the source says of itself. */
  about: About;
  /** Where it is to be asked from now on. */
  movedTo?: string;
}

type About = NonNullable<Extract<Step, { ok: true }>['about']>;

/** The person asked for it? It is broken off by `signal`. */
export interface LookTerms {
  isAsked: boolean;
  signal: AbortSignal;
}

/** What the questions of a look were answered with. */
interface Heard {
  items: Brought[];
  about: About;
  /** The address that answered first. */
  url?: string;
  headers?: AnswerHeaders;
  validators?: Validators;
  reached?: string;
  /** Nothing is new since the last answer. */
  isSame?: true;
  problem?: SourceProblem;
}

/** Looks at a source once: asks, reads, asks on, and tells what is new. Writes nothing; rejects only where it is broken off. */
export function createLook({ kindOf, fetcher, settings, consent, now }: LookNeeds) {
  return async (source: Source, before: Check, terms: LookTerms): Promise<Looked> => {
    const kind = quietly(() => kindOf(source.where));
    const mayAsk = kind && (await isLetAsk(kind, source.where));
    const looking = {
      where: source.where,
      reached: before.reached,
      now: now(),
      ...(await introductionOf(consent, settings)),
    };
    const ask = kind && quietly(() => kind.begin(looking));
    const heard: Heard =
      ask && mayAsk
        ? await hear(kind, ask, looking, before, terms)
        : { items: [], about: {}, problem: mayAsk === false ? 'not-permitted' : 'bad-answer' };
    return concluded(source.where.kind === 'feed' ? ask?.url : undefined, before, heard, {
      now: now(),
      isAsked: terms.isAsked,
    });
  };

  async function isLetAsk(kind: SourceKind<Where>, where: Where): Promise<boolean> {
    const sites = kind.sites(where);
    return sites.length > 0 ? (await consent.missing(sites)).length === 0 : consent.has('sources');
  }

  async function hear(
    kind: SourceKind<Where>,
    first: Ask,
    looking: Looking,
    before: Check,
    { signal }: LookTerms,
  ): Promise<Heard> {
    const heard: Heard = { items: [], about: {} };
    const begun = Date.parse(now());
    let ask: Ask | undefined = first;
    for (let page = 0; ask && page < MOST_PAGES && heard.items.length < MOST_ITEMS; page++) {
      if (Date.parse(now()) - begun > LONGEST_MS) break;
      const asked: Ask = ask;
      const fetched = await fetcher.fetch(asked, page === 0 ? before.validators : undefined, signal);
      if (fetched.headers) heard.headers = fetched.headers;
      if (!fetched.ok) return { ...heard, problem: fetched.problem };
      if (page === 0) {
        heard.url = fetched.answer?.url ?? ('url' in fetched ? fetched.url : asked.url);
        if (asked.isConditional)
          heard.validators = validatorsOf(fetched.headers, fetched.answer ? undefined : before.validators);
      }
      if (!fetched.answer) return { ...heard, isSame: true };
      const { answer } = fetched;
      const step = quietly(() => kind.read(answer, asked, looking)) ?? NO_ANSWER;
      if (!step.ok) return { ...heard, problem: step.problem };
      for (const item of step.items.slice(0, MOST_ITEMS - heard.items.length)) heard.items.push(item);
      Object.assign(heard.about, step.about);
      if (step.reached !== undefined) heard.reached = step.reached;
      ask = step.next;
    }
    return heard;
  }
}

const NO_ANSWER = { ok: false, problem: 'bad-answer' } as const satisfies Step;
const NO_HEADERS: AnswerHeaders = { get: () => null };

/** What is known after the look; `asked` is the address of a feed, which may move. */
function concluded(
  asked: string | undefined,
  before: Check,
  heard: Heard,
  { now, isAsked }: { now: string; isAsked: boolean },
): Looked {
  const { items, about, url, headers = NO_HEADERS, validators, reached, isSame, problem } = heard;
  const unknown = isSame ? undefined : unknownOf(before.known, items);
  if (problem) {
    const check = afterFailure(before, { now, problem, headers, isAsked });
    // What it has moved from is gone one day.
    const movedTo = problem === 'gone' || problem === 'not-found' ? before.moved?.to : undefined;
    // Of a look that broke off nothing is reached, but what came is there.
    const known = items.length > 0 && unknown ? { known: unknown.known } : {};
    return {
      check: { ...check, ...known },
      brought: unknown?.brought ?? [],
      about,
      problem,
      ...(movedTo && { movedTo }),
    };
  }
  // The addresses of registries stay, and may hold the person's key.
  const moved = asked && movedAfter(before.moved, { asked, answered: url ?? asked, said: about.movedTo, now });
  const check = afterAnswer(before, {
    now,
    headers,
    validators,
    reached,
    ttlMs: about.ttlMs,
    moved: moved || undefined,
    unknown,
  });
  const isGone = moved && isMoved(moved, now);
  return { check, brought: unknown?.brought ?? [], about, ...(isGone && { movedTo: moved.to }) };
}

/** What a reader of the world's answers says; nothing where it trips over one, which is nobody else's matter. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.name : 'A source');
    return undefined;
  }
}
