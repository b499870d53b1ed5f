import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { KeyList, type KeyMeaning } from '../ui/KeyList.tsx';

const KEYS: KeyMeaning[] = [
  [['j', '↓'], 'libraryKeyNext'],
  [['k', '↑'], 'libraryKeyPrevious'],
  [['Enter', 'o'], 'libraryKeyOpen'],
  [['r'], 'readerKeyRead'],
  [['v'], 'libraryOpenOriginal'],
  [['x', '⇧ ↓', '⇧ ↑'], 'libraryKeySelect'],
  [['e'], 'libraryKeyArchive'],
  [['s'], 'libraryKeyStar'],
  [['u'], 'libraryKeyUnread'],
  [['t'], 'libraryTag'],
  [['l'], 'libraryAddToList'],
  [['c'], 'citeCite'],
  [['Alt ↓', 'Alt ↑'], 'libraryKeyMoveInList'],
  [['#', 'Del'], 'libraryToTrash'],
  [['z'], 'libraryKeyUndo'],
  [['/'], 'librarySearch'],
  [['g l', 'g t', 'g s'], 'libraryKeyGo'],
  [['Esc'], 'libraryKeyBack'],
  [['?'], 'libraryKeys'],
];

/** The keys of the library. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('libraryKeys')} onClose={onClose}>
      <KeyList keys={KEYS} />
    </Dialog>
  );
}
