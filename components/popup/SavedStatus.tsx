import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { Saved } from '../../lib/ports.ts';
import { fieldWord } from '../article/field-words.ts';
import { formatDay, formatWords } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { CircleCheck, CircleSlash } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

interface Props {
  saved: Saved;
  /** The article as it is now. */
  article: Article;
}

/** What the click did, and how to take it back. */
export function SavedStatus({ saved, article }: Props) {
  const { tasks } = useSheaf();
  const { act, announce } = useToasts();
  const [reverted, setReverted] = useState(false);
  const { outcome, changed, joined = [] } = saved;

  const undo = async () => {
    await tasks.undoCapture(saved);
    setReverted(true);
    announce(outcome === 'known' ? t('popupAsBefore') : t('popupNotSaved'));
  };
  const putBack = () => tasks.restoreArticles([article.id]).then(() => announce(t('popupSavedToLibrary')));
  const remove = () => tasks.trashArticles([article.id]).then(() => announce(t('popupInTrash')));

  return (
    <div class="status">
      {/* One button in one place, so that the focus stays on it when it turns from Undo into Save again. */}
      {article.deletedAt ? (
        <StatusLine
          words={outcome === 'new' ? t('popupNotSaved') : t('popupInTrash')}
          label={outcome === 'new' ? t('popupSaveAgain') : t('popupPutBack')}
          onClick={() => act(putBack)}
        />
      ) : outcome === 'known' ? (
        <StatusLine
          isSaved
          words={t('popupSavedOn', formatDay(article.addedAt))}
          label={t('popupRemove')}
          onClick={() => act(remove)}
        />
      ) : (
        <StatusLine
          isSaved
          words={outcome === 'restored' ? t('popupRestored') : t('popupSavedToLibrary')}
          label={t('uiUndo')}
          onClick={() => act(undo)}
        />
      )}
      {outcome === 'known' && changed.length + joined.length > 0 && !reverted && !article.deletedAt && (
        <p class="quiet small">
          {joined.length > 0 ? t('popupJoined') : t('popupChanged', formatWords(changed.map(fieldWord)))}
          <Dot />
          <button type="button" class="link-button" onClick={() => act(undo)}>
            {t('uiUndo')}
          </button>
        </p>
      )}
    </div>
  );
}

interface StatusLineProps {
  isSaved?: boolean;
  words: string;
  label: string;
  onClick(): void;
}

function StatusLine({ isSaved = false, words, label, onClick }: StatusLineProps) {
  const Icon = isSaved ? CircleCheck : CircleSlash;
  return (
    <p>
      <Icon class={isSaved ? 'icon is-saved' : 'icon'} /> {words}
      <Dot />
      <button type="button" class="link-button" onClick={onClick}>
        {label}
      </button>
    </p>
  );
}

function Dot() {
  return (
    <span class="quiet" aria-hidden="true">
      {' · '}
    </span>
  );
}
