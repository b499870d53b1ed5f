import type { ImageRefusal } from '../../lib/ports/images.ts';
import type { DraftImage } from '../../lib/share/draft.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

/** Why a file was not taken in; `$1` is its name. */
export const REFUSALS: Record<ImageRefusal, MessageKey> = {
  'no-image': 'imageNoImage',
  heic: 'imageHeic',
  broken: 'imageBroken',
  'too-large': 'imageTooLarge',
  'too-many': 'imageTooMany',
  gone: 'imagePartGone',
};

/** What the file of an image told before it was taken out of it, in words. */
export function toldWords(told: DraftImage['told'] = []): string | undefined {
  const [place, date] = [told.includes('place'), told.includes('date')];
  if (place && date) return t('imageToldBoth');
  if (place) return t('imageToldPlace');
  return date ? t('imageToldDate') : undefined;
}
