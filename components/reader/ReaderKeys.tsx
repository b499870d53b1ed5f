import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { KeyList, type KeyMeaning } from '../ui/KeyList.tsx';

const KEYS: KeyMeaning[] = [
  [['j', 'k'], 'readerKeyScroll'],
  [['Space', '⇧ Space'], 'readerKeyPage'],
  [['n', 'p'], 'readerKeySentence'],
  [['⇧ n', '⇧ p'], 'readerKeyGrow'],
  [['⇧ →', '⇧ ←'], 'readerKeyExtend'],
  [['h'], 'readerHighlight'],
  [['q'], 'readerComment'],
  [['Esc'], 'readerKeyBack'],
  [['?'], 'readerKeys'],
];

/** The keys of the reader. */
export function ReaderKeys({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('readerKeys')} onClose={onClose}>
      <KeyList keys={KEYS} />
    </Dialog>
  );
}
