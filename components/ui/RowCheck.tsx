import { t } from './i18n.ts';

interface Props {
  /** It is read: until then there is nothing to tick. */
  isRead: boolean;
  isSelected: boolean;
  /** The element that names the row. */
  titleId: string;
  onSelect(event: MouseEvent): void;
}

/** The cell of a row with its box. */
export function RowCheck({ isRead, isSelected, titleId, onSelect }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cell cannot be in a row that is placed by a virtual list
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the keys (aria-activedescendant)
    <span role="gridcell" class="row-check">
      {isRead && (
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={t('librarySelect')}
          aria-describedby={titleId}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(event);
          }}
        />
      )}
    </span>
  );
}
