import { aCount, anId, MISFIT, oneOf, type Parse, shaped, where } from '../../text/parse.ts';
import type { DraftImage } from '../draft.ts';
import { parseImage } from '../parse-draft.ts';
import { placedAs } from '../thread-history.ts';
import { joinedImages, movedImage, placedImage, placedLast } from './order.ts';

/** What is done with the images of a draft, by their ids: what another window does with others meanwhile stays done. */
export type ImageChange =
  /** So many places on, among those of its part. */
  | { kind: 'move'; id: string; by: number }
  /** Where another stands. */
  | { kind: 'place'; id: string; at: string }
  | { kind: 'place-last'; id: string; partId: string }
  | { kind: 'remove'; id: string }
  /** Behind so many others, where it is not there any more. */
  | { kind: 'put-back'; image: DraftImage; at: number }
  /** Those of a part go to another. */
  | { kind: 'join'; partId: string; to: string }
  /** Each to a part: ids of parts by those of images. */
  | { kind: 'place-all'; places: Record<string, string> };

/** The images with a change made; the same where there is nothing left to change. */
export function changedImages(images: readonly DraftImage[], change: ImageChange): DraftImage[] {
  switch (change.kind) {
    case 'move':
      return movedImage(images, change.id, change.by);
    case 'place':
      return placedImage(images, change.id, change.at);
    case 'place-last':
      return placedLast(images, change.id, change.partId);
    case 'remove':
      return images.filter(({ id }) => id !== change.id);
    case 'put-back':
      return images.some(({ id }) => id === change.image.id)
        ? [...images]
        : images.toSpliced(change.at, 0, change.image);
    case 'join':
      // Whether they are too many was asked before; of a part that is gone they would not be seen.
      return joinedImages(images, change.partId, change.to, Number.POSITIVE_INFINITY) ?? [...images];
    case 'place-all':
      return placedAs(images, change.places);
  }
}

const aWhole = where<number>((value) => Number.isSafeInteger(value));
const somePlaces = where<Record<string, string>>(
  (value) => typeof value === 'object' && value !== null && Object.values(value).every((id) => anId(id) !== MISFIT),
);

type Kind = ImageChange['kind'];
type Of<K extends Kind> = Extract<ImageChange, { kind: K }>;

const CHANGES: { [K in Kind]: Parse<Of<K>> } = {
  move: shaped<Of<'move'>>({ kind: oneOf(['move'] as const), id: anId, by: aWhole }),
  place: shaped<Of<'place'>>({ kind: oneOf(['place'] as const), id: anId, at: anId }),
  'place-last': shaped<Of<'place-last'>>({ kind: oneOf(['place-last'] as const), id: anId, partId: anId }),
  remove: shaped<Of<'remove'>>({ kind: oneOf(['remove'] as const), id: anId }),
  'put-back': shaped<Of<'put-back'>>({ kind: oneOf(['put-back'] as const), image: parseImage, at: aCount }),
  'place-all': shaped<Of<'place-all'>>({ kind: oneOf(['place-all'] as const), places: somePlaces }),
  join: shaped<Of<'join'>>({ kind: oneOf(['join'] as const), partId: anId, to: anId }),
};

/** A change from a message, or `MISFIT`. */
export const parseImageChange: Parse<ImageChange> = (value, mend) => {
  const { kind } = (typeof value === 'object' && value !== null ? value : {}) as { kind?: Kind };
  return kind !== undefined && Object.hasOwn(CHANGES, kind) ? CHANGES[kind](value, mend) : MISFIT;
};
