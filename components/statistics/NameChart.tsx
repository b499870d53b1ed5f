import type { Activity } from '../../lib/ports/search.ts';
import { KINDS, scaleEnd } from './activity.ts';

const ROW = 34;
const WIDTH = 720;

/** Bars by name, one under the other: a picture only, its numbers are in the table beside it. */
export function NameChart({ rows, label }: { rows: ({ name: string } & Activity)[]; label: string }) {
  const end = scaleEnd(Math.max(...rows.flatMap((row) => KINDS.map((kind) => row[kind]))));
  return (
    <div class="name-chart" role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={row.name} class="name-row">
          <span class="name-label" dir="auto" title={row.name}>
            {row.name}
          </span>
          <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" class="name-bars" aria-hidden="true">
            {KINDS.map((kind, at) => (
              <rect
                key={kind}
                class={`bar ${kind}`}
                x="0"
                y={3 + at * 10}
                width={(row[kind] / end) * WIDTH}
                height="8"
              />
            ))}
          </svg>
        </div>
      ))}
    </div>
  );
}
