import type { ComponentChildren } from 'preact';
import { formatNumber, t } from '../ui/i18n.ts';

interface Props {
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
}

/** What a list that is dragged is known by. */
const DRAGGED = 'application/x-sheaf-list';

/** One part of the library in the rail. */
export function RailItem({ icon, label, count, isCurrent, onClick, aside, order }: Props) {
  return (
    <li class="rail-item" {...(order && draggable(order))}>
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

function draggable({ id, onDropped }: NonNullable<Props['order']>) {
  return {
    draggable: true,
    onDragStart(event: DragEvent) {
      event.dataTransfer?.setData(DRAGGED, id);
    },
    onDragOver(event: DragEvent & { currentTarget: HTMLElement }) {
      if (!event.dataTransfer?.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.currentTarget.dataset.drop = isBelow(event) ? 'below' : 'above';
    },
    onDragLeave(event: DragEvent & { currentTarget: HTMLElement }) {
      delete event.currentTarget.dataset.drop;
    },
    onDrop(event: DragEvent & { currentTarget: HTMLElement }) {
      delete event.currentTarget.dataset.drop;
      const dragged = event.dataTransfer?.getData(DRAGGED);
      if (!dragged || dragged === id) return;
      event.preventDefault();
      onDropped(dragged, isBelow(event));
    },
  };
}

function isBelow(event: DragEvent & { currentTarget: HTMLElement }): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2;
}
