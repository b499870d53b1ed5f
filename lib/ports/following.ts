/** What following needs of the world: the sources, what is known of them, and servers that answer. */

import type { Reverse } from '../ports.ts';
import type { Check, SourceProblem } from '../sources/check.ts';
import type { Answer, Ask } from '../sources/kinds/kind.ts';
import type { NewSource, Source, SourceChanges } from '../sources/source.ts';
import type { AnswerHeaders, Validators } from '../sources/validators.ts';
import type { InboxReader } from './inbox.ts';

/** A look at all sources that the person asked for: kept, so that a worker that was killed goes on. */
export interface RefreshRun {
  /** ISO instant: what was looked at before is still to be. */
  startedAt: string;
  /** Only these; all where there are none. */
  sourceIds?: string[];
}

export interface RefreshProgress {
  done: number;
  total: number;
  /** Of those done: how many brought nothing for a problem. */
  failed: number;
}

/** What is known of a source, less the long list of what its last answers held. */
export type Health = Omit<Check, 'known'>;

export interface SourceReader {
  /** By title; without deleted ones. */
  all(): Promise<Source[]>;
  get(id: string): Promise<Source | undefined>;
  checks(): Promise<Health[]>;
  /** How far the look that the person asked for is; `undefined` where none is going on. */
  progress(): Promise<RefreshProgress | undefined>;
}

/** What a page reads of what is followed, and of what that brought. */
export interface FollowingReader {
  sources: SourceReader;
  inbox: InboxReader;
}

export interface SourceStore extends SourceReader {
  /** Deleted ones too. */
  everyOne(): Promise<Source[]>;
  put(sources: Source[]): Promise<void>;
  /** Replaces one by `change` of it, in one transaction; `undefined` where it is gone. */
  change(id: string, change: (source: Source) => Source): Promise<Source | undefined>;
  check(sourceId: string): Promise<Check | undefined>;
  /** The sources that are to be looked at at `now`, those of a run too, the longest due first; not deleted or paused ones. */
  due(now: string, limit: number): Promise<Source[]>;
  /** When the next one is due; `undefined` where nothing is followed. */
  nextDue(): Promise<string | undefined>;
  putCheck(check: Check): Promise<void>;
  run(): Promise<RefreshRun | undefined>;
  setRun(run: RefreshRun | undefined): Promise<void>;
}

/** What a question to a source came to. */
export type Fetched =
  | { ok: true; answer: Answer; headers: AnswerHeaders }
  /** Nothing new since the last answer; `url` is the address that said so in the end. */
  | { ok: true; answer: undefined; url: string; headers: AnswerHeaders }
  | { ok: false; problem: SourceProblem; headers?: AnswerHeaders };

/** Asks servers, politely: one question at a time each, at most six in all; an answer of more than 5 MB is not read on. */
export interface SourceFetcher {
  /** Rejects only where `signal` is aborted. */
  fetch(ask: Ask, validators: Validators | undefined, signal?: AbortSignal): Promise<Fetched>;
}

/** What was to be followed, or changed of it, is nothing that can be: nothing was changed. */
export class SourceRefused extends Error {
  override name = 'SourceRefused';
}

/** What a person follows. @throws SourceRefused */
export interface FollowTasks {
  /** Follows these; those followed already are passed over. Answers the ids in their order, of those followed before too. Looks at them at once. */
  follow(sources: NewSource[], operation?: string): Promise<{ ids: string[]; added: number; reverse: Reverse }>;
  changeSources(ids: string[], changes: SourceChanges, operation?: string): Promise<Reverse>;
  /** What they brought that is still new goes too, and comes back with them. */
  unfollow(ids: string[], operation?: string): Promise<Reverse>;
  /** Looks at all sources now, or at some; goes on though the page be closed. */
  refreshNow(sourceIds?: string[] | null): Promise<void>;
  cancelRefresh(): Promise<void>;
}

/** Something that is to be followed once the browser lets Sheaf read its sites: asked for in a popup, which the browser's question closes. */
export interface FollowIntent {
  source: NewSource;
  /** The id by which following it twice is following it once. */
  operation: string;
}
