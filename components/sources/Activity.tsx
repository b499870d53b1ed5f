import { rateWords } from './source-words.ts';
import { WEEKS } from './standing.ts';

const BAR = 4;
const HEIGHT = 16;

/** How many new items each week brought: bars for the eye, words for everyone. Nothing where nothing is known yet. */
export function Activity({ weeks }: { weeks: readonly number[] }) {
  if (weeks.length === 0) return null;
  const most = Math.max(1, ...weeks);
  const first = WEEKS - weeks.length;
  // A week with anything is seen, however little beside the others.
  const heightOf = (count: number) => (count === 0 ? 1 : Math.max(2, Math.round((count / most) * HEIGHT)));
  const bars = weeks.map((count, index) => {
    const height = heightOf(count);
    return `M${(first + index) * BAR} ${HEIGHT - height}h${BAR - 1}v${height}h-${BAR - 1}z`;
  });
  return (
    <span class="source-activity">
      <svg viewBox={`0 0 ${WEEKS * BAR} ${HEIGHT}`} aria-hidden="true">
        <path d={bars.join('')} />
      </svg>
      <span>{rateWords(weeks)}</span>
    </span>
  );
}
