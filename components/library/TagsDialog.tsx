import { useState } from 'preact/hooks';
import { comparable } from '../ui/comparable.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { formatNumber, t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { EditActions } from './EditActions.tsx';
import { ArrowLeft } from './icons.tsx';
import { TagEditor } from './TagEditor.tsx';
import type { Parts } from './use-parts.ts';
import { useTagStyles } from './use-tag-styles.ts';

/** More are found by typing. */
const SHOWN = 100;

interface Props {
  tags: Parts['tags'];
  /** The tag to begin with; without one all are listed. */
  first?: string | undefined;
  onClose(): void;
  onRenamed(tag: string, name: string): void;
}

/** All tags, and one of them to rename, merge, colour or delete. */
export function TagsDialog({ tags, first, onClose, onRenamed }: Props) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const [edited, setEdited] = useState(first);
  if (edited === undefined) return <TagList tags={tags} onClose={onClose} onEdit={setEdited} />;
  return (
    <Dialog
      key="one"
      title={t('tagEditTitle', edited)}
      onClose={onClose}
      actions={
        <EditActions
          label={t('tagDelete')}
          onDelete={() => {
            setEdited(undefined);
            if (first !== undefined) onClose();
            void act(() => tasks.deleteTag(edited), t('tagDeleted', edited), 'tag');
          }}
          onClose={onClose}
        />
      }
    >
      {first === undefined && (
        <button type="button" class="link-button dialog-back" onClick={() => setEdited(undefined)}>
          <ArrowLeft /> {t('tagBack')}
        </button>
      )}
      <TagEditor
        key={edited}
        tag={edited}
        known={tags.map(({ tag }) => tag)}
        onRenamed={(name) => {
          onRenamed(edited, name);
          setEdited(name);
        }}
      />
      <p class="quiet small">{t('tagDeleteHint')}</p>
    </Dialog>
  );
}

function TagList({ tags, onClose, onEdit }: { tags: Parts['tags']; onClose(): void; onEdit(tag: string): void }) {
  const styles = useTagStyles();
  const [text, setText] = useState('');
  const wanted = comparable(text.trim());
  const matching = wanted ? tags.filter(({ tag }) => comparable(tag).includes(wanted)) : tags;
  return (
    <Dialog key="all" title={t('tagManageTitle')} onClose={onClose}>
      {tags.length === 0 ? (
        <p class="quiet">{t('tagNone')}</p>
      ) : (
        <input
          class="input"
          type="search"
          dir="auto"
          aria-label={t('tagFind')}
          placeholder={t('tagFind')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ul class="tag-list">
        {matching.slice(0, SHOWN).map(({ tag, count }) => (
          <li key={tag}>
            <button type="button" class="rail-button" title={t('tagEdit', tag)} onClick={() => onEdit(tag)}>
              <span class="tag-dot" data-colour={styles.get(tag)?.colour} />
              <span class="rail-label" dir="auto">
                {tag}
              </span>
              {styles.get(tag)?.hashtag && <span class="quiet small">{styles.get(tag)?.hashtag}</span>}
              <span class="rail-count">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {tags.length > 0 && matching.length === 0 && <p class="quiet">{t('tagNoMatch')}</p>}
      {matching.length > SHOWN && <p class="quiet small">{tn('tagMore', matching.length - SHOWN)}</p>}
    </Dialog>
  );
}
