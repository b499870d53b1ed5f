import { useEffect, useRef, useState } from 'preact/hooks';
import type { InboxView } from '../../lib/ports/inbox.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useFollowing } from './following-context.ts';

/** What a search has found so far. */
export interface Found {
  ids: string[];
  /** The items that it has looked at. */
  searched: number;
  isOver: boolean;
}

/** Letters that follow one another faster are one search. */
const TYPED_MS = 120;

/** What `text` finds in a view, as it is found; `undefined` until the first of it is there. Another text, or leaving, ends the search before. */
export function useFound(view: InboxView, text: string, turn: number): Found | undefined {
  const { inbox } = useFollowing();
  const { act } = useToasts();
  const [found, setFound] = useState<Found & { key: string }>();
  const key = JSON.stringify([view, text, turn]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!text) return;
    const ending = new AbortController();
    let all: string[] = [];
    const tell = (ids: string[], searched: number, isOver: boolean) => {
      if (ending.signal.aborted) return;
      all = ids.length > 0 ? [...all, ...ids] : all;
      setFound({ key, ids: all, searched, isOver });
    };
    let last = 0;
    const begin = () =>
      void act(async () => {
        const onFound = (ids: string[], searched: number) => {
          last = searched;
          tell(ids, searched, false);
        };
        try {
          await inbox.find(view, text, onFound, ending.signal);
        } catch (error) {
          if (!ending.signal.aborted) throw error;
        }
        tell([], last, true);
      });
    const timer = setTimeout(begin, isFirst.current ? 0 : TYPED_MS);
    isFirst.current = false;
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [key]);
  return found?.key === key ? found : undefined;
}
