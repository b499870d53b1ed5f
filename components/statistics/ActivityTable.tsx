import type { Activity } from '../../lib/ports/search.ts';
import { formatNumber, t } from '../ui/i18n.ts';

interface Props {
  caption: string;
  /** What the rows are. */
  head: string;
  rows: ({ label: string } & Activity)[];
  /** Only for who cannot see the chart. */
  isHidden: boolean;
}

/** The numbers of a chart. */
export function ActivityTable({ caption, head, rows, isHidden }: Props) {
  return (
    <div class={isHidden ? 'visually-hidden' : 'table-scroll'}>
      <table class="activity">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('statSaved')}</th>
            <th scope="col">{t('statRead')}</th>
            <th scope="col">{t('statShared')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, saved, read, shared }) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                {label}
              </th>
              <td>{formatNumber(saved)}</td>
              <td>{formatNumber(read)}</td>
              <td>{formatNumber(shared)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
