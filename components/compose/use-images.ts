import type { RefObject } from 'preact';
import { type StateUpdater, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ImageTasks } from '../../lib/ports/images.ts';
import type { Draft, DraftImage } from '../../lib/share/draft.ts';
import type { ImageChange } from '../../lib/share/images/change.ts';
import { imageLimits } from '../../lib/share/images/fit.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import { REFUSALS } from '../article/image-words.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { type Toasts, useToasts } from '../ui/toasts.tsx';
import { useImageTasks } from './images-context.ts';

/** What an image that is dragged is known by: browsers drag its file along. */
export const DRAGGED_IMAGE = 'application/x-sheaf-image';

/** The images of a draft, and how they are changed. */
export interface ImagesOfDraft {
  /** Of a part: how many of how many files are read; nothing while none is. */
  taking(partId: string): { done: number; of: number } | undefined;
  /** With what they show, where that is known. */
  take(partId: string, files: Iterable<File>, alt?: string): Promise<void>;
  change(change: ImageChange): Promise<void>;
  /** Offers to bring it back. */
  remove(image: DraftImage): Promise<void>;
  /** Rejects where it was not kept. */
  describe(id: string, alt: string): Promise<unknown>;
  /** What a part listens to, so that images are pasted and dropped into it. */
  eventsOf(partId: string): {
    onPaste(event: ClipboardEvent): void;
    onDragOver(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

/** Takes images in by paste, drop and file; nothing on a page that cannot. The same object as long as nothing of it changes. */
export function useImages(draft: PicturedDraft): ImagesOfDraft | undefined {
  const load = useImageTasks();
  const { tasks: sheaf } = useSheaf();
  const toasts = useToasts();
  const [underWay, setUnderWay] = useState<UnderWay>({});
  const tasks = useRef<Promise<ImageTasks>>(undefined);
  useEffect(() => (load ? keepPage() : undefined), [load]);
  const { id, images, networks } = draft;
  return useMemo(
    () => load && imagesOf({ id, images, networks }, { load, sheaf, toasts, underWay, setUnderWay, tasks }),
    [id, images, networks, load, sheaf, toasts, underWay],
  );
}

type PicturedDraft = Pick<Draft, 'id' | 'images' | 'networks'>;
/** Of each part that is being given images. */
type UnderWay = Record<string, { done: number; of: number }>;

interface Needs {
  load(): Promise<ImageTasks>;
  sheaf: Pick<Sheaf['tasks'], 'describeImage' | 'changeDraft'>;
  toasts: Toasts;
  underWay: UnderWay;
  setUnderWay(change: StateUpdater<UnderWay>): void;
  tasks: RefObject<Promise<ImageTasks> | undefined>;
}

function imagesOf(
  draft: PicturedDraft,
  { load, sheaf, toasts: { act, show, announce }, underWay, setUnderWay, tasks }: Needs,
): ImagesOfDraft {
  const draftId = draft.id;
  const loaded = () => {
    // What could not be loaded is tried again.
    tasks.current ??= load().catch((error: unknown) => {
      tasks.current = undefined;
      throw error;
    });
    return tasks.current;
  };

  async function take(partId: string, files: Iterable<File>, alt = '') {
    const all = [...files];
    const told: string[] = [];
    let added = 0;
    await act(async () => {
      try {
        const { takeInImage } = await loaded();
        for (const [done, file] of all.entries()) {
          setUnderWay((before) => ({ ...before, [partId]: { done, of: all.length } }));
          const taken = await takeInImage(draftId, partId, file, alt);
          if (!taken.ok) told.push(t(REFUSALS[taken.reason], file.name));
          else if (taken.becameStill) told.push(t('imageBecameStill', file.name));
          if (taken.ok) added += 1;
          if (!taken.ok && taken.reason === 'too-many') break;
        }
      } finally {
        setUnderWay(({ [partId]: _, ...others }) => others);
      }
    });
    if (told.length > 0) show(told.join(' '));
    else if (added > 0) announce(alt ? t('imageCardAdded') : t('imageAdded', added));
  }

  const change = (images: ImageChange) => sheaf.changeDraft(draftId, { images });

  /** Moves an image to a part: where another of it stands, else to its end. */
  function place(id: string, partId: string, at: string | undefined) {
    const others = draft.images.filter((image) => image.partId === partId && image.id !== id);
    const { count } = imageLimits(draft.networks);
    if (others.length >= count) return show(t('imageTooManyJoined', count));
    void act(() => change(at ? { kind: 'place', id, at } : { kind: 'place-last', id, partId }));
  }

  return {
    taking: (partId) => underWay[partId],
    take,
    change: (what) => act(() => change(what)),
    // Taken back by itself: what was typed of the others since is not.
    remove: (image) =>
      act(async () => {
        const at = Math.max(
          0,
          draft.images.findIndex(({ id }) => id === image.id),
        );
        await change({ kind: 'remove', id: image.id });
        return () => change({ kind: 'put-back', image, at });
      }, t('imageRemoved')),
    describe: (id, alt) => sheaf.describeImage(draftId, id, alt),
    eventsOf: (partId) => ({
      onPaste(event) {
        const files = filesOf(event.clipboardData);
        // Programs put a picture of copied words beside them: the words are meant.
        if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
        event.preventDefault();
        void take(partId, files);
      },
      onDragOver(event) {
        const { dataTransfer } = event;
        const isOwn = dataTransfer?.types.includes(DRAGGED_IMAGE);
        if (!dataTransfer || !(isOwn || dataTransfer.types.includes('Files'))) return;
        event.preventDefault();
        if (!isOwn) dataTransfer.dropEffect = 'copy';
      },
      onDrop(event) {
        const dragged = event.dataTransfer?.getData(DRAGGED_IMAGE);
        if (dragged) {
          event.preventDefault();
          const at = (event.target as Element).closest<HTMLElement>('[data-image]')?.dataset.image;
          return place(dragged, partId, at);
        }
        const files = filesOf(event.dataTransfer);
        if (files.length === 0) return;
        event.preventDefault();
        void take(partId, files);
      },
    }),
  };
}

function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}

/** A file that is dropped beside the parts would be opened in place of the page. */
function keepPage(): () => void {
  const keep = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  addEventListener('dragover', keep);
  addEventListener('drop', keep);
  return () => {
    removeEventListener('dragover', keep);
    removeEventListener('drop', keep);
  };
}
