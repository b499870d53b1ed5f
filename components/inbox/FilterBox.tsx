import type { RefObject } from 'preact';
import { Search } from '../library/icons.tsx';
import { ClearSearch } from '../ui/ClearSearch.tsx';
import { t } from '../ui/i18n.ts';

interface Props {
  text: string;
  onText(text: string): void;
  /** On to what was found. */
  onDown(): void;
  input: RefObject<HTMLInputElement | null>;
}

/** Narrows the list to what holds the words that are typed: `/` leads to it, in the language of the library's search. */
export function FilterBox({ text, onText, onDown, input }: Props) {
  return (
    <search class="search">
      <Search class="icon search-icon" />
      <input
        ref={input}
        type="search"
        class="input"
        dir="auto"
        aria-label={t('inboxFilter')}
        aria-keyshortcuts="/"
        placeholder={t('inboxFilterPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          // The first Escape clears, the next leaves.
          if (event.key === 'Escape' && text) {
            event.preventDefault();
            onText('');
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          }
        }}
      />
      {text && (
        <ClearSearch
          onClear={() => {
            onText('');
            input.current?.focus();
          }}
        />
      )}
    </search>
  );
}
