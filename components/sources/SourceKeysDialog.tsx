import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { KeyList, type KeyMeaning } from '../ui/KeyList.tsx';

const KEYS: KeyMeaning[] = [
  [['n'], 'sourcesKeyFollow'],
  [['j', 'k'], 'sourcesKeyMove'],
  [['Enter'], 'sourcesEdit'],
  [['x', '⇧ + click'], 'sourcesKeySelect'],
  [['m'], 'sourcesMove'],
  [['t'], 'libraryTag'],
  [['s'], 'fieldStar'],
  [['p'], 'sourcesKeyPause'],
  [['r'], 'sourcesCheckNow'],
  [['⇧ R'], 'sourcesCheckAll'],
  [['#', 'Del'], 'sourcesUnfollow'],
  [['z'], 'libraryKeyUndo'],
  [['/'], 'sourcesFilter'],
  [['Esc'], 'sourcesKeyEscape'],
  [['?'], 'libraryKeys'],
];

/** The keys of the page. */
export function SourceKeysDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('libraryKeys')} onClose={onClose}>
      <KeyList keys={KEYS} />
    </Dialog>
  );
}
