import type { Post } from '../../lib/share/post.ts';
import { useDrafting } from '../article/drafting-context.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { answerOf } from './as-new.ts';

/** Beside a question that is out and whose answer is written: makes a draft of the answer, or leads to the one that there is. */
export function AnswerButton({ post: { draftId, state } }: { post: Pick<Post, 'draftId' | 'state'> }) {
  const { tasks } = useSheaf();
  const { drafts } = useDrafting();
  const { act } = useToasts();
  const isOut = state.kind === 'posted';
  const found = useLive(async () => {
    const question = isOut ? await drafts.get(draftId) : undefined;
    if (!question?.answer?.parts.some((text) => text.trim() !== '')) return undefined;
    return { question, known: await drafts.answering(draftId) };
  }, [draftId, isOut]);
  if (!found) return null;
  const { question, known } = found;
  const go = () =>
    act(async () => {
      const draft = known ?? answerOf(question, { now: new Date().toISOString(), newId: () => crypto.randomUUID() });
      if (!known) await tasks.createDraft(draft);
      location.hash = `#/compose/${draft.id}`;
    });
  return (
    <button type="button" class="link-button" onClick={go}>
      {t(known ? 'answerGoOn' : 'answerPost')}
    </button>
  );
}
