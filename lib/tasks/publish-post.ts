import type { PartAnswer } from '../ports/publishing.ts';
import type { Store } from '../ports.ts';
import { isDoubtedSince } from '../share/changed-since.ts';
import type { Post, PostFailure, PostState } from '../share/post.ts';
import { againIfAsked } from './again-if-asked.ts';
import { askedOf, type NetworkNeeds } from './at-network.ts';
import { createDeletion } from './delete-post.ts';
import { putSettled } from './post-history.ts';
import { isOut, settledAsOut } from './settled.ts';
import { unwaited } from './unwaited.ts';

const MINUTE_MS = 60_000;
const FIRST_WAIT_MS = MINUTE_MS / 2;
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** What is later than this is not posted without the person: a scheduled post, one that was to go at once, the rest of a thread. */
const LATE_MS = { scheduled: 10 * MINUTE_MS, atOnce: 60 * MINUTE_MS, begun: 24 * 60 * MINUTE_MS };
/** What passes by itself. */
const PASSING: ReadonlySet<PostFailure> = new Set(['offline', 'server', 'rate-limited']);

interface Needs extends NetworkNeeds {
  store: Store;
  /** Looks at the standing of articles again, where it may and that is old. */
  refresh(articleIds: string[]): Promise<void>;
  now: () => string;
  /** 0 to 1: spreads what failed together. */
  random: () => number;
  /** Has `run` called at this instant, or within a minute if none is given, though the worker be gone by then. */
  wakeAt(instant?: string): void;
  /** Shows, wherever the person is, how many posts wait for them. */
  showFailed(posts: number): void;
}

export interface PublishTask {
  /** Sends what is due, part by part. Safe to call at any time; answers when nothing is left to do now. */
  run(): Promise<void>;
  /** The same, for those who do not wait. */
  begin(): void;
}

type Queued = Extract<PostState, { kind: 'queued' }>;
type QueuedPost = Post & { state: Queued };

/** Sends the posts of the outbox: each part once, in order, and marked as soon as the network has it; and deletes there what is to be. */
export function createPublishPost({
  store,
  publishers,
  refresh,
  maySend,
  now,
  random,
  isOnline,
  wakeAt,
  showFailed,
}: Needs): PublishTask {
  const deletePost = createDeletion({ store, publishers, maySend, now, isOnline, wakeAt });
  // It may have been an alarm that asked: no other is set then, and a long upload can outlive the worker.
  const run = againIfAsked(work, wakeAt);

  async function work(): Promise<void> {
    for (;;) {
      const queued = (await store.posts.queued()).filter(isQueued);
      const due = queued.filter((post) => dueAt(post) <= now());
      for (const post of due) {
        if (isWaitedFor(post)) await lookAgain(post);
        await send(post.id);
      }
      // One after the other: what is on its way out is not deleted meanwhile.
      const deleting = await store.posts.deleting();
      for (const post of deleting) await deletePost(post.id);
      if (due.length + deleting.length > 0) continue;
      showFailed(await store.posts.failed());
      const next = queued.map(dueAt).sort()[0];
      if (next !== undefined) wakeAt(next);
      return;
    }
  }

  async function send(postId: string): Promise<void> {
    for (;;) {
      const post = await store.posts.get(postId);
      // The person may take it out at any time.
      if (!post || !isQueued(post)) return;
      const index = post.parts.findIndex(({ posted }) => posted === undefined);
      if (index < 0) return settle(post);
      if (now() > lateAt(post)) return fail(post, post.state.why ?? 'missed');
      if (!isOut(post) && (await isDoubted(post))) return fail(post, 'doubted');
      // The worker may be stopped while it waits for the network.
      wakeAt();
      const answer = await publish(post, index);
      if (!answer.ok) return PASSING.has(answer.why) ? postpone(post, answer) : fail(post, answer.why);
      await mark(post, index, answer.posted);
    }
  }

  async function lookAgain(post: QueuedPost): Promise<void> {
    if (now() > lateAt(post)) return;
    wakeAt();
    await refresh(post.articleIds);
  }

  /** Nobody sees to it that an article was retracted while its post waited, but this. */
  async function isDoubted(post: QueuedPost): Promise<boolean> {
    const articles = await store.articles.getMany(post.articleIds);
    return articles.some((article) => article && isDoubtedSince(post, article));
  }

  function publish(post: QueuedPost, index: number): Promise<PartAnswer> {
    return askedOf({ store, publishers, maySend, isOnline }, post, ({ account, publisher }) =>
      publisher.publish({ account, post, index, imageOf: store.drafts.image }),
    );
  }

  /** Before the next part is begun. */
  async function mark(
    sent: QueuedPost,
    index: number,
    posted: NonNullable<Post['parts'][number]['posted']>,
  ): Promise<void> {
    const post = await store.posts.change(sent.id, (before) => {
      // Meanwhile it was taken back, and given other words: the next try finds that those before came out.
      if (before.parts[index]?.text !== sent.parts[index]?.text) return before;
      return {
        ...before,
        parts: before.parts.map((part, each) => (each === index ? { ...part, posted } : part)),
        state: before.state.kind === 'queued' ? { ...since(before.state), attempts: 0 } : before.state,
        updatedAt: now(),
      };
    });
    // It was out before it was to be let be.
    if (post?.state.kind === 'let-be' && isOut(post)) await settle(post);
  }

  async function settle(post: Post): Promise<void> {
    await store.operations.once({ operation: undefined, name: 'post', at: now() }, () =>
      putSettled(store, post, settledAsOut(post, now()), now()),
    );
  }

  async function postpone(post: QueuedPost, { why, retryAt = '' }: Extract<PartAnswer, { ok: false }>): Promise<void> {
    const attempts = post.state.attempts + 1;
    const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1)) * (1 + random() / 2);
    const next = later(now(), waitMs);
    const notBefore = retryAt > next ? retryAt : next;
    if (notBefore > lateAt(post)) return fail(post, why);
    await ifQueued(post.id, { ...since(post.state), attempts, notBefore, why });
  }

  function fail(post: QueuedPost, why: PostFailure): Promise<void> {
    return ifQueued(post.id, { kind: 'failed', why, at: now() });
  }

  async function ifQueued(postId: string, state: PostState): Promise<void> {
    await store.posts.change(postId, (post) => (isQueued(post) ? { ...post, state, updatedAt: now() } : post));
  }

  return {
    run,
    begin: () => unwaited(run(), 'The outbox'),
  };
}

function isQueued(post: Post): post is QueuedPost {
  return post.state.kind === 'queued';
}

/** A queue's place without its failures. */
function since({ since: asked }: Queued): Pick<Queued, 'kind' | 'since'> {
  return { kind: 'queued', ...(asked && { since: asked }) };
}

function dueAt({ state, scheduledAt = '' }: QueuedPost): string {
  const { notBefore = '' } = state;
  // Asked for anew, it goes at once, whenever it was to go before.
  return [notBefore, state.since ? '' : scheduledAt].sort()[1] ?? '';
}

/** Was it put off to a time of its own, and is nothing of it out? */
function isWaitedFor(post: QueuedPost): boolean {
  return post.scheduledAt !== undefined && post.state.since === undefined && !isOut(post);
}

/** From when on it does not go out without the person. */
function lateAt(post: QueuedPost): string {
  const { state, scheduledAt, createdAt } = post;
  const isScheduled = scheduledAt !== undefined && state.since === undefined;
  const from = state.since ?? scheduledAt ?? createdAt;
  return later(from, isOut(post) ? LATE_MS.begun : isScheduled ? LATE_MS.scheduled : LATE_MS.atOnce);
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
