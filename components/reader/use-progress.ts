import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { placeAt, readTextModel, topOf } from './text-model.ts';

const WRITE_AFTER_MS = 1000;

/**
 * How far someone is in the text that `root` shows, from 0 to 1. The place is remembered by its character, so that it is found
 * again in letters of another size: `look` is what sets the text.
 */
export function useProgress(articleId: string, root: HTMLElement | undefined, look: string): number {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const [fraction, setFraction] = useState(0);
  const place = useRef(0);
  const lastLook = useRef(look);

  // Ends before the text is taken out of the page: a text that is nowhere would count as read to its end.
  useLayoutEffect(() => {
    if (!root) return;
    let isOver = false;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unwritten: { fraction: number; place: number } | undefined;
    const write = () => {
      clearTimeout(timer);
      timer = undefined;
      const progress = unwritten;
      unwritten = undefined;
      if (progress) void act(() => tasks.keepProgress(articleId, progress));
    };
    const look = () => {
      frame = 0;
      const model = readTextModel(root);
      const length = model.text.length || 1;
      place.current = placeAt(model, headOf(root));
      const seen = Math.min(1, placeAt(model, window.innerHeight) / length);
      setFraction(seen);
      unwritten = { fraction: seen, place: place.current };
      timer ??= setTimeout(write, WRITE_AFTER_MS);
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') write();
    };
    void store.progress.get(articleId).then((before) => {
      if (isOver) return;
      if (before?.place) goTo(root, before.place);
      look();
      window.addEventListener('scroll', onScroll, { passive: true });
    });
    window.addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('pagehide', write);
      document.removeEventListener('visibilitychange', onHide);
      write();
    };
  }, [articleId, root]);

  useLayoutEffect(() => {
    if (lastLook.current === look) return;
    lastLook.current = look;
    if (root && place.current > 0) goTo(root, place.current);
  }, [look]);

  return fraction;
}

function goTo(root: HTMLElement, place: number): void {
  const top = topOf(readTextModel(root), place);
  if (top !== undefined) window.scrollBy({ top: top - headOf(root) - 1, behavior: 'instant' });
}

/** The lower edge of what stays at the window's top. */
function headOf(root: HTMLElement): number {
  return root.closest('.reader')?.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
}
