import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImageTasks } from '../../lib/ports/images.ts';
import type { DraftImage } from '../../lib/share/draft.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { REFUSALS } from './image-words.ts';
import { useImageTasks } from './images-context.ts';

/** The images of a draft, and how they are changed. */
export interface ImagesOfDraft {
  /** Of a part: how many of how many files are read; nothing while none is. */
  taking(partId: string): { done: number; of: number } | undefined;
  take(partId: string, files: Iterable<File>): Promise<void>;
  change(edit: (images: DraftImage[]) => DraftImage[]): Promise<void>;
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

/** Takes images in by paste, drop and file; nothing on a page that cannot. */
export function useImages(draftId: string): ImagesOfDraft | undefined {
  const load = useImageTasks();
  const { tasks: sheaf } = useSheaf();
  const { act, show, announce } = useToasts();
  const [underWay, setUnderWay] = useState<Record<string, { done: number; of: number }>>({});
  const tasks = useRef<Promise<ImageTasks>>(undefined);
  useEffect(() => (load ? keepPage() : undefined), [load]);
  if (!load) return undefined;
  const loaded = () => {
    tasks.current ??= load();
    return tasks.current;
  };

  async function take(partId: string, files: Iterable<File>) {
    const all = [...files];
    const told: string[] = [];
    let added = 0;
    await act(async () => {
      try {
        const { takeInImage } = await loaded();
        for (const [done, file] of all.entries()) {
          setUnderWay((before) => ({ ...before, [partId]: { done, of: all.length } }));
          const taken = await takeInImage(draftId, partId, file);
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
    else if (added > 0) announce(t('imageAdded', added));
  }

  return {
    taking: (partId) => underWay[partId],
    take,
    change: (edit) => act(async () => (await loaded()).changeImages(draftId, edit)),
    // Taken back by itself: what was typed of the others since is not.
    remove: (image) =>
      act(async () => {
        const { changeImages } = await loaded();
        let at = 0;
        await changeImages(draftId, (images) => {
          at = images.findIndex(({ id }) => id === image.id);
          return images.filter(({ id }) => id !== image.id);
        });
        return () =>
          changeImages(draftId, (images) =>
            images.some(({ id }) => id === image.id) ? images : images.toSpliced(at, 0, image),
          );
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
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop(event) {
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
