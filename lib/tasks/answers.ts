import { DraftMissing } from '../ports/drafting.ts';
import type { AnswersLooked, PublishingTasks } from '../ports/publishing.ts';
import type { Store } from '../ports.ts';
import { countsOf, ownAnswers, partsOut, repliesShown } from '../share/answers.ts';
import { type NetworkNeeds, reached } from './at-network.ts';

interface Needs extends NetworkNeeds {
  store: Pick<Store, 'posts' | 'settings'>;
  now: () => string;
}

/** Asks a network, when the person wants it, what others did with a post: the counts are kept with it, the replies only shown. */
export function createAnswersTask({
  store,
  publishers,
  maySend,
  now,
  isOnline,
}: Needs): Pick<PublishingTasks, 'lookAtAnswers'> {
  return {
    async lookAtAnswers(postId): Promise<AnswersLooked> {
      const post = await store.posts.get(postId);
      if (!post) throw new DraftMissing(postId);
      const at = await reached({ store, publishers, maySend }, post);
      if (!at) return { ok: false, why: 'signed-out' };
      if (partsOut(post).length === 0) return { ok: false, why: 'gone' };
      if (!isOnline()) return { ok: false, why: 'offline' };
      const answer = await at.publisher.answers({ account: at.account, post });
      if (!answer.ok) return { ok: false, why: answer.why };
      if (answer.counted.size === 0) return { ok: false, why: 'gone' };
      const own = ownAnswers(post, await store.posts.all());
      const counts = countsOf(answer.counted, own, now());
      // What was looked at is no change of the post: a newer one of a backup still wins.
      await store.posts.change(postId, (before) => ({ ...before, answers: counts }));
      return { ok: true, ...repliesShown([post, ...own], answer.replies) };
    },
  };
}
