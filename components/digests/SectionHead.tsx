import { renamedSection } from '../../lib/digest/arrange.ts';
import type { Section } from '../../lib/digest/issue.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { memo } from '../ui/unchanged.tsx';
import { ArrowDown, ArrowUp, Plus } from './icons.tsx';
import type { Sections } from './use-sections.ts';

interface Props extends Pick<Sections, 'arrange'> {
  section: Section;
  isFirst: boolean;
  isLast: boolean;
  isOnly: boolean;
  onEdit(what: 'up' | 'down' | 'remove', id: string): void;
  onAdd(sectionId: string): void;
}

/** The heading of a section, typed in its place; and how the section is moved, taken away, and filled. */
export const SectionHead = memo(function SectionHead(props: Props) {
  const { section, isFirst, isLast, isOnly, arrange, onEdit, onAdd } = props;
  const { id, title } = section;
  const name = title.trim() || t('digestSectionNoTitle');
  return (
    <li class="section-head" data-section={id}>
      <h2 class="visually-hidden">{name}</h2>
      <KeptField
        label={t('digestSection')}
        value={title}
        placeholder={t(isFirst ? 'digestSectionFirstHow' : 'digestSectionHow')}
        onWrite={(text) => arrange((sections) => renamedSection(sections, id, text))}
      />
      <div class="section-actions">
        <button type="button" class="button" onClick={() => onAdd(id)}>
          <Plus /> {t('digestFromLibrary')}
        </button>
        {!isOnly && (
          <>
            <button
              type="button"
              class="icon-button"
              aria-label={t('digestSectionUp', name)}
              title={`${t('digestUp')} (Alt ↑)`}
              aria-keyshortcuts="Alt+ArrowUp"
              aria-disabled={isFirst}
              onClick={() => onEdit('up', id)}
            >
              <ArrowUp />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t('digestSectionDown', name)}
              title={`${t('digestDown')} (Alt ↓)`}
              aria-keyshortcuts="Alt+ArrowDown"
              aria-disabled={isLast}
              onClick={() => onEdit('down', id)}
            >
              <ArrowDown />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t('digestSectionRemove', name)}
              title={t('digestSectionRemoveHow')}
              onClick={() => onEdit('remove', id)}
            >
              <Trash />
            </button>
          </>
        )}
      </div>
    </li>
  );
});
