import { useState } from 'preact/hooks';
import type { ReadingList } from '../../lib/article/article.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { EditListDialog } from './EditListDialog.tsx';
import { List, Pencil, Plus } from './icons.tsx';
import { NewListDialog } from './NewListDialog.tsx';
import { RailItem } from './RailItem.tsx';
import type { View } from './use-view.ts';

interface Props {
  view: View;
  onChosen?: (() => void) | undefined;
}

/** The reading lists in the rail: make one, go to one, rename or delete one. */
export function RailLists({ view, onChosen }: Props) {
  const { store } = useSheaf();
  const lists = useLive(() => store.lists.all(), []);
  const [isMaking, setMaking] = useState(false);
  const [edited, setEdited] = useState<ReadingList>();
  const { place } = view;

  function go(id: string) {
    view.goTo({ kind: 'list', id });
    onChosen?.();
  }

  return (
    <section class="rail-section">
      <header class="rail-head">
        <h2>{t('fieldLists')}</h2>
        <button
          type="button"
          class="icon-button small-target"
          aria-label={t('libraryNewList')}
          title={t('libraryNewList')}
          onClick={() => setMaking(true)}
        >
          <Plus />
        </button>
      </header>
      <ul>
        {lists?.map((list) => (
          <RailItem
            key={list.id}
            icon={<List />}
            label={list.name}
            isCurrent={place.kind === 'list' && place.id === list.id}
            onClick={() => go(list.id)}
            aside={
              <button
                type="button"
                class="icon-button small-target rail-edit"
                aria-label={t('libraryEditList', list.name)}
                title={t('libraryEditList', list.name)}
                onClick={() => setEdited(list)}
              >
                <Pencil />
              </button>
            }
          />
        ))}
      </ul>
      {lists?.length === 0 && <p class="quiet small rail-hint">{t('libraryNoLists')}</p>}
      {isMaking && <NewListDialog onClose={() => setMaking(false)} onMade={go} />}
      {edited && (
        <EditListDialog
          list={lists?.find(({ id }) => id === edited.id) ?? edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
