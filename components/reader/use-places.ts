import { useEffect, useRef, useState } from 'preact/hooks';
import { createFinder, type Place } from '../../lib/article/anchor.ts';
import type { Quote } from '../../lib/article/article.ts';

/** Where each quote is in the text: `null` where it is not in it any more; not there while it is looked for. */
export type Places = ReadonlyMap<string, Place | null>;

/** So long is looked for passages before the page has its turn again. */
const TURN_MS = 24;

/** Looks for the quotes in a text, each once, without holding up the page. */
export function usePlaces(text: string | undefined, quotes: readonly Quote[]): Places {
  const [places, setPlaces] = useState<Places>(new Map());
  const finder = useRef<{ text: string; find: ReturnType<typeof createFinder>; found: Map<string, Place | null> }>(
    undefined,
  );
  useEffect(() => {
    if (text === undefined) return;
    let isOver = false;
    void (async () => {
      if (finder.current?.text !== text) finder.current = { text, find: createFinder(text), found: new Map() };
      const { find, found } = finder.current;
      let since = performance.now();
      for (const quote of quotes) {
        if (found.has(quote.id)) continue;
        found.set(quote.id, find(quote) ?? null);
        if (performance.now() - since < TURN_MS) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (isOver) return;
        since = performance.now();
      }
      setPlaces(new Map(found));
    })();
    return () => {
      isOver = true;
    };
  }, [text, quotes]);
  return places;
}
