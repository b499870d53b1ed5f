import { DraftMissing, DraftRefused, type DraftTasks } from '../ports/drafting.ts';
import type { Store } from '../ports.ts';
import { parsePost } from '../share/parse-post.ts';
import type { Post } from '../share/post.ts';
import { aBoolean, anId, aWebAddress, MISFIT, maybe, shaped } from '../text/parse.ts';
import { isSame } from '../text/same.ts';
import { putSettled, withStanding } from './post-history.ts';

interface Needs {
  store: Store;
  now: () => string;
}

const whatIsSaid = shaped<{ isPosted: boolean; url?: string }>({ isPosted: aBoolean, url: maybe(aWebAddress) });

/** Posts that the person sends by themselves, at the network: recorded, and in the history of their articles once they say so. */
export function createPostTasks({ store, now }: Needs): Pick<DraftTasks, 'handOverPost' | 'settlePost'> {
  return {
    async handOverPost(post) {
      const parsed = parsePost(post);
      // Of any other state it would be sent, or be taken for sent.
      if (parsed === MISFIT || parsed.state.kind !== 'handed-over') throw new DraftRefused('No post to hand over');
      await inOne(async () => {
        if (!(await store.posts.get(parsed.id))) await store.posts.put(await withStanding(store, parsed));
      });
    },

    async settlePost(postId, words) {
      const said = whatIsSaid(words);
      if (said === MISFIT || anId(postId) === MISFIT) throw new DraftRefused('Not what is said of a post');
      await inOne(async () => {
        const before = await store.posts.get(postId);
        if (!before) throw new DraftMissing(postId);
        if (before.accountId !== undefined) throw new DraftRefused('Sheaf itself knows whether it is posted');
        const after = settled(before, said, now());
        if (isSame({ ...after, updatedAt: '' }, { ...before, updatedAt: '' })) return;
        await putSettled(store, before, after, now());
      });
    },
  };

  function inOne(work: () => Promise<void>): Promise<void> {
    return store.operations.once({ operation: undefined, name: 'post', at: now() }, work);
  }
}

/** It was opened at the network, and is posted there, when it left the composer: the person says so whenever they come back. */
function settled(post: Post, { isPosted, url }: { isPosted: boolean; url?: string }, at: string): Post {
  const { url: before, postedAt: _, ...rest } = post;
  if (!isPosted) return { ...rest, state: { kind: 'let-be' }, updatedAt: at };
  const seenAt = url ?? before;
  return {
    ...rest,
    state: { kind: 'posted' },
    ...(seenAt && { url: seenAt }),
    postedAt: post.createdAt,
    updatedAt: at,
  };
}
