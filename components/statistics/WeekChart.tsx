import { formatNumber, t, uiLocale } from '../ui/i18n.ts';
import { KINDS, scaleEnd, type Week } from './activity.ts';

const WIDTH = 720;
const HEIGHT = 180;
const FOOT = 24;
const SIDE = 36;

/** Bars by week, side by side: a picture only, its numbers are in the table beside it. */
export function WeekChart({ weeks, label }: { weeks: Week[]; label: string }) {
  const end = scaleEnd(Math.max(...weeks.flatMap((week) => KINDS.map((kind) => week[kind]))));
  const step = (WIDTH - SIDE) / weeks.length;
  const bar = (step * 0.8) / KINDS.length;
  const high = (value: number) => (value / end) * (HEIGHT - FOOT - 8);
  const every = Math.ceil(weeks.length / 6);
  const day = new Intl.DateTimeFormat(uiLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <g class="chart-lines">
        {[0, 0.5, 1].map((part) => (
          <line
            key={part}
            x1={SIDE}
            x2={WIDTH}
            y1={HEIGHT - FOOT - high(end * part)}
            y2={HEIGHT - FOOT - high(end * part)}
          />
        ))}
        <text x={SIDE - 6} y={HEIGHT - FOOT - high(end) + 4} text-anchor="end">
          {formatNumber(end)}
        </text>
        <text x={SIDE - 6} y={HEIGHT - FOOT + 4} text-anchor="end">
          {formatNumber(0)}
        </text>
      </g>
      {weeks.map((week, index) => (
        <g key={week.week}>
          <title>{t('statWeekOf', day.format(new Date(week.week)), week.saved, week.read, week.shared)}</title>
          {KINDS.map((kind, at) => (
            <rect
              key={kind}
              class={`bar ${kind}`}
              x={SIDE + index * step + step * 0.1 + at * bar}
              y={HEIGHT - FOOT - high(week[kind])}
              width={Math.max(bar - 1, 1)}
              height={high(week[kind])}
            />
          ))}
          {index % every === 0 && (
            <text x={SIDE + index * step + step * 0.1} y={HEIGHT - 6}>
              {day.format(new Date(week.week))}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
