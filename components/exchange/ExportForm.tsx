import { useId } from 'preact/hooks';
import type { ExportOptions } from '../../lib/citation/imported.ts';
import { t, tn } from '../ui/i18n.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-file.ts';
import { formatName } from './format-names.ts';
import { Download } from './icons.tsx';

/** What is to be written, and how. */
export interface ExportChoice {
  format: ExportFormat;
  options: ExportOptions;
}

/** The first format, with everything of the person's but what is private. */
export const FIRST_CHOICE: ExportChoice = {
  format: EXPORT_FORMATS[0] as ExportFormat,
  options: { tags: true, takeHome: true, quotes: true, state: true, note: false },
};

const PARTS = [
  ['tags', 'exchangeOutTags'],
  ['takeHome', 'exchangeOutTakeHomes'],
  ['quotes', 'exchangeOutQuotes'],
  ['state', 'exchangeOutState'],
  ['note', 'exchangeOutNotes'],
] as const;

interface Props {
  what: string;
  count: number;
  problem: string | undefined;
  choice: ExportChoice;
  onChoice(choice: ExportChoice): void;
  onStart(): void;
}

/** What goes out, in which format, and what of the person's own goes along. */
export function ExportForm({ what, count, problem, choice, onChoice, onStart }: Props) {
  const id = useId();
  const { format, options } = choice;
  const parts = PARTS.filter(([part]) => format.holds?.includes(part) ?? true);
  return (
    <form
      class="exchange-part"
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <p>{what}</p>
      <div>
        <label class="label" for={id}>
          {t('exchangeFormat')}
        </label>
        <select
          id={id}
          class="select"
          value={format.id}
          onChange={(event) => {
            const chosen = EXPORT_FORMATS.find(({ id: each }) => each === event.currentTarget.value);
            if (chosen) onChoice({ ...choice, format: chosen });
          }}
        >
          {EXPORT_FORMATS.map((each) => (
            <option key={each.id} value={each.id}>
              {formatName(each.id)}
            </option>
          ))}
        </select>
      </div>
      {parts.length === 0 ? (
        <p class="quiet">{t('exchangeHoldsNothing')}</p>
      ) : (
        <fieldset class="exchange-checks">
          <legend class="label">{t('exchangeGoesAlong')}</legend>
          {parts.map(([part, label]) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={options[part]}
                onChange={(event) =>
                  onChoice({ ...choice, options: { ...options, [part]: event.currentTarget.checked } })
                }
              />{' '}
              {t(format.id === 'bookmarks' && part === 'state' ? 'exchangeOutAdded' : label)}
            </label>
          ))}
        </fieldset>
      )}
      <button type="submit" class="button primary">
        <Download /> {tn('exchangeExportStart', count)}
      </button>
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
