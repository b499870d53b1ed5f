import { Dialog } from '../ui/Dialog.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';

const KEYS: [keys: string[], does: MessageKey][] = [
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
      <dl class="keys">
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
