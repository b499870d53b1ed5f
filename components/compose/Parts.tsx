import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PartPlace } from '../../lib/ports/drafting.ts';
import { type Draft, type DraftImage, type DraftPart, type Network, partsFor } from '../../lib/share/draft.ts';
import { brokenAt, joinedToBefore, movedBy } from '../../lib/share/edit-parts.ts';
import { imageLimits } from '../../lib/share/images/fit.ts';
import { joinedImages } from '../../lib/share/images/order.ts';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { Images } from './Images.tsx';
import { useImages } from './use-images.ts';

interface Props {
  draft: Draft;
  /** Whose words: the common ones, or a network's own. */
  network: Network | undefined;
  onWrite(place: PartPlace, text: string): Promise<void>;
  onChange(parts: DraftPart[], done: string, images?: DraftImage[]): void;
}

/** The parts of a draft, each a field; broken, joined and moved by hand. */
export function Parts({ draft, network, onWrite, onChange }: Props) {
  const parts = network ? partsFor(draft, network) : draft.parts;
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  const { show } = useToasts();
  const images = useImages(draft);
  const isThread = parts.length > 1;

  /** Where the caret goes once the store has the parts anew. */
  const seam = useRef<{ isThere(parts: readonly DraftPart[]): boolean; id: string; at: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const { isThere, id, at } = seam.current ?? {};
    const field = id !== undefined && isThere?.(parts) && fields.current.get(id);
    if (!field) return;
    seam.current = undefined;
    field.focus();
    field.setSelectionRange(at ?? 0, at ?? 0);
  }, [parts]);

  /** Changes the parts. A field that has the focus shows what was typed in it: it gives it up first. */
  function rearrange(changed: DraftPart[], done: string, to: { id: string; at: number }, joined?: DraftImage[]) {
    for (const field of fields.current.values()) field.blur();
    const order = changed.map(({ id }) => id).join(' ');
    seam.current = { ...to, isThere: (now) => now.map(({ id }) => id).join(' ') === order };
    onChange(changed, done, joined);
  }

  function breakHere(part: DraftPart) {
    const field = fields.current.get(part.id);
    const at = field && field.selectionStart > 0 ? field.selectionStart : part.text.length;
    const newId = crypto.randomUUID();
    rearrange(brokenAt(parts, part.id, at, newId), t('composeBroken'), { id: newId, at: 0 });
  }

  function join(id: string, to: string) {
    const { count } = imageLimits(draft.networks);
    const joined = joinedImages(draft.images, id, to, count);
    if (!joined) show(t('imageTooManyJoined', count));
    // What is joined for one network stays apart for the others, its images too.
    else {
      const before = parts.find((part) => part.id === to)?.text.trimEnd() ?? '';
      const at = { id: to, at: before.length };
      rearrange(joinedToBefore(parts, id), t('composeJoined'), at, network ? undefined : joined);
    }
  }

  function onKeyDown(event: KeyboardEvent, part: DraftPart) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !event.shiftKey) return;
    event.preventDefault();
    breakHere(part);
  }

  return (
    <ol class="parts">
      {parts.map((part, index) => (
        <li
          key={part.id}
          class="part"
          data-part={part.id}
          onKeyDown={(event) => onKeyDown(event, part)}
          {...images?.eventsOf(part.id)}
        >
          <KeptField
            label={isThread ? t('composePart', index + 1, parts.length) : t('composeCommentary')}
            value={part.text}
            onWrite={(text) => onWrite({ partId: part.id, ...(network && { network }) }, text)}
            multiline
            rows={Math.min(14, Math.max(isThread ? 4 : 7, part.text.split('\n').length + 1))}
            inputRef={(element) => {
              if (element) fields.current.set(part.id, element as HTMLTextAreaElement);
              else fields.current.delete(part.id);
            }}
          />
          {images && <Images draft={draft} partId={part.id} images={images} />}
          <div class="part-actions">
            <button type="button" class="link-button" onClick={() => breakHere(part)}>
              {t('composeBreak')}
            </button>
            {index > 0 && (
              <>
                <button
                  type="button"
                  class="link-button"
                  onClick={() => join(part.id, parts[index - 1]?.id ?? part.id)}
                >
                  {t('composeJoin')}
                </button>
                <button
                  type="button"
                  class="link-button"
                  onClick={() => rearrange(movedBy(parts, part.id, -1), t('composeMoved'), { id: part.id, at: 0 })}
                >
                  {t('composeMoveUp')}
                </button>
              </>
            )}
            {isThread && (
              <button
                type="button"
                class="link-button"
                onClick={() =>
                  rearrange(
                    parts.filter(({ id }) => id !== part.id),
                    t('composePartRemoved'),
                    { id: (parts[index - 1] ?? parts[index + 1] ?? part).id, at: 0 },
                  )
                }
              >
                {t('composeRemovePart')}
              </button>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
