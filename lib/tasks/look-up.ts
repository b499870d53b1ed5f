import type { Article } from '../article/article.ts';
import { isPassedOn } from '../article/history.ts';
import type { Consent } from '../ports/consent.ts';
import {
  type Introduction,
  type LookUpRow,
  type LookUpScope,
  type LookUpStore,
  type Registries,
  ServiceError,
} from '../ports/look-ups.ts';
import { type SettingsReader, StorageFull, type Store } from '../ports.ts';
import { LOOK_UP_SERVICES, type LookUpService } from '../settings.ts';
import { againIfAsked } from './again-if-asked.ts';
import { introductionOf } from './introduction.ts';
import { unwaited } from './unwaited.ts';

/** What is known of an article's standing is looked at again after so long. */
const CHECK_AGAIN_DAYS = 30;
/** And sooner where readers rely on it: for two years after it was shared. */
const CHECK_SHARED_DAYS = 7;
const CHECK_SHARED_FOR_DAYS = 2 * 365;
/** What is older than this is looked at again before it is posted. */
const FRESH_DAYS = 1;
/** After so many failures in a row, over about a day, an article waits for a week. */
const MAX_ATTEMPTS = 12;
const GIVEN_UP_DAYS = 7;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;
/** Asked only about what the other does not know, fails to tell or is not asked. */
const INSTEAD_OF: Partial<Record<LookUpService, LookUpService>> = { pubmed: 'europePmc' };
/** So many articles are taken from the queue at once. */
const AT_ONCE = 3;
const LOOK_UPS = 'The look-ups';

interface Needs {
  store: Pick<Store, 'articles'> & { lookUps: LookUpStore; settings: SettingsReader };
  registries: Registries;
  consent: Pick<Consent, 'has'>;
  now: () => string;
  /** 0 to 1: spreads what failed together. */
  random: () => number;
  isOnline: () => boolean;
  /** Has `run` called at this instant, or within a minute if none is given, though the worker be gone by then. */
  wakeAt(instant?: string): void;
}

export interface LookUpTask {
  /** Works through what is due. Safe to call at any time; answers when nothing is left to do now. */
  run(): Promise<void>;
  /** The same, for those who do not wait. */
  begin(): void;
  /** Begins with what is not in the queue yet: after an import, a restore, or when look-ups are turned on. */
  beginAnew(): void;
  /** Puts articles at the head of the queue and begins. */
  lookUpNow(articleIds: string[]): Promise<void>;
  /** Looks at the standing of articles again where it may and that is older than a day; answers when each registry has answered or failed. */
  refresh(articleIds: string[]): Promise<void>;
}

const NEVER_LOOKED_UP = { answered: {}, failed: {}, attempts: 0 };

