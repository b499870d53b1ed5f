import type { Article } from '../../lib/article/article.ts';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';

/** The private note on an article, kept at each keystroke. */
export function Note({ article: { id, note } }: { article: Pick<Article, 'id' | 'note'> }) {
  const { tasks } = useSheaf();
  return (
    <KeptField
      key={id}
      label={t('fieldNotePrivate')}
      value={note}
      multiline
      rows={4}
      onWrite={(text) => tasks.writeArticle(id, { note: text })}
    />
  );
}
