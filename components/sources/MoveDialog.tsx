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
  return (
    <Dialog title={tn('sourcesMoveTitle', count)} onClose={onClose}>
      <FolderChoice
        label={t('sourcesFolder')}
        folders={folders}
        value={undefined}
        onChoose={(path) => {
          onClose();
          onMove(path);
        }}
      />
    </Dialog>
  );
}
