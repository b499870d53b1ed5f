import { useId, useState } from 'preact/hooks';
import type { ExportOptions } from '../../lib/citation/imported.ts';
import { t, tn } from '../ui/i18n.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-file.ts';
import { formatName } from './format-names.ts';
import { Download } from './icons.tsx';

/** Everything but what is private. */
const FIRST: ExportOptions = { tags: true, takeHome: true, quotes: true, state: true, note: false };

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
  onStart(format: ExportFormat, options: ExportOptions): void;
}

/** What goes out, in which format, and what of the person's own goes along. */
export function ExportForm({ what, count, problem, onStart }: Props) {
  const id = useId();
  const [formatId, setFormatId] = useState(EXPORT_FORMATS[0]?.id);
  const [options, setOptions] = useState(FIRST);
  const format = EXPORT_FORMATS.find((each) => each.id === formatId);
  return (
    <form
      class="exchange-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (format) onStart(format, options);
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
          value={formatId}
          onChange={(event) => setFormatId(event.currentTarget.value as ExportFormat['id'])}
        >
          {EXPORT_FORMATS.map((each) => (
            <option key={each.id} value={each.id}>
              {formatName(each.id)}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="exchange-checks">
        <legend class="label">{t('exchangeGoesAlong')}</legend>
        {PARTS.map(([part, label]) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={options[part]}
              onChange={(event) => setOptions({ ...options, [part]: event.currentTarget.checked })}
            />{' '}
            {t(label)}
          </label>
        ))}
      </fieldset>
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
