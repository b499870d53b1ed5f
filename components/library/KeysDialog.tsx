import { Dialog } from '../ui/Dialog.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';

const KEYS: [keys: string[], does: MessageKey][] = [
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
