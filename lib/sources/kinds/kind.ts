import type { ArticleFields } from '../../article/article.ts';
import type { SourceProblem } from '../check.ts';
import type { Where } from '../source.ts';

/** A question to a server. */
export interface Ask {
  url: string;
  /** Media types, as an `Accept` header. */
  accept?: string;
  /** May the server be told what is known of its last answer? It then says so where nothing is new. Of the first question of a look only. */
  isConditional?: true;
  /** How many questions of this look came before it; none where it is the first. */
  page?: number;
}

/** What a server said. */
export interface Answer {
  /** The address that answered in the end. */
  url: string;
  bytes: Uint8Array;
  contentType?: string;
}

/** What a kind goes by when it asks and reads. */
export interface Looking<W extends Where = Where> {
  where: W;
  /** What the last answered look said that it reached; `undefined` at the first look. */
  reached?: string | undefined;
  /** ISO instant. */
  now: string;
  /** What the person gave for the registries; empty for none. */
  email: string;
  ncbiKey: string;
}

/** Something that an answer holds. */
export interface Brought {
  /** The source's own name of it: the same each time that it is read. */
  guid: string;
  /** Changes with what is said of it; short. */
  print: string;
  /** ISO instant at which it came out, never after it was read. */
  publishedAt?: string;
  /** What it is, in the terms of an article: worked out only of what is new. */
  fields(): Partial<ArticleFields>;
  /** The sound or film of an episode. */
  media?: string;
  /** Of a post that tells of a paper: who shared it, and where. The item is the paper. */
  shared?: { name: string; url: string };
}

/** What an answer came to. */
export type Step =
  | {
      ok: true;
      items: Brought[];
      /** What is still to be asked in this look. */
      next?: Ask;
      /** What the next look is to begin with: the last that was said in this look is kept when it is at its end. */
      reached?: string;
      /** What it says of itself. */
      about?: { title?: string; home?: string; ttlMs?: number; movedTo?: string; issn?: string[] };
    }
  | { ok: false; problem: SourceProblem /** Feeds that a page names. */; feeds?: { url: string; title: string }[] };

/** A kind of source: all that Sheaf knows of it. Pure: who asks the servers is `tasks/refresh-sources.ts`. */
export interface SourceKind<W extends Where> {
  /** Match patterns of the sites for which the browser is to ask the person; none where the server lets everyone read. */
  sites(where: W): string[];
  /** The first question of a look. */
  begin(looking: Looking<W>): Ask;
  /** What the answer to a question holds. */
  read(answer: Answer, asked: Ask, looking: Looking<W>): Step;
  /** What names the source, however it is written: two that have one of these in common are the same, and nothing is followed twice. */
  keys(where: W): string[];
}
