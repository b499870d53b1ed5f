import { Dialog } from '../ui/Dialog.tsx';
import { formatNumber, t, tn } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { AskTwice } from './AskTwice.tsx';
import { isMass } from './mass.ts';

interface Props {
  count: number;
  /** With what is in the library. */
  total: number;
  onClose(): void;
}

/** Asks before the trash is emptied: the one thing here that cannot be undone. */
export function EmptyTrashDialog({ count, total, onClose }: Props) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  // It answers with nothing: no Undo is offered.
  const empty = () => void act(() => tasks.emptyTrash(), t('libraryTrashEmptied'), 'library');
  if (isMass(count, total)) {
    return (
      <AskTwice
        title={t('libraryEmptyTrash')}
        lines={[tn('libraryEmptyTrashAsk', count)]}
        count={count}
        action={t('libraryMassPurge', formatNumber(count))}
        onDo={empty}
        onClose={onClose}
      />
    );
  }
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
              empty();
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
