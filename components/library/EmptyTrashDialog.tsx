import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** Asks before the trash is emptied: the one thing here that cannot be undone. */
export function EmptyTrashDialog({ count, onClose }: { count: number; onClose(): void }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  return (
    <Dialog
      title={t('libraryEmptyTrash')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('libraryKeepThem')}
          </button>
          <button
            type="button"
            class="button danger"
            onClick={() => {
              onClose();
              // It answers with nothing: no Undo is offered.
              void act(() => tasks.emptyTrash(), t('libraryTrashEmptied'), 'library');
            }}
          >
            <Trash /> {t('libraryDeleteForGood')}
          </button>
        </>
      }
    >
      <p>{tn('libraryEmptyTrashAsk', count)}</p>
    </Dialog>
  );
}
