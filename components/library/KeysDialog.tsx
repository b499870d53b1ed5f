import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { KeyList, type KeyMeaning } from '../ui/KeyList.tsx';
import { OPERATORS } from './operators.ts';

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
  [['p'], 'libraryShare'],
  [['Alt ↓', 'Alt ↑'], 'libraryKeyMoveInList'],
  [['#', 'Del'], 'libraryToTrash'],
  [['z'], 'libraryKeyUndo'],
  [['/'], 'librarySearch'],
  [['g l', 'g i', 'g c', 'g f', 'g t', 'g s'], 'libraryKeyGo'],
  [['Esc'], 'libraryKeyBack'],
  [['?'], 'libraryKeys'],
];

interface Props {
  /** What it was opened for comes first. */
  first: 'keys' | 'operators';
  onClose(): void;
}

/** The keys of the library, and what can be typed into its search box. */
export function KeysDialog({ first, onClose }: Props) {
  const operators = (
    <section class="operators">
      <h3>{t('searchOperatorsTitle')}</h3>
      <KeyList keys={OPERATORS} />
    </section>
  );
  return (
    <Dialog title={first === 'keys' ? t('libraryKeys') : t('searchOperators')} onClose={onClose}>
      {first === 'operators' && operators}
      <KeyList keys={KEYS} />
      {first === 'keys' && operators}
    </Dialog>
  );
}
