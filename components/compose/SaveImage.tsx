import type { DraftImage } from '../../lib/share/draft.ts';
import { t } from '../ui/i18n.ts';
import { useImageUrl } from './images-context.ts';

interface Props {
  image: Pick<DraftImage, 'id' | 'mime'>;
  /** Which of the images shown it is, from 1; absent where there is one alone. */
  place?: number | undefined;
}

/** Saves an image as a file, for a network whose page takes none from Sheaf. */
export function SaveImage({ image: { id, mime }, place }: Props) {
  const url = useImageUrl(id);
  const ending = mime === 'image/jpeg' ? 'jpg' : mime.replace('image/', '');
  return (
    <a href={url} download={`sheaf-image${place === undefined ? '' : `-${place}`}.${ending}`}>
      {place === undefined ? t('imageSave') : t('imageSaveOf', place)}
    </a>
  );
}
