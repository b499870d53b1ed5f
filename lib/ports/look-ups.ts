/** What the look-ups need of the world: registries to ask, and a queue that outlives the worker. */

import type { Article, ArticleFields, CapturedArticle } from '../article/article.ts';
import type { LookUpService } from '../settings.ts';

/** What a registry is asked about. */
export type Identified = Pick<Partial<ArticleFields>, 'doi' | 'pmid' | 'pmcid' | 'arxiv' | 'isbn'>;

/** What the person set for the registries. */
export interface Introduction {
  /** Empty for none. */
  email: string;
  ncbiKey: string;
}

/** A registry. */
export interface Registry {
  /** Can it be asked about such an article at all? */
  knows(article: Identified, as: Introduction): boolean;
  /** What it says; `undefined` where it does not know the article. @throws ServiceError */
  lookUp(article: Identified, as: Introduction): Promise<CapturedArticle | undefined>;
}

export type Registries = Record<LookUpService, Registry>;

/** Why a registry gave no answer. */
export type ServiceFailure = 'offline' | 'timeout' | 'rate-limited' | 'refused' | 'server' | 'bad-answer' | 'too-large';

/** A registry gave no answer. Its message names the service and nothing of what was sent. */
export class ServiceError extends Error {
  override name = 'ServiceError';
  readonly code: ServiceFailure;
  /** When the service asks not to be asked again before. */
  readonly retryAfterMs: number | undefined;
  private readonly service: string;
  constructor(code: ServiceFailure, service: string, retryAfterMs?: number) {
    super(`${service}: ${code}`);
    this.code = code;
    this.service = service;
    this.retryAfterMs = retryAfterMs;
  }

  /** The same failure, to be tried again after so long. */
  again(retryAfterMs: number): ServiceError {
    return new ServiceError(this.code, this.service, retryAfterMs);
  }
}

/** An article's place in the queue. The row stays when all is done, for the next check. */
export interface LookUpRow {
  /** The article's. */
  id: string;
  /** ISO instant from which it is to be looked up. */
  dueAt: string;
  /** When each registry answered last, whatever it said. */
  answered: Partial<Record<LookUpService, string>>;
  /** Those that gave no answer when they were last asked. */
  failed: Partial<Record<LookUpService, ServiceFailure>>;
  /** Tries in a row that ended with a failure. */
  attempts: number;
  /** The person asked for this article by name: done before others, and though look-ups are not on. */
  asked?: 1;
}

/** Which rows of the queue: all, or those that the person asked for by name. */
export type LookUpScope = 'all' | 'asked';

export interface LookUpReader {
  of(articleId: string): Promise<LookUpRow | undefined>;
  /** How many are due or will be tried again. */
  waiting(now: string): Promise<number>;
}

export interface LookUpStore extends LookUpReader {
  /** Those due at `now`, the ones that the person asked for first; at most `limit`. */
  due(now: string, limit: number, scope: LookUpScope): Promise<LookUpRow[]>;
  /** When the next one is due; `undefined` where there is none. */
  nextDue(scope: LookUpScope): Promise<string | undefined>;
  /** Writes a row, unless it is gone or was asked for anew since it was read. */
  settle(before: LookUpRow, after: LookUpRow): Promise<void>;
  /** Puts articles at the head of the queue. */
  ask(articleIds: string[], now: string): Promise<void>;
  /** Has those that are due later than `dueAt` due then. */
  hasten(articleIds: string[], dueAt: string): Promise<void>;
  remove(articleId: string): Promise<void>;
  /** Puts the articles into the queue that are not in it: what was imported, or restored from a backup. */
  enlist(now: string): Promise<void>;
  /** Merges what a registry says into an article that is in the library; `undefined` where it is not, or in the trash. */
  learn(articleId: string, said: CapturedArticle, now: string): Promise<Article | undefined>;
}
