import type { Suggestion } from '../../lib/ports/search.ts';
import { t } from '../ui/i18n.ts';
import type { useCombobox } from '../ui/use-combobox.ts';

interface Props {
  suggestions: Suggestion[];
  combobox: ReturnType<typeof useCombobox>;
  onTake(suggestion: Suggestion): void;
}

/** What the part that is being typed can become. */
export function SearchSuggestions({ suggestions, combobox, onTake }: Props) {
  return (
    <div class="listbox" role="listbox" id={combobox.listboxId} aria-label={t('searchSuggestions')}>
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys (ARIA 1.2 combobox)
        <div
          key={suggestion.text}
          id={combobox.optionId(index)}
          class="option"
          role="option"
          tabIndex={-1}
          aria-selected={index === combobox.active}
          // Keeps the focus in the input.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <bdi>{suggestion.text}</bdi>
          {suggestion.count !== undefined && <span>{suggestion.count.toLocaleString()}</span>}
        </div>
      ))}
    </div>
  );
}
