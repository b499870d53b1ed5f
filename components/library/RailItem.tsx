import type { ComponentChildren } from 'preact';
import { formatNumber, t } from '../ui/i18n.ts';
import { railDragging } from './rail-dragging.ts';

export interface RailItemProps {
  icon?: ComponentChildren;
  label: string;
  count?: number | undefined;
  isCurrent: boolean;
  onClick(): void;
  /** Beside it: a button that edits it. */
  aside?: ComponentChildren;
  /** Where the person orders these: how this one is moved. */
  order?: {
    id: string;
    /** By the keyboard: up (-1) or down. */
    onMove(by: -1 | 1): void;
    /** Another was dropped onto it. */
    onDropped(id: string, isBelow: boolean): void;
  };
  /** Articles were dropped onto it. */
  onArticles?: ((ids: string[]) => void) | undefined;
}

/** One part of the library in the rail. */
export function RailItem({ icon, label, count, isCurrent, onClick, aside, order, onArticles }: RailItemProps) {
  return (
    <li class="rail-item" {...railDragging({ order, onArticles })}>
      <button
        type="button"
        class="rail-button"
        aria-current={isCurrent ? 'true' : undefined}
        aria-keyshortcuts={order && 'Alt+ArrowUp Alt+ArrowDown'}
        title={order ? `${label} · ${t('libraryListKeys')}` : label}
        data-list={order?.id}
        onClick={onClick}
        onKeyDown={(event) => {
          if (!order || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          order.onMove(event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
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
