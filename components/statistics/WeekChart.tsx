import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, t, uiLocale } from '../ui/i18n.ts';
import { type Kind, scaleEnd, type Week } from './activity.ts';

/** Until it is known how wide it is. */
const FIRST_WIDTH = 720;
/** A day under the bars has so much room. */
const LABEL = 72;
const HEIGHT = 180;
const FOOT = 24;
const GAP = 6;
/** The numbers at the side have so much room until it is known how wide they are. */
const FIRST_SIDE = 36;

/** Bars by week, side by side: a picture only, its numbers are in the table beside it. */
export function WeekChart({ weeks, kinds, label }: { weeks: Week[]; kinds: readonly Kind[]; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  const highest = useRef<SVGTextElement>(null);
  const [side, setSide] = useState(FIRST_SIDE);
  const end = scaleEnd(Math.max(...weeks.flatMap((week) => kinds.map((kind) => week[kind]))));
  // As wide as its place, so that its words are as large as others; and the highest number has the room that it needs.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      setWidth(Math.max(element.clientWidth, 200));
      setSide(Math.max(FIRST_SIDE, Math.ceil(highest.current?.getComputedTextLength() ?? 0) + GAP));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // In larger letters it has another width in the same place.
    if (highest.current) observer.observe(highest.current);
    return () => observer.disconnect();
  }, [end]);
  const step = (width - side) / weeks.length;
  const bar = (step * 0.8) / kinds.length;
  const high = (value: number) => (value / end) * (HEIGHT - FOOT - 8);
  const every = Math.ceil(weeks.length / Math.max(1, Math.floor((width - side) / LABEL)));
  const day = new Intl.DateTimeFormat(uiLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <div ref={box}>
      <svg class="chart" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        <g class="chart-lines">
          {[0, 0.5, 1].map((part) => (
            <line
              key={part}
              x1={side}
              x2={width}
              y1={HEIGHT - FOOT - high(end * part)}
              y2={HEIGHT - FOOT - high(end * part)}
            />
          ))}
          <text ref={highest} x={side - GAP} y={HEIGHT - FOOT - high(end) + 4} text-anchor="end">
            {formatNumber(end)}
          </text>
          <text x={side - GAP} y={HEIGHT - FOOT + 4} text-anchor="end">
            {formatNumber(0)}
          </text>
        </g>
        {weeks.map((week, index) => (
          <g key={week.week}>
            <title>{t('statWeekOf', day.format(new Date(week.week)), week.saved, week.read, week.shared)}</title>
            {kinds.map((kind, at) => (
              <rect
                key={kind}
                class={`bar ${kind}`}
                x={side + index * step + step * 0.1 + at * bar}
                y={HEIGHT - FOOT - high(week[kind])}
                width={Math.max(bar - 1, 1)}
                height={high(week[kind])}
              />
            ))}
            {index % every === 0 && (
              <text x={side + index * step + step * 0.1} y={HEIGHT - 6}>
                {day.format(new Date(week.week))}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
