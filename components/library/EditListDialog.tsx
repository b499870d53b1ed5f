import type { ReadingList } from '../../lib/article/article.ts';
import { CiteButton } from '../cite/CiteButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { EditActions } from './EditActions.tsx';

interface Props {
  list: ReadingList;
  onClose(): void;
}

/** Renames a reading list, gives a smart one another search, or deletes it; all can be undone. */
export function EditListDialog({ list: { id, name, query, articleIds }, onClose }: Props) {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();

  async function rename(typed: string) {
    const wanted = typed.replace(/\s+/g, ' ').trim();
    if (!wanted) throw new Unfit(t('libraryListNeedsName'));
    if (wanted !== name) show(t('libraryListRenamed', wanted), await tasks.renameList(id, wanted), 'library');
  }

  async function search(typed: string) {
    const wanted = typed.trim();
    if (!wanted) throw new Unfit(t('libraryListNeedsSearch'));
    if (wanted !== query) show(t('libraryListSearchChanged', name), await tasks.setListQuery(id, wanted), 'library');
  }

  return (
    <Dialog
      title={t('libraryEditList', name)}
      onClose={onClose}
      actions={
        <EditActions
          label={t('libraryDeleteList')}
          onDelete={() => {
            onClose();
            void act(() => tasks.deleteList(id), t('libraryListDeleted', name), 'library');
          }}
          onClose={onClose}
        />
      }
    >
      <KeptField label={t('libraryListName')} value={name} when="left" onWrite={rename} />
      {query !== undefined && (
        <KeptField
          label={t('libraryListSearch')}
          value={query}
          when="left"
          hint={t('libraryListSearchHint')}
          onWrite={search}
        />
      )}
      <p>
        <a href={`#/export/list/${encodeURIComponent(id)}`} onClick={onClose}>
          {t('exchangeExportThisList')}
        </a>
      </p>
      {query === undefined && (
        <p>
          <CiteButton ids={articleIds} label={t('citeBibliography')} isWords />
        </p>
      )}
      <p class="quiet small">{t(query === undefined ? 'libraryDeleteListHint' : 'libraryEmptySearchHint')}</p>
    </Dialog>
  );
}
