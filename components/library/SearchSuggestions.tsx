import type { Suggestion } from '../../lib/ports/search.ts';
import { t } from '../ui/i18n.ts';
import { Listbox } from '../ui/Listbox.tsx';
import type { Combobox } from '../ui/use-combobox.ts';

interface Props {
  suggestions: Suggestion[];
  combobox: Combobox;
  onTake(suggestion: Suggestion): void;
}

/** What the part that is being typed can become. */
export function SearchSuggestions({ suggestions, combobox, onTake }: Props) {
  return (
    <Listbox
      label={t('searchSuggestions')}
      combobox={combobox}
      options={suggestions}
      keyOf={({ text }) => text}
      onTake={onTake}
    >
      {({ text, count }) => (
        <>
          <bdi>{text}</bdi>
          {count !== undefined && <span>{count.toLocaleString()}</span>}
        </>
      )}
    </Listbox>
  );
}
