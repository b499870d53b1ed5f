import { type QueryFault, queryFaults } from '../../lib/article/query/parse.ts';
import type { Condition } from '../../lib/article/query/query.ts';
import { t } from '../ui/i18n.ts';

/** More would push away what was found. */
const SHOWN = 3;

interface Props {
  text: string;
  /** Which conditions mean nothing where it is asked. */
  isElsewhere?(condition: Condition): boolean;
  /** Shows all that can be searched by. */
  onHelp(): void;
}

/** Which parts of a search are not understood, and how they are written; nothing where all is. */
export function SearchFaults({ text, isElsewhere, onHelp }: Props) {
  const faults = queryFaults(text, isElsewhere).slice(0, SHOWN);
  return (
    <div class="search-faults small" role="status">
      {faults.map((fault) => (
        <p key={fault.part}>{wordsFor(fault)}</p>
      ))}
      {faults.length > 0 && (
        <button type="button" class="link-button" onClick={onHelp}>
          {t('searchOperators')}
        </button>
      )}
    </div>
  );
}

function wordsFor({ kind, part, field, values }: QueryFault): string {
  const typed = part.slice(0, 60);
  switch (kind) {
    case 'field':
      return t('searchFaultField', typed, field);
    case 'value':
      return t('searchFaultValue', typed, field, values.join(', '));
    case 'year':
      return t('searchFaultYear', typed);
    case 'added':
      return t('searchFaultAdded', typed);
    case 'elsewhere':
      return t('searchFaultElsewhere', typed);
  }
}
