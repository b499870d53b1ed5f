import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../../lib/ports/search.ts';
import { ClearSearch } from '../ui/ClearSearch.tsx';
import { t } from '../ui/i18n.ts';
import { useCombobox } from '../ui/use-combobox.ts';
import { Search } from './icons.tsx';
import { SearchHint } from './SearchHint.tsx';
import { SearchSuggestions } from './SearchSuggestions.tsx';
import { useSuggestions, withSuggestion } from './use-suggestions.ts';

interface Props {
  text: string;
  onText(text: string): void;
  /** Takes away all that narrows the list; without it there is nothing. */
  onClear: (() => void) | undefined;
  /** On to what was found. */
  onDown(): void;
  /** Shows all that can be searched by. */
  onHelp(): void;
  input: RefObject<HTMLInputElement | null>;
}

/** The search box: `/` leads to it, what is typed narrows the list at once. */
export function SearchBox({ text, onText, onClear, onDown, onHelp, input }: Props) {
  const [typed, setTyped] = useState(text);
  const [hasFocus, setFocus] = useState(false);
  const suggestions = useSuggestions();
  const combobox = useCombobox(suggestions.all.length, -1);
  // Changed from elsewhere: by a filter, or by going to another part of the library.
  useLayoutEffect(() => setTyped(text), [text]);

  function take(suggestion: Suggestion) {
    const element = input.current;
    if (!element) return;
    element.focus();
    const next = withSuggestion(element.value, element.selectionStart ?? element.value.length, suggestion);
    // At once, and with it the caret: the next key may come before the next rendering.
    element.value = next.text;
    element.setSelectionRange(next.caret, next.caret);
    setTyped(next.text);
    onText(next.text);
    suggestions.clear();
    if (suggestion.kind !== 'operator') return;
    suggestions.ask(next.text, next.caret);
    combobox.show();
  }

  return (
    <search
      class="search"
      onFocusIn={() => setFocus(true)}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        setFocus(to instanceof Node && event.currentTarget.contains(to));
      }}
    >
      <Search class="icon search-icon" />
      <input
        {...combobox.inputProps}
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
          suggestions.ask(event.currentTarget.value, event.currentTarget.selectionStart ?? 0);
          combobox.show();
        }}
        onBlur={() => {
          combobox.hide();
          suggestions.clear();
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          // Without suggestions the arrow leads to what was found.
          if (combobox.open && combobox.onKey(event)) {
            event.preventDefault();
            event.stopPropagation();
            return;
          }
          const chosen = event.key === 'Enter' ? suggestions.all[combobox.active] : undefined;
          if (chosen) {
            event.preventDefault();
            take(chosen);
            return;
          }
          // The first Escape clears, the next leaves.
          if (event.key === 'Escape' && (typed || onClear)) {
            event.preventDefault();
            setTyped('');
            suggestions.clear();
            onClear?.();
            return;
          }
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      {typed && (
        <ClearSearch
          onClear={() => {
            setTyped('');
            onText('');
            input.current?.focus();
          }}
        />
      )}
      {hasFocus && !typed && (
        <SearchHint onTake={(operator) => take({ kind: 'operator', text: operator })} onHelp={onHelp} />
      )}
      {combobox.open && <SearchSuggestions suggestions={suggestions.all} combobox={combobox} onTake={take} />}
    </search>
  );
}
