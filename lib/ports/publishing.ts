/** What posting at a network needs of the world: accounts, their secrets, and the network itself. */

import type { PartCounts, Reply } from '../share/answers.ts';
import type { Network } from '../share/draft.ts';
import type { MastodonLimits } from '../share/mastodon/limits.ts';
import type { Post, PostFailure, PostPart } from '../share/post.ts';

/** An account at which Sheaf posts itself; nothing of it is secret. */
export interface Account {
  /** `bluesky did:plc:…`. */
  id: string;
  network: Network;
  /** As the person knows it; without an `@` in front. */
  handle: string;
  /** The network's lasting name of it: a DID. */
  user: string;
  /** The origin of its server. */
  server: string;
  /** What its server lets a post be, as it was at sign-in (Mastodon). */
  limits?: MastodonLimits;
}

/** What is kept of an account that nobody else may know; read in the background only. */
export interface Secrets {
  get(accountId: string): Promise<unknown>;
  put(accountId: string, secret: unknown): Promise<void>;
  remove(accountId: string): Promise<void>;
}

/** A part to be put at its network, with what it takes to do so. */
export interface PartOrder {
  account: Account;
  post: Post;
  /** Of `post.parts`; those before it are posted. */
  index: number;
  /** The bytes of an image; `undefined` where they are gone. */
  imageOf(id: string): Promise<Blob | undefined>;
}

/** What became of a part. */
export type PartAnswer =
  | { ok: true; posted: NonNullable<PostPart['posted']> }
  /** `retryAt`: an ISO instant before which the network wants no other try. */
  | { ok: false; why: PostFailure; retryAt?: string };

/** A part that its network is to have no longer; one that is not marked as posted may be there, though nobody heard of it. */
export interface RemoveOrder {
  account: Account;
  post: Post;
  /** Of `post.parts`. */
  index: number;
}

/** `ok`: the network does not have it, since when ever. */
export type RemoveAnswer = { ok: true } | { ok: false; why: PostFailure };

/** What a network tells of the parts of a post, by their numbers: those that it still has; and every reply that it told of. */
export type AnswersAnswer =
  | { ok: true; counted: Map<number, PartCounts>; replies: Reply[] }
  | { ok: false; why: PostFailure };

/** A network that takes posts. Asked again for a part that it has, it answers where that is, and makes no second one. */
export interface Publisher {
  publish(order: PartOrder): Promise<PartAnswer>;
  remove(order: RemoveOrder): Promise<RemoveAnswer>;
  answers(order: Pick<RemoveOrder, 'account' | 'post'>): Promise<AnswersAnswer>;
  /** Forgets the account's session, there and here. */
  signOut(account: Account): Promise<void>;
}

export type Publishers = Partial<Record<Network, Publisher>>;

/** What the person types to sign in at Bluesky. */
export interface BlueskyLogin {
  handle: string;
  /** An app password. */
  password: string;
  /** The server's address, where the person says it; else it is looked up. */
  server?: string;
}

/** What the person types to sign in at Mastodon. */
export interface MastodonLogin {
  /** The server's address. */
  server: string;
  /** An access token that the person made there; without one, the server's own page is opened. */
  token?: string;
}

/** A page of the web at which the person signs in. */
export interface WebSignIn {
  /** Where the page leads at the end. */
  redirectUrl(): string;
  /** Opens it: the address at the end, `undefined` where the person closed it. */
  open(url: string): Promise<string | undefined>;
}

export type SignInFailure =
  | 'offline'
  | 'unknown-handle'
  | 'unfit-server'
  /** The handle's account is at a server that the person did not name: see `SignInAnswer.server`. */
  | 'other-server'
  | 'wrong-password'
  /** It wants a code from an e-mail: it was the account's own password. */
  | 'not-app-password'
  | 'rate-limited'
  | 'refused'
  | 'server'
  /** The person closed the server's page, or said no there. */
  | 'cancelled';

export type SignInAnswer =
  | { ok: true; account: Account }
  /** `server`: the origin of the one that the person has to know as theirs. */
  | { ok: false; why: SignInFailure; server?: string };

/** What the person sees when they look; the counts are kept with the post. */
export type AnswersLooked =
  | { ok: true; replies: Reply[] /** There are more. */; isCut: boolean }
  | { ok: false; why: PostFailure };

/** What a person does to post at a network. @throws DraftMissing, DraftRefused */
export interface PublishingTasks {
  signInToBluesky(login: BlueskyLogin): Promise<SignInAnswer>;
  signInToMastodon(login: MastodonLogin): Promise<SignInAnswer>;
  signOut(accountId: string): Promise<void>;
  /** Puts a post into the outbox, with the words that were shown; of one whose draft has one there for the same account, nothing is done. */
  queuePost(post: Post): Promise<void>;
  /** Tries one again that failed: the parts that went out stay, the others follow. */
  retryPost(postId: string): Promise<void>;
  /** Takes a post out of the outbox; what went out stays at the network. */
  letPostBe(postId: string): Promise<void>;
  /** Has what is out of a post deleted at its network, which cannot be undone there: ask first. */
  deletePost(postId: string): Promise<void>;
  /** Asks the network what others did with a post, and keeps the counts. */
  lookAtAnswers(postId: string): Promise<AnswersLooked>;
}
