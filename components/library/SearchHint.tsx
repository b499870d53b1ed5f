import { t } from '../ui/i18n.ts';
import { FIRST_OPERATORS } from './operators.ts';

interface Props {
  onTake(operator: string): void;
  onHelp(): void;
}

/** What can be searched by, under a search box in which nothing is typed yet. */
export function SearchHint({ onTake, onHelp }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the input
    <div class="search-hint small" onPointerDown={keepFocus} onMouseDown={keepFocus}>
      <span class="quiet">{t('searchNarrowWith')}</span>
      {FIRST_OPERATORS.map((operator) => (
        // The keyboard types them.
        <button key={operator} type="button" class="chip" tabIndex={-1} dir="ltr" onClick={() => onTake(operator)}>
          {operator}
        </button>
      ))}
      <button type="button" class="link-button" onClick={onHelp}>
        {t('searchOperators')}
      </button>
    </div>
  );
}

function keepFocus(event: Event): void {
  event.preventDefault();
}
