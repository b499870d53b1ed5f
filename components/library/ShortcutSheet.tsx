import { Dialog } from '../ui/Dialog.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';

const KEYS: [keys: string[], what: MessageKey][] = [
  [['j', 'k'], 'libraryKeyMove'],
  [['Enter', 'o'], 'libraryKeyOpen'],
  [['x'], 'libraryKeySelect'],
  [['e'], 'libraryKeyArchive'],
  [['r', 'u'], 'libraryKeyRead'],
  [['s'], 'libraryKeyStar'],
  [['t'], 'libraryKeyTag'],
  [['#', 'Delete'], 'libraryKeyTrash'],
  [['/'], 'libraryKeySearch'],
  [['z'], 'libraryKeyUndo'],
  [['Esc'], 'libraryKeyClose'],
  [['?'], 'libraryKeyHelp'],
];

/** All the shortcuts of the library. */
export function ShortcutSheet({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('libraryShortcuts')} onClose={onClose}>
      <dl class="shortcuts">
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
