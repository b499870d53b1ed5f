import { useState } from 'preact/hooks';
import { eachOnce } from '../../lib/article/feedback.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useDrafting } from './drafting-context.ts';
import { FeedbackItem } from './FeedbackItem.tsx';

/** What others said of an article, and a button that adds what was said where Sheaf does not look. */
export function Feedback({ articleId, heading: Heading }: { articleId: string; heading: 'h2' | 'h3' }) {
  const { tasks } = useSheaf();
  const { feedback } = useDrafting();
  const { act } = useToasts();
  /** Whoever adds one writes it at once. */
  const [added, setAdded] = useState<string>();
  const said = useLive(async () => eachOnce(await feedback.of(articleId)), [articleId]) ?? [];
  const add = () =>
    act(
      async () => {
        const { feedbackId, undo } = await tasks.addFeedback(articleId, { kind: 'question', text: '' });
        setAdded(feedbackId);
        return undo;
      },
      t('feedbackAdded'),
      'feedback',
    );
  return (
    <section class="feedback">
      {said.length > 0 && <Heading>{t('feedbackTitle')}</Heading>}
      {said.length > 0 && (
        <ul class="feedback-list">
          {said.map(({ shown }) => (
            <FeedbackItem key={shown.id} feedback={shown} isNew={shown.id === added} />
          ))}
        </ul>
      )}
      <button type="button" class="link-button" onClick={add}>
        + {t('feedbackAdd')}
      </button>
    </section>
  );
}
