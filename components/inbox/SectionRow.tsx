import type { InboxView } from '../../lib/ports/inbox.ts';
import { formatNumber, t, tn } from '../ui/i18n.ts';
import { Check } from '../ui/icons.tsx';
import type { Named } from './reason-words.ts';
import { sectionName } from './section-words.ts';
import type { ShownSection } from './sections.ts';

interface Props {
  view: InboxView;
  section: ShownSection;
  index: number;
  style: { insetBlockStart: string; blockSize: string };
  named: Named;
  onDismiss?: (() => void) | undefined;
}

/** The head of a section: a day, or a source, and how many items it has. */
export function SectionRow({ view, section, index, style, named, onDismiss }: Props) {
  const name = sectionName(view.by, section.key, named.titleOf);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table row cannot be placed by a virtual list
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div role="row" class="row section-row" aria-rowindex={index + 1} style={style}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <span role="rowheader" aria-colspan={2} class="section-name">
        <bdi>{name}</bdi>
        <span class="quiet section-count" aria-hidden="true">
          {formatNumber(section.count)}
        </span>
        <span class="visually-hidden">{tn('inboxCount', section.count)}</span>
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <span role="gridcell" class="row-deeds">
        {onDismiss && (
          <button
            type="button"
            tabIndex={-1}
            class="icon-button"
            aria-label={t('inboxDismissSection', name)}
            title={t('inboxDismissSection', name)}
            onClick={(event) => {
              event.stopPropagation();
              onDismiss();
            }}
          >
            <Check />
          </button>
        )}
      </span>
    </div>
  );
}
