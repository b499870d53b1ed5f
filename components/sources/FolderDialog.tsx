import { useState } from 'preact/hooks';
import { isWithin, nameOf, readPath } from '../../lib/sources/folders.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { TextField } from '../ui/TextField.tsx';
import { FolderChoice } from './FolderChoice.tsx';

interface Props {
  /** The folder; none for a new one. */
  path?: string[];
  folders: readonly string[][];
  /** Where it is to be, under which name. */
  onPlace(to: string[]): void;
  /** Its sources and folders go one up. */
  onDissolve?(): void;
  onClose(): void;
}

/** Names a new folder; renames one, moves it into another, or takes it away. */
export function FolderDialog({ path, folders, onPlace, onDissolve, onClose }: Props) {
  const [name, setName] = useState(path ? nameOf(path) : '');
  const [within, setWithin] = useState(path?.slice(0, -1) ?? []);
  const to = [...within, ...readPath(name)];
  // Not into itself.
  const others = folders.filter((each) => !path || !isWithin(each, path));
  return (
    <Dialog title={path ? t('sourcesEditFolder', nameOf(path)) : t('sourcesNewFolder')} onClose={onClose}>
      <form
        class="source-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (to.length <= within.length) return;
          onClose();
          onPlace(to);
        }}
      >
        <TextField label={t('sourcesFolderName')} value={name} onText={setName} required />
        {others.length > 0 && (
          <FolderChoice label={t('sourcesFolderWithin')} folders={others} value={within} onChoose={setWithin} />
        )}
        {!path && <p class="quiet small">{t('sourcesNewFolderHint')}</p>}
        <div class="dialog-actions">
          {onDissolve && (
            <button
              type="button"
              class="button"
              onClick={() => {
                onClose();
                onDissolve();
              }}
            >
              {t('sourcesDissolve')}
            </button>
          )}
          <button type="submit" class="button primary">
            {path ? t('sourcesKeep') : t('sourcesMakeFolder')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
