import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { graphemeCount } from '../../lib/share/counting/graphemes.ts';
import type { Draft, DraftImage } from '../../lib/share/draft.ts';
import { imageLimits } from '../../lib/share/images/fit.ts';
import { IMAGE_TYPES } from '../../lib/share/parse-draft.ts';
import { type CardDraft, CardMaker, canMakeCard } from '../article/CardMaker.tsx';
import { toldWords } from '../article/image-words.ts';
import { formatNumber, t } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useImageUrl } from './images-context.ts';
import { SaveImage } from './SaveImage.tsx';
import { DRAGGED_IMAGE, type ImagesOfDraft } from './use-images.ts';

/** What of a draft its images are shown by. */
export type ImagesDraft = CardDraft & Pick<Draft, 'images' | 'networks'>;

interface Props {
  draft: ImagesDraft;
  partId: string;
  images: ImagesOfDraft;
}

/** The images of a part: each with its alt text, in the order in which they are shown. */
export function Images({ draft, partId, images }: Props) {
  const { announce } = useToasts();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [isMaking, setMaking] = useState(false);
  const moving = useRef<{ id: string; by: -1 | 1 }>(undefined);
  const own = draft.images.filter((image) => image.partId === partId);
  const limits = imageLimits(draft.networks);
  const taking = images.taking(partId);

  async function move(image: DraftImage, by: -1 | 1) {
    moving.current = { id: image.id, by };
    await images.change({ kind: 'move', id: image.id, by });
    announce(t('imageMoved', own.indexOf(image) + 1 + by, own.length));
  }

  // A node that is moved loses the focus; at the end of the row its button is gone.
  useLayoutEffect(() => {
    if (!moving.current) return;
    const { id, by } = moving.current;
    moving.current = undefined;
    const buttons = list.current?.querySelectorAll<HTMLElement>(`[data-image="${CSS.escape(id)}"] [data-by]`);
    const [other] = buttons ?? [];
    const same = [...(buttons ?? [])].find(({ dataset }) => dataset.by === String(by));
    (same ?? other)?.focus();
  }, [own.map(({ id }) => id).join(' ')]);

  return (
    <div class="part-images">
      {own.length > 0 && (
        <ul ref={list} class="image-list" aria-label={t('imageList')}>
          {own.map((image, index) => (
            <li key={image.id} class="image" data-image={image.id}>
              <Thumbnail image={image} />
              <div class="image-words">
                <KeptField
                  label={own.length > 1 ? t('imageAltOf', index + 1, own.length) : t('imageAlt')}
                  value={image.alt}
                  onWrite={(alt) => images.describe(image.id, alt)}
                  placeholder={t('imageAltHint')}
                  hint={t('imageAltHint')}
                  aside={<AltCount alt={image.alt} most={limits.altCharacters} />}
                  multiline
                />
                {image.told && <p class="quiet small image-told">{toldWords(image.told)}</p>}
                <div class="image-actions">
                  <SaveImage image={image} place={own.length > 1 ? index + 1 : undefined} />
                  {index > 0 && (
                    <button type="button" class="link-button" data-by="-1" onClick={() => move(image, -1)}>
                      {t('imageEarlier')}
                    </button>
                  )}
                  {index < own.length - 1 && (
                    <button type="button" class="link-button" data-by="1" onClick={() => move(image, 1)}>
                      {t('imageLater')}
                    </button>
                  )}
                  <button
                    type="button"
                    class="icon-button"
                    aria-label={t('imageRemove')}
                    title={t('imageRemove')}
                    onClick={() => images.remove(image)}
                  >
                    <X />
                  </button>
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        accept={IMAGE_TYPES.join(',')}
        aria-label={t('imageChoose')}
        multiple
        hidden
        onChange={({ currentTarget }) => {
          void images.take(partId, currentTarget.files ?? []);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      {taking ? (
        <p class="quiet small" role="status">
          {t('imageReading', taking.done + 1, taking.of)}
        </p>
      ) : (
        own.length < limits.count && (
          <p class="quiet small">
            <button type="button" class="link-button" onClick={() => input.current?.click()}>
              {t('imageAdd')}
            </button>{' '}
            {own.length === 0 && t('imageOrDrop')}
            {canMakeCard(draft) && (
              <>
                {' · '}
                <button type="button" class="link-button" onClick={() => setMaking(true)}>
                  {t('cardMake')}
                </button>
              </>
            )}
          </p>
        )
      )}
      {isMaking && <CardMaker draft={draft} partId={partId} images={images} onClose={() => setMaking(false)} />}
    </div>
  );
}

function Thumbnail({ image }: { image: DraftImage }) {
  const url = useImageUrl(image.id);
  return (
    <img
      class="image-thumb"
      src={url}
      alt={image.alt}
      width={image.width}
      height={image.height}
      draggable
      onDragStart={(event) => event.dataTransfer?.setData(DRAGGED_IMAGE, image.id)}
    />
  );
}

function AltCount({ alt, most }: { alt: string; most: number }) {
  const used = graphemeCount(alt);
  return (
    <span class={`counter small ${used > most ? 'over' : 'quiet'}`}>
      {formatNumber(used)} / {formatNumber(most)}
    </span>
  );
}
