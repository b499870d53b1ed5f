import { t } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import { conditionWords } from './condition-words.ts';
import { filtersOf } from './query-of-view.ts';
import type { View } from './use-view.ts';

/** What narrows the list, each with a button that takes it away. */
export function FilterChips({ view, place }: { view: View; place: string | undefined }) {
  const filters = filtersOf(view.text);
  if (!place && view.tag === undefined && filters.length === 0) return null;
  return (
    <ul class="filters" aria-label={t('libraryFilters')}>
      {place && <Chip label={place} onRemove={view.leavePlace} />}
      {view.tag !== undefined && <Chip label={t('libraryTagged', view.tag)} onRemove={() => view.setTag(undefined)} />}
      {filters.map(({ conditions, rest }, index) => (
        <Chip
          key={index}
          label={conditions.map(conditionWords).join(` ${t('libraryOr')} `)}
          onRemove={() => view.setText(rest)}
        />
      ))}
    </ul>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove(): void }) {
  return (
    <li class="token">
      <span dir="auto">{label}</span>
      <button type="button" class="icon-button small-target" aria-label={t('uiRemove', label)} onClick={onRemove}>
        <X />
      </button>
    </li>
  );
}
