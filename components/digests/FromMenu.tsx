import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { fromList, menuValue, type PickFrom } from './pick-sources.ts';

interface Props {
  from: PickFrom;
  /** `No. 11`: since when things are for the next issue. */
  last: string | undefined;
  tags: string[];
  onFrom(from: PickFrom): void;
}

/** Where to pick from. */
export function FromMenu({ from, last, tags, onFrom }: Props) {
  const { store } = useSheaf();
  const lists = useLive(() => store.lists.all(), []) ?? [];
  const since = (label: string) => (last ? t('digestFromSince', label, last) : label);
  const places: { from: PickFrom; label: string }[] = [
    { from: { kind: 'starred' }, label: since(t('digestFromStarred')) },
    ...(tags.length > 0
      ? [{ from: { kind: 'tags' } as const, label: since(t('digestFromTags', tags.join(', '))) }]
      : []),
    { from: { kind: 'inbox' }, label: t('digestFromInbox') },
    { from: { kind: 'search' }, label: t('digestFromSearch') },
  ];
  const groups = [
    { label: t('fieldLists'), lists: lists.filter(({ query }) => query === undefined) },
    { label: t('digestSmartLists'), lists: lists.filter(({ query }) => query !== undefined) },
  ];
  const all = [...places.map((place) => place.from), ...lists.map(fromList)];
  return (
    <label>
      <span class="label">{t('digestFrom')}</span>
      <select
        class="select wide"
        value={menuValue(from)}
        onChange={({ currentTarget }) => {
          const chosen = all.find((each) => menuValue(each) === currentTarget.value);
          if (chosen) onFrom(chosen);
        }}
      >
        {places.map((place) => (
          <option key={menuValue(place.from)} value={menuValue(place.from)}>
            {place.label}
          </option>
        ))}
        {groups.map(
          (group) =>
            group.lists.length > 0 && (
              <optgroup key={group.label} label={group.label}>
                {group.lists.map((list) => (
                  <option key={list.id} value={menuValue(fromList(list))}>
                    {list.name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </label>
  );
}
