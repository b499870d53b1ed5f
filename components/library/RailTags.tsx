import { useState } from 'preact/hooks';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { Pencil, Settings, Tag } from './icons.tsx';
import { RailItem } from './RailItem.tsx';
import { TagsDialog } from './TagsDialog.tsx';
import type { Parts } from './use-parts.ts';
import { useTagStyles } from './use-tag-styles.ts';
import type { View } from './use-view.ts';

/** More wait behind a button. */
const SHOWN_AT_FIRST = 12;

interface Props {
  view: View;
  tags: Parts['tags'];
  onChosen?: (() => void) | undefined;
}

/** The tags in the rail, most used first; a tag narrows the part of the library that shows. */
export function RailTags({ view, tags, onChosen }: Props) {
  const [showAll, setShowAll] = useState(false);
  /** A tag, or all of them. */
  const [edited, setEdited] = useState<{ tag?: string }>();
  const styles = useTagStyles();
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const hidden = showAll ? 0 : Math.max(0, tags.length - SHOWN_AT_FIRST);
  if (tags.length === 0 && !edited) return null;
  return (
    <section class="rail-section">
      <header class="rail-head">
        <h2>{t('fieldTags')}</h2>
        <button
          type="button"
          class="icon-button small-target"
          aria-label={t('tagManage')}
          title={t('tagManage')}
          onClick={() => setEdited({})}
        >
          <Settings />
        </button>
      </header>
      <ul>
        {(hidden > 0 ? tags.slice(0, SHOWN_AT_FIRST) : tags).map(({ tag, count }) => (
          <RailItem
            key={tag}
            icon={styles.get(tag)?.colour ? <span class="tag-dot" data-colour={styles.get(tag)?.colour} /> : <Tag />}
            label={tag}
            count={count}
            isCurrent={view.tag === tag}
            onClick={() => {
              view.setTag(view.tag === tag ? undefined : tag);
              onChosen?.();
            }}
            onArticles={(ids) =>
              void act(() => tasks.tagArticles(ids, { add: tag }), tn('libraryTaggedCount', ids.length, tag), 'library')
            }
            aside={
              <button
                type="button"
                class="icon-button small-target rail-edit"
                aria-label={t('tagEdit', tag)}
                title={t('tagEdit', tag)}
                onClick={() => setEdited({ tag })}
              >
                <Pencil />
              </button>
            }
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link-button rail-hint" onClick={() => setShowAll(true)}>
          {tn('libraryMoreTags', hidden)}
        </button>
      )}
      {edited && (
        <TagsDialog
          tags={tags}
          first={edited.tag}
          onClose={() => setEdited(undefined)}
          onRenamed={(tag, name) => view.tag === tag && view.setTag(name, 'replace')}
        />
      )}
    </section>
  );
}
