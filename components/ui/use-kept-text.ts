import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wordsForFailure } from './failure-words.ts';

/** How the last text fares: nothing typed yet, on its way, kept, or not kept and why. */
type Keeping = { state: 'idle' | 'keeping' | 'kept' } | { state: 'failed'; why: string };

/** At each keystroke; or when the field is left (or Enter pressed), for what is wrong until it is whole: half a DOI. */
export type WhenKept = 'typed' | 'left';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface KeptText {
  keeping: Keeping;
  /** The `ref` of the field. */
  hold(field: TextElement | null): void;
  onInput(): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * A text field that writes what is typed; what `write` answers with a text is shown as that once it is left. While someone types in it the store never writes into it, so a live update
 * cannot move the caret or eat a character; afterwards it shows what the store holds, unless that was not kept.
 */
export function useKeptText(
  stored: string,
  write: (text: string) => Promise<unknown>,
  when: WhenKept = 'typed',
): KeptText {
  const field = useRef<TextElement | null>(null);
  /** What was typed and has not yet come back from the store. */
  const typed = useRef<string | undefined>(undefined);
  /** Has it been typed in since it got the focus? Until then the store may still write into it. */
  const touched = useRef(false);
  const underWay = useRef(0);
  /** How many writes were begun; each holds the whole text, so that only the last one's fate counts. */
  const begun = useRef(0);
  const failed = useRef(false);
  const [keeping, setKeeping] = useState<Keeping>({ state: 'idle' });

  function showStored() {
    if (field.current && field.current.value !== stored) field.current.value = stored;
    typed.current = undefined;
  }

  /** What was kept, which may be tidier than what was typed. */
  function show(kept: string) {
    if (field.current && field.current.value !== kept) field.current.value = kept;
    typed.current = kept;
  }

  useLayoutEffect(() => {
    if (typed.current === stored) typed.current = undefined;
    if (!touched.current && underWay.current === 0 && !failed.current) showStored();
  }, [stored]);

  async function keep(text: string) {
    begun.current += 1;
    const mine = begun.current;
    underWay.current += 1;
    setKeeping({ state: 'keeping' });
    try {
      const kept = await write(text);
      if (mine === begun.current) {
        failed.current = false;
        setKeeping({ state: 'kept' });
        if (typeof kept === 'string' && !touched.current) show(kept);
      }
    } catch (error) {
      if (mine === begun.current) {
        failed.current = true;
        setKeeping({ state: 'failed', why: wordsForFailure(error) });
      }
    }
    underWay.current -= 1;
  }

  function keepIfChanged() {
    const text = typed.current;
    if (text === undefined) return;
    if (text !== stored) void keep(text);
    else if (failed.current) {
      failed.current = false;
      setKeeping({ state: 'idle' });
    }
  }

  return {
    keeping,
    hold(element) {
      field.current = element;
    },
    onInput() {
      const text = field.current?.value ?? '';
      typed.current = text;
      touched.current = true;
      if (when === 'typed') void keep(text);
    },
    onBlur() {
      touched.current = false;
      if (when === 'left') keepIfChanged();
      else if (typed.current === undefined) showStored();
    },
    onKeyDown(event) {
      if (when === 'left' && event.key === 'Enter' && !event.isComposing) keepIfChanged();
    },
  };
}
