import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, EntryImage as Image } from '../../lib/digest/issue.ts';
import { CardMaker } from '../article/CardMaker.tsx';
import { useDigests } from '../article/digests-context.ts';
import { REFUSALS } from '../article/image-words.ts';
import { t } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useDigestWork } from './work-context.ts';

const TYPES = 'image/jpeg,image/png,image/gif,image/webp';

/** The image of an entry with what it shows, chosen from a file, pasted, or drawn as a card. */
export function EntryImage({ entry }: { entry: Entry }) {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const { takeIn } = useDigestWork();
  const digests = useDigests();
  const input = useRef<HTMLInputElement>(null);
  const [isTaking, setTaking] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const { image, articleId, question } = entry;

  async function take(files: Iterable<File>, alt?: string) {
    const [file] = files;
    if (!file) return;
    setTaking(true);
    await act(async () => {
      const bytes = image && (await digests.image(image.id));
      const refused = await takeIn(entry.id, file, alt);
      if (refused) show(t(REFUSALS[refused], file.name));
      else if (image && bytes) {
        // With what it showed in words.
        const back = () => digests.putImage(entry.id, image, bytes, new Date().toISOString());
        show(t('digestImageReplaced'), back, 'digest-image');
      }
    });
    setTaking(false);
  }

  return (
    <div
      class="entry-image"
      data-place="image"
      onPaste={(event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        // Programs put a picture of copied words beside them: the words are meant.
        if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
        event.preventDefault();
        void take(files);
      }}
    >
      {image && (
        <div class="image">
          <Thumbnail image={image} />
          <div class="image-words">
            <KeptField
              key={image.id}
              label={t('imageAlt')}
              value={image.alt}
              onWrite={(alt) => tasks.describeEntryImage(entry.id, image.id, alt)}
              placeholder={t('imageAltHint')}
              hint={t('imageAltHint')}
              multiline
            />
          </div>
          <button
            type="button"
            class="icon-button"
            aria-label={t('imageRemove')}
            title={t('imageRemove')}
            onClick={() => act(() => tasks.changeEntry(entry.id, { image: null }), t('imageRemoved'))}
          >
            <X />
          </button>
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept={TYPES}
        aria-label={t('imageChoose')}
        hidden
        onChange={({ currentTarget }) => {
          void take(currentTarget.files ?? []);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <p class="small">
        {isTaking ? (
          <span class="quiet" role="status">
            {t('imageReading', 1, 1)}
          </span>
        ) : (
          <>
            <button type="button" class="link-button" onClick={() => input.current?.click()}>
              {t(image ? 'digestImageOther' : 'digestImageChoose')}
            </button>
            {' · '}
            <button type="button" class="link-button" onClick={() => setMaking(true)}>
              {t('cardMake')}
            </button>
          </>
        )}
      </p>
      {isMaking && (
        <CardMaker
          draft={{
            kind: question.trim() ? 'question' : 'share',
            articleIds: [articleId],
            parts: [{ id: entry.id, text: question }],
          }}
          partId={entry.id}
          images={{ take: (_, files, alt) => take(files, alt) }}
          onClose={() => setMaking(false)}
        />
      )}
    </div>
  );
}

function Thumbnail({ image }: { image: Image }) {
  const digests = useDigests();
  const [url, setUrl] = useState<string>();
  const { id, alt, width, height } = image;
  useEffect(() => {
    let made: string | undefined;
    let isOver = false;
    void digests.image(id).then((bytes) => {
      if (!bytes || isOver) return;
      made = URL.createObjectURL(bytes);
      setUrl(made);
    });
    return () => {
      isOver = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [id]);
  return <img class="image-thumb" src={url} alt={alt} width={width} height={height} />;
}
