import type { NewSource } from '../../lib/sources/source.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { PackChoice } from './StarterPacks.tsx';

interface Props {
  isFollowed(source: NewSource): boolean;
  onFollow(sources: NewSource[]): void;
  onClose(): void;
}

/** The starter packs for one who follows something already. */
export function PacksDialog({ isFollowed, onFollow, onClose }: Props) {
  return (
    <Dialog title={t('packsOpen')} onClose={onClose}>
      <PackChoice
        isFollowed={isFollowed}
        onFollow={(sources) => {
          onClose();
          onFollow(sources);
        }}
      />
    </Dialog>
  );
}
