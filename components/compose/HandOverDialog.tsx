import type { DraftImage } from '../../lib/share/draft.ts';
import type { Left } from '../../lib/share/hand-over.ts';
import { networkName } from '../article/network-name.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { SaveImage } from './SaveImage.tsx';
import type { Waiting } from './use-hand-over.ts';

const LEFT_WORDS: Record<Left, MessageKey> = {
  text: 'composeLeftText',
  link: 'composeLeftLink',
  images: 'composeLeftImages',
  poll: 'composeLeftPoll',
};

interface Props {
  waiting: Waiting;
  /** Of the draft. */
  images: readonly DraftImage[];
  onOpen(): void;
  onClose(): void;
}

/** Says before a network's page is opened what of the post does not get there by itself. */
export function HandOverDialog({ waiting: { network, over, posts }, images, onOpen, onClose }: Props) {
  const name = networkName(network);
  const ids = posts.flatMap(({ imageIds }) => imageIds);
  const left = images.filter(({ id }) => ids.includes(id));
  return (
    <Dialog
      title={network === 'email' ? t('composeWriteMail') : t('composeOpenIn', name)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('composeCancel')}
          </button>
          <button type="button" class="button primary" onClick={onOpen}>
            {over.clipboard === undefined ? t('composeOpen') : t('composeCopyAndOpen')}
          </button>
        </>
      }
    >
      <ul class="hand-over-left">
        {over.cannotCarry.map((what) => (
          <li key={what}>{t(LEFT_WORDS[what], name)}</li>
        ))}
        {left.map((image, index) => (
          <li key={image.id}>
            <SaveImage image={image} place={left.length > 1 ? index + 1 : undefined} />
          </li>
        ))}
        {posts.length > 1 && <li>{t('composeLeftParts', name, posts.length)}</li>}
      </ul>
    </Dialog>
  );
}
