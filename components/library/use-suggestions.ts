import { useEffect, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../lib/ports/search.ts';
import { useSearch } from './search-context.ts';

/** Suggestions wait for a pause: the list follows each key, and comes first. */
const PAUSE_MS = 150;
/** More would hide what was found; but of a closed set all are shown. */
const SHOWN = 5;

interface Suggestions {
  all: Suggestion[];
  /** Looks for some, for a text and where its caret stands. */
  ask(text: string, caret: number): void;
  clear(): void;
}

/** What can be put in place of what is being typed in the search box. */
export function useSuggestions(): Suggestions {
  const search = useSearch();
  const [all, setAll] = useState<Suggestion[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const turn = useRef(0);
  const stop = () => {
    clearTimeout(timer.current);
    turn.current += 1;
  };
  useEffect(() => stop, []);
  return {
    all,
    ask(text, caret) {
      stop();
      setAll([]);
      if (!text.trim()) return;
      const own = turn.current;
      timer.current = setTimeout(() => {
        search.suggest(text, caret).then(
          (found) => {
            const isClosed = found.every(({ kind }) => kind === 'value');
            if (own === turn.current) setAll(isClosed ? found : found.slice(0, SHOWN));
          },
          // Nothing is lost by it.
          () => undefined,
        );
      }, PAUSE_MS);
    },
    clear() {
      stop();
      setAll([]);
    },
  };
}

/** The text with a suggestion in place of the part that ends at the caret, and where the caret stands then. */
export function withSuggestion(text: string, caret: number, suggestion: Suggestion): { text: string; caret: number } {
  const start = text.slice(0, caret).search(/(?:-?(?:[\p{L}-]+:)?(?:"[^"]*|\S*))$/u);
  const put = suggestion.kind === 'operator' ? suggestion.text : `${suggestion.text} `;
  const before = text.slice(0, start) + put;
  return { text: before + text.slice(caret).trimStart(), caret: before.length };
}
