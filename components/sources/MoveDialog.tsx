import { useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { FolderChoice } from './FolderChoice.tsx';

interface Props {
  count: number;
  folders: readonly string[][];
  onMove(path: string[]): void;
  onClose(): void;
}

/** Moves the selected sources to a folder. */
export function MoveDialog({ count, folders, onMove, onClose }: Props) {
  const [path, setPath] = useState<string[]>();
  function move(to: string[]) {
    onClose();
    onMove(to);
  }
  return (
    <Dialog
      title={tn('sourcesMoveTitle', count)}
      onClose={onClose}
      actions={
        // Not at the choice itself: with the keyboard one goes through them.
        <button type="button" class="button primary" aria-disabled={!path} onClick={() => path && move(path)}>
          {t('sourcesMove')}
        </button>
      }
    >
      <FolderChoice
        label={t('sourcesFolder')}
        folders={folders}
        value={path}
        isFirst
        onChoose={setPath}
        onMade={move}
      />
    </Dialog>
  );
}
