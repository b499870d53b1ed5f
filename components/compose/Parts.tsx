import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PartPlace } from '../../lib/ports/drafting.ts';
import { graphemeCount } from '../../lib/share/counting/graphemes.ts';
import { type Draft, type DraftKind, type DraftPart, type Network, partsFor } from '../../lib/share/draft.ts';
import { brokenAt, joinedToBefore, movedBy } from '../../lib/share/edit-parts.ts';
import type { ImageChange } from '../../lib/share/images/change.ts';
import { imageLimits } from '../../lib/share/images/fit.ts';
import { joinedImages } from '../../lib/share/images/order.ts';
import { LONGEST_PART } from '../../lib/share/parse-draft.ts';
import { isSame } from '../../lib/text/same.ts';
import { formatNumber, t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { memo, useStable } from '../ui/unchanged.tsx';
import { Images, type ImagesDraft } from './Images.tsx';
import { type ImagesOfDraft, useImages } from './use-images.ts';
import { type Histories, useThreadUndo } from './use-thread-undo.ts';

interface Props {
  draft: Draft;
  /** Whose words: the common ones, or a network's own. */
  network: Network | undefined;
  onWrite(place: PartPlace, text: string): Promise<void>;
  /** What was done in it, to be taken back. */
  histories: Histories;
  onChange(parts: DraftPart[], done: string | undefined, images?: ImageChange): void;
}

/** The parts of a draft, each a field; broken, joined and moved by hand. */
export function Parts({ draft, network, histories, onWrite, onChange }: Props) {
  const parts = network ? partsFor(draft, network) : draft.parts;
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  const { show, announce } = useToasts();
  const images = useImages(draft);
  const { kind, articleIds, poll, networks } = draft;
  // Of its words a card shows the first part's.
  const pictured = useMemo<ImagesDraft>(
    () => ({ kind, articleIds, poll, networks, images: draft.images, parts: draft.parts.slice(0, 1) }),
    [kind, articleIds, poll, networks, draft.images, draft.parts[0]],
  );

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

  const undo = useThreadUndo({
    histories,
    of: network ?? '',
    parts,
    images: draft.images,
    onRestore(restored, places, to) {
      for (const field of fields.current.values()) field.blur();
      if (to) seam.current = { ...to, isThere: (now) => isSame(now, restored) };
      announce(t('uiUndone'));
      // Of one network's own words the images stay where they are for all.
      onChange(restored, undefined, network ? undefined : { kind: 'place-all', places });
    },
  });

  /** Changes the parts. A field that has the focus shows what was typed in it: it gives it up first. */
  function rearrange(changed: DraftPart[], done: string, to: { id: string; at: number }, joined?: ImageChange) {
    undo.remember({ kind: 'arranged' });
    for (const field of fields.current.values()) field.blur();
    const order = changed.map(({ id }) => id).join(' ');
    seam.current = { ...to, isThere: (now) => now.map(({ id }) => id).join(' ') === order };
    onChange(changed, done, joined);
  }

  function breakHere({ id, text }: DraftPart) {
    const field = fields.current.get(id);
    const at = field && field.selectionStart > 0 ? field.selectionStart : text.length;
    const newId = crypto.randomUUID();
    rearrange(brokenAt(parts, id, at, newId), t('composeBroken'), { id: newId, at: 0 });
  }

  function join(id: string, to: string) {
    const { count } = imageLimits(draft.networks);
    const joined = joinedImages(draft.images, id, to, count);
    if (!joined) show(t('imageTooManyJoined', count));
    // What is joined for one network stays apart for the others, its images too.
    else {
      const before = parts.find((part) => part.id === to)?.text.trimEnd() ?? '';
      const at = { id: to, at: before.length };
      rearrange(
        joinedToBefore(parts, id),
        t('composeJoined'),
        at,
        network ? undefined : { kind: 'join', partId: id, to },
      );
    }
  }

  function remove({ id }: DraftPart) {
    const index = parts.findIndex((part) => part.id === id);
    const left = parts.filter((part) => part.id !== id);
    const to = (parts[index - 1] ?? parts[index + 1])?.id ?? id;
    rearrange(left, t('composePartRemoved'), { id: to, at: 0 });
  }

  const edit = useStable((what: Edit, part: DraftPart) => {
    const before = parts[parts.findIndex(({ id }) => id === part.id) - 1];
    const touched = what === 'break' ? [part] : what === 'join' ? [part, before] : [];
    // Of what is too long to be kept the store has other words than its field: they are not to go into another part.
    if (touched.some((each) => isTooLong(fields.current.get(each?.id ?? '')?.value ?? '')))
      show(t('composeShortenFirst'));
    else if (what === 'break') breakHere(part);
    else if (what === 'remove') remove(part);
    else if (what === 'join') join(part.id, before?.id ?? part.id);
    else rearrange(movedBy(parts, part.id, -1), t('composeMoved'), { id: part.id, at: 0 });
  });
  const write = useStable((id: string, text: string) => {
    undo.remember({ kind: 'written', partId: id, text, at: performance.now() });
    return onWrite({ partId: id, ...(network && { network }) }, text);
  });

  function onKeyDown(event: KeyboardEvent) {
    const { target } = event;
    // What an image shows is written in a field of its own, with its own undo.
    const isOther = target instanceof HTMLTextAreaElement && ![...fields.current.values()].includes(target);
    if (!isOther && undo.onKey(event)) event.preventDefault();
  }

  return (
    <ol class="parts" onKeyDown={onKeyDown}>
      {parts.map((part, index) => (
        <Part
          key={part.id}
          part={part}
          index={index}
          count={parts.length}
          kind={kind}
          pictured={pictured}
          images={images}
          fields={fields.current}
          onWrite={write}
          onEdit={edit}
        />
      ))}
    </ol>
  );
}

function isTooLong(text: string): boolean {
  return text.length > LONGEST_PART;
}

type Edit = 'break' | 'join' | 'move-up' | 'remove';

interface PartProps {
  part: DraftPart;
  index: number;
  /** How many parts there are. */
  count: number;
  kind: DraftKind;
  pictured: ImagesDraft;
  images: ImagesOfDraft | undefined;
  /** Where its field is put. */
  fields: Map<string, HTMLTextAreaElement>;
  onWrite(id: string, text: string): Promise<void>;
  onEdit(what: Edit, part: DraftPart): void;
}

/** One part. At a keystroke all but one are as they were, and are not made anew. */
const Part = memo(function Part({ part, index, count, kind, pictured, images, fields, onWrite, onEdit }: PartProps) {
  const [typedTooLong, setTypedTooLong] = useState(false);
  const isThread = count > 1;
  const name = kind === 'question' || kind === 'poll' ? t('composeQuestion') : t('composeCommentary');
  return (
    <li
      class="part"
      data-part={part.id}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !event.shiftKey) return;
        event.preventDefault();
        onEdit('break', part);
      }}
      {...images?.eventsOf(part.id)}
    >
      <KeptField
        label={isThread ? t('composePart', index + 1, count) : name}
        value={part.text}
        onWrite={(text) => {
          setTypedTooLong(isTooLong(text));
          return onWrite(part.id, text);
        }}
        aside={kind === 'point' && index === 0 && <PointCount text={part.text} />}
        multiline
        rows={Math.min(14, Math.max(isThread ? 4 : 7, part.text.split('\n').length + 1))}
        inputRef={(element) => {
          if (element) fields.set(part.id, element as HTMLTextAreaElement);
          else fields.delete(part.id);
        }}
      />
      {images && <Images draft={pictured} partId={part.id} images={images} />}
      <div class="part-actions">
        <button
          type="button"
          class="link-button"
          aria-disabled={typedTooLong}
          title={typedTooLong ? t('composeShortenFirst') : undefined}
          onClick={() => onEdit('break', part)}
        >
          {t('composeBreak')}
        </button>
        {index > 0 && (
          <>
            <button type="button" class="link-button" onClick={() => onEdit('join', part)}>
              {t('composeJoin')}
            </button>
            <button type="button" class="link-button" onClick={() => onEdit('move-up', part)}>
              {t('composeMoveUp')}
            </button>
          </>
        )}
        {isThread && (
          <button type="button" class="link-button" onClick={() => onEdit('remove', part)}>
            {t('composeRemovePart')}
          </button>
        )}
      </div>
    </li>
  );
});

/** Characters of a conference point, with where it was made: what fits a slide is read in the hall. */
const POINT_CHARACTERS = 140;

function PointCount({ text }: { text: string }) {
  const used = graphemeCount(text.trim());
  return (
    <span
      class={`counter small ${used > POINT_CHARACTERS ? 'over' : 'quiet'}`}
      title={t('composePointCount', used, POINT_CHARACTERS)}
    >
      {formatNumber(used)} / {formatNumber(POINT_CHARACTERS)}
    </span>
  );
}
