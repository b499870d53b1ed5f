import type { Activity } from '../../lib/ports/search.ts';
import { formatNumber } from '../ui/i18n.ts';
import { type Kind, scaleEnd } from './activity.ts';

interface Props {
  rows: ({ name: string } & Activity)[];
  kinds: readonly Kind[];
  label: string;
}

/** Bars by name, one under the other, each with its number: a picture only, the table beside it is for who cannot see it. */
export function NameChart({ rows, kinds, label }: Props) {
  const end = scaleEnd(Math.max(...rows.flatMap((row) => kinds.map((kind) => row[kind]))));
  return (
    <div class="name-chart" role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={row.name} class="name-row">
          <span class="name-label" dir="auto" title={row.name}>
            {row.name}
          </span>
          <span class="name-bars">
            {kinds
              // One that is not there has no room: the others stand beside the name.
              .filter((kind) => row[kind] > 0)
              .map((kind) => (
                <span key={kind} class="name-bar">
                  <span class={`bar ${kind}`} style={{ inlineSize: `${(row[kind] / end) * 85}%` }} />
                  <span class="name-number">{formatNumber(row[kind])}</span>
                </span>
              ))}
          </span>
        </div>
      ))}
    </div>
  );
}
