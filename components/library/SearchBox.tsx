import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import { Search } from './icons.tsx';

interface Props {
  text: string;
  onText(text: string): void;
  /** Takes away all that narrows the list; without it there is nothing. */
  onClear: (() => void) | undefined;
  /** On to what was found. */
  onDown(): void;
  input: RefObject<HTMLInputElement | null>;
}

/** The search box: `/` leads to it, what is typed narrows the list at once. */
export function SearchBox({ text, onText, onClear, onDown, input }: Props) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    // Emptied from elsewhere, by going to another part of the library.
    if (text === '') setTyped('');
  }, [text]);
  return (
    <search class="search">
      <Search class="icon search-icon" />
      <input
        ref={input}
        type="search"
        class="input"
        dir="auto"
        aria-label={t('librarySearch')}
        aria-keyshortcuts="/"
        placeholder={t('librarySearchPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          // The first Escape clears, the next leaves.
          if (event.key === 'Escape' && (typed || onClear)) {
            event.preventDefault();
            setTyped('');
            onClear?.();
            return;
          }
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          onDown();
        }}
      />
      {typed && (
        <button
          type="button"
          class="icon-button small-target"
          aria-label={t('librarySearchClear')}
          title={t('librarySearchClear')}
          onClick={() => {
            setTyped('');
            onText('');
            input.current?.focus();
          }}
        >
          <X />
        </button>
      )}
    </search>
  );
}