/** Asks registries about saved articles: later and never in the way, each request held back, each failure tried again. */
export function createLookUp({ store, registries, consent, now, random, isOnline, wakeAt }: Needs): LookUpTask {
  const run = againIfAsked(work);

  async function work(): Promise<void> {
    for (;;) {
      const scope = (await store.settings.get('lookUps')) === 'on' ? 'all' : 'asked';
      const due = isOnline() ? await store.lookUps.due(now(), AT_ONCE, scope) : [];
      // Asked of the browser only where there is something to send.
      const maySend = due.length === 0 || (await consent.has('articles'));
      const rows = maySend ? due : [];
      if (rows.length === 0) return maySend ? wakeForNext(scope) : undefined;
      // The worker may be stopped while it waits for its turn.
      wakeAt();
      await Promise.all(rows.map(lookUp));
    }
  }

  async function wakeForNext(scope: LookUpScope): Promise<void> {
    const next = await store.lookUps.nextDue(scope);
    // Offline, or as good as due: within a minute.
    if (next !== undefined) wakeAt(next > now() ? next : undefined);
  }

  async function lookUp(row: LookUpRow): Promise<void> {
    const article = await store.articles.get(row.id);
    if (!article || article.deletedAt) return store.lookUps.remove(row.id);
    const as = await introductionOf(consent, store.settings);
    const services = await servicesFor(article, as);
    if (services.length === 0 && !article.doi && !article.pmid && !article.pmcid) return store.lookUps.remove(row.id);
    const answered = { ...row.answered };
    const failed: LookUpRow['failed'] = {};
    let waitMs = 0;
    const knowing = new Set<LookUpService>();
    const askAll = (asked: LookUpService[]) =>
      Promise.all(
        asked.map(async (service) => {
          try {
            if (await ask(service, article, as)) knowing.add(service);
            answered[service] = now();
          } catch (error) {
            // A full disk is nothing that another article would fare better with.
            if (error instanceof StorageFull) throw error;
            // An answer that trips the reader of it holds up no other article.
            failed[service] = error instanceof ServiceError ? error.code : 'bad-answer';
            if (error instanceof ServiceError) waitMs = Math.max(waitMs, error.retryAfterMs ?? 0);
            else console.error(error instanceof Error ? error.name : error);
          }
        }),
      );
    await askAll(services.filter((service) => !INSTEAD_OF[service]));
    await askAll(services.filter((service) => INSTEAD_OF[service] && !knowing.has(INSTEAD_OF[service])));
    const { asked: _, ...rest } = row;
    const hasFailed = Object.keys(failed).length > 0;
    const attempts = hasFailed ? row.attempts + 1 : 0;
    const isGivenUp = attempts >= MAX_ATTEMPTS;
    const againDays = isGivenUp ? GIVEN_UP_DAYS : checkAgainDays(article);
    const nextMs = hasFailed && !isGivenUp ? Math.max(waitMs, backOff(attempts)) : againDays * DAY_MS * spread();
    const dueAt = new Date(Date.parse(now()) + nextMs).toISOString();
    // What the person asked for by name goes on being so until it is answered.
    const stillAsked = hasFailed && !isGivenUp && row.asked;
    await store.lookUps.settle(row, {
      ...rest,
      dueAt,
      answered,
      failed,
      attempts: isGivenUp ? 0 : attempts,
      ...(stillAsked && { asked: 1 as const }),
    });
  }

  function checkAgainDays(article: Article): number {
    return isPassedOn(article, daysAgo(CHECK_SHARED_FOR_DAYS)) ? CHECK_SHARED_DAYS : CHECK_AGAIN_DAYS;
  }

  function daysAgo(days: number): string {
    return new Date(Date.parse(now()) - days * DAY_MS).toISOString();
  }

  /** Does it know the article? */
  async function ask(service: LookUpService, article: Article, as: Introduction): Promise<boolean> {
    const said = await registries[service].lookUp(article, as);
    if (said) await store.lookUps.learn(article.id, said, now());
    return said !== undefined;
  }

  async function servicesFor(article: Article, as: Introduction): Promise<LookUpService[]> {
    const isOn = await store.settings.get('lookUpServices');
    return LOOK_UP_SERVICES.filter((service) => isOn[service] && registries[service].knows(article, as));
  }

  function backOff(attempts: number): number {
    return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1)) * spread();
  }

  /** 1 to 1.5. */
  function spread(): number {
    return 1 + random() / 2;
  }

  return {
    run,
    begin,
    beginAnew: () => unwaited(store.lookUps.enlist(now()).then(run), LOOK_UPS),
    async lookUpNow(articleIds) {
      await store.lookUps.ask(articleIds, now());
      begin();
    },
    async refresh(articleIds) {
      const isOn = (await store.settings.get('lookUps')) === 'on';
      if (!isOn || !isOnline() || !(await consent.has('articles'))) return;
      const articles = (await store.articles.getMany(articleIds)).filter((article) => article !== undefined);
      // A retraction is not taken back.
      const old = articles.filter(
        ({ trust }) => trust.status !== 'retracted' && (trust.checkedAt ?? '') < daysAgo(FRESH_DAYS),
      );
      await Promise.all(
        old.map(async ({ id }) => lookUp((await store.lookUps.of(id)) ?? { ...NEVER_LOOKED_UP, id, dueAt: now() })),
      );
    },
  };

  function begin(): void {
    unwaited(run(), LOOK_UPS);
  }
}
