import type { Article, ReadState } from '../../lib/article/article.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { Star } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

const WORDS: Record<ReadState, MessageKey> = {
  unread: 'fieldUnread',
  reading: 'fieldReading',
  read: 'fieldRead',
  archived: 'fieldArchived',
};

/** How far the person is with an article, and its star. */
export function ReadingState({ article }: { article: Pick<Article, 'id' | 'readState' | 'starred'> }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const { id, readState, starred } = article;
  return (
    <div class="reading-state">
      <select
        class="select"
        aria-label={t('fieldReadState')}
        value={readState}
        onChange={(event) => {
          const state = event.currentTarget.value as ReadState;
          void act(() => tasks.setReadState([id], state));
        }}
      >
        {Object.entries(WORDS).map(([state, key]) => (
          <option key={state} value={state}>
            {t(key)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="icon-button"
        aria-label={t('fieldStar')}
        title={t('fieldStar')}
        aria-pressed={starred ? 'true' : 'false'}
        onClick={() => act(() => tasks.setStarred([id], !starred))}
      >
        <Star />
      </button>
    </div>
  );
}
