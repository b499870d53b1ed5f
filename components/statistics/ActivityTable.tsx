import type { Activity } from '../../lib/ports/search.ts';
import { formatNumber, t } from '../ui/i18n.ts';
import { KIND_WORDS, type Kind } from './activity.ts';

interface Props {
  caption: string;
  /** What the rows are. */
  head: string;
  kinds: readonly Kind[];
  rows: ({ label: string } & Activity)[];
  /** Only for who cannot see the chart. */
  isHidden: boolean;
}

/** The numbers of a chart. */
export function ActivityTable({ caption, head, kinds, rows, isHidden }: Props) {
  return (
    <div class={isHidden ? 'visually-hidden' : 'table-scroll'}>
      <table class="activity">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(KIND_WORDS[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" dir="auto">
                {row.label}
              </th>
              {kinds.map((kind) => (
                <td key={kind}>{formatNumber(row[kind])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
