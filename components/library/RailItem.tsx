import type { ComponentChildren } from 'preact';
import { formatNumber } from '../ui/i18n.ts';

interface Props {
  icon?: ComponentChildren;
  label: string;
  count?: number | undefined;
  isCurrent: boolean;
  onClick(): void;
  /** Beside it: a button that edits it. */
  aside?: ComponentChildren;
}

/** One part of the library in the rail. */
export function RailItem({ icon, label, count, isCurrent, onClick, aside }: Props) {
  return (
    <li class="rail-item">
      <button type="button" class="rail-button" aria-current={isCurrent ? 'true' : undefined} onClick={onClick}>
        {icon}
        <span class="rail-label" dir="auto">
          {label}
        </span>
        {count !== undefined && count > 0 && <span class="rail-count">{formatNumber(count)}</span>}
      </button>
      {aside}
    </li>
  );
}
