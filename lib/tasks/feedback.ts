import { eachOnce, type Feedback, parseFeedback, parseFeedbackSaid } from '../article/feedback.ts';
import { rowChangeOf } from '../article/taken-back.ts';
import { type FeedbackChanges, FeedbackRefused, type FeedbackTasks } from '../ports/feedback.ts';
import { ArticleMissing, type Reverse, type Store } from '../ports.ts';
import { MISFIT } from '../text/parse.ts';

interface Needs {
  store: Store;
  now: () => string;
  newId: () => string;
}

/** Feedback: what others said of an article is saved, written on, and deleted. */
export function createFeedbackTasks({ store, now, newId }: Needs): FeedbackTasks {
  return {
    async addFeedback(articleId, given, operation) {
      const said = parseFeedbackSaid(given);
      if (said === MISFIT) throw new FeedbackRefused('No feedback');
      if (!(await store.articles.get(articleId))) throw new ArticleMissing(articleId);
      const at = now();
      return store.operations.once({ operation, name: 'feedback', at }, async () => {
        const { feedback, outcome } = await store.feedback.add({ id: newId(), articleId, ...said, addedAt: at });
        const { id } = feedback;
        if (outcome === 'restored') await store.feedback.change(id, (found) => ({ ...found, ...said, updatedAt: at }));
        const reverse: Reverse =
          outcome === 'known' ? {} : { feedback: [{ id, properties: { deletedAt: { was: at } } }] };
        return { feedbackId: id, outcome, reverse };
      });
    },

    writeFeedback: (id, changes, operation) =>
      change(id, (before, at) => written(before, changes, at), operation, `${id} ${Object.keys(changes)}`),

    deleteFeedback(id, operation) {
      const at = now();
      return store.operations.once({ operation, name: 'feedback', at }, async () => {
        const deleted = new Map<string, Feedback>();
        const remove = (each: string) =>
          store.feedback.change(each, (before) => {
            if (before.deletedAt) return before;
            deleted.set(each, before);
            return { ...before, deletedAt: at };
          });
        const articleId = (await store.feedback.get(id))?.articleId ?? '';
        const same = eachOnce(await store.feedback.of(articleId)).find(({ shown }) => shown.id === id);
        // What is behind it would take its place.
        for (const each of [id, ...(same?.again ?? []).map((again) => again.id)]) await remove(each);
        return { feedback: [...deleted.values()].map((before) => rowChangeOf(before, { ...before, deletedAt: at })) };
      });
    },
  };

  function change(
    id: string,
    make: (before: Feedback, at: string) => Feedback,
    operation?: string,
    about?: string,
  ): Promise<Reverse> {
    const at = now();
    return store.operations.once({ operation, name: 'feedback', at, about }, async () => {
      let reverse: Reverse = {};
      await store.feedback.change(id, (before) => {
        const after = make(before, at);
        reverse = { feedback: [rowChangeOf(before, after)] };
        return after;
      });
      return reverse;
    });
  }
}

/** @throws FeedbackRefused */
function written(before: Feedback, { isDone, ...changes }: FeedbackChanges, at: string): Feedback {
  const after: Record<string, unknown> = { ...before, ...changes, updatedAt: at };
  for (const name of ['author', 'url', 'note']) if (after[name] === '') delete after[name];
  if (isDone === true) after.doneAt ??= at;
  if (isDone === false) delete after.doneAt;
  const parsed = parseFeedback(after);
  if (parsed === MISFIT) throw new FeedbackRefused('No feedback');
  return parsed;
}
