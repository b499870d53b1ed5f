import { CircleAlert, OctagonX } from '../article/finding-icons.tsx';
import { tn } from '../ui/i18n.ts';

interface Props {
  stops: number;
  warnings: number;
}

/** What the checks found, in a few words beside what sends, and the way there: in a narrow window they stand far above. */
export function ChecksLine({ stops, warnings }: Props) {
  if (stops + warnings === 0) return null;
  const Sign = stops > 0 ? OctagonX : CircleAlert;
  const words = [stops > 0 && tn('composeStops', stops), warnings > 0 && tn('composeWarnings', warnings)];
  return (
    <button type="button" class="link-button checks-line" data-weight={stops > 0 ? 'stop' : 'warn'} onClick={toChecks}>
      <Sign aria-hidden="true" /> {words.filter(Boolean).join(' · ')}
    </button>
  );
}

function toChecks({ currentTarget }: { currentTarget: HTMLElement }): void {
  const heading = currentTarget.closest('.composer')?.querySelector<HTMLElement>('.checks h2');
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
