import type { RemoveAnswer } from '../ports/publishing.ts';
import type { Store } from '../ports.ts';
import { partsOut } from '../share/answers.ts';
import type { Post, PostFailure } from '../share/post.ts';
import { askedOf, type NetworkNeeds } from './at-network.ts';
import { putSettled } from './post-history.ts';
import { settledAsOut } from './settled.ts';

interface Needs extends NetworkNeeds {
  store: Store;
  now: () => string;
  wakeAt(): void;
}

/**
 * Deletes posts at their networks, the last part first, so that no part stands there without the one before it. Each is marked as
 * soon as the network no longer has it; of what is left after a failure the person is told. Not to run beside what sends.
 */
export function createDeletion({ store, publishers, maySend, now, isOnline, wakeAt }: Needs) {
  return async function deletePost(postId: string): Promise<void> {
    const post = await store.posts.get(postId);
    if (post?.state.kind !== 'deleting') return;
    for (const index of partsToDelete(post)) {
      // The worker may be stopped while it waits for the network.
      wakeAt();
      const answer = await remove(post, index);
      if (!answer.ok) return settle(postId, { why: answer.why, at: now() });
      await mark(postId, index);
    }
    await settle(postId);
  };

  function remove(post: Post, index: number): Promise<RemoveAnswer> {
    return askedOf({ store, publishers, maySend, isOnline }, post, ({ account, publisher }) =>
      publisher.remove({ account, post, index }),
    );
  }

  async function mark(postId: string, index: number): Promise<void> {
    const at = now();
    await store.posts.change(postId, (post) => ({
      ...post,
      parts: post.parts.map((part, each) =>
        each === index && part.posted ? { ...part, posted: { ...part.posted, deletedAt: at } } : part,
      ),
      updatedAt: at,
    }));
  }

  /** Deleted, or posted still as far as parts of it are there. */
  async function settle(postId: string, notDeleted?: { why: PostFailure; at: string }): Promise<void> {
    await store.operations.once({ operation: undefined, name: 'post', at: now() }, async () => {
      const post = await store.posts.get(postId);
      if (post?.state.kind !== 'deleting') return;
      const after = settledAsOut(post, now());
      const state: Post['state'] = notDeleted ? { kind: 'posted', notDeleted } : { kind: 'deleted', at: now() };
      await putSettled(store, post, { ...after, state }, now());
    });
  }
}

/** The last first; before them a part of which nobody heard whether it came out. */
function partsToDelete(post: Post): number[] {
  const unheard = post.parts.findIndex(({ posted }) => posted === undefined);
  return [...(unheard < 0 ? [] : [unheard]), ...partsOut(post).reverse()];
}
