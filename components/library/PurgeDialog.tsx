import { Dialog } from '../ui/Dialog.tsx';
import { formatNumber, t, tn } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { AskTwice } from './AskTwice.tsx';
import { isMass } from './mass.ts';

interface Props {
  title: string;
  count: number;
  /** With what is in the library. */
  total: number;
  onPurge(): void;
  onClose(): void;
}

/** Asks before something is deleted for good: the one thing here that cannot be undone. */
export function PurgeDialog({ title, count, total, onPurge, onClose }: Props) {
  if (isMass(count, total)) {
    return (
      <AskTwice
        title={title}
        lines={[tn('libraryEmptyTrashAsk', count)]}
        count={count}
        action={t('libraryMassPurge', formatNumber(count))}
        onDo={onPurge}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={title}
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
              onPurge();
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
