import { carriesArticles, droppedArticles } from './dragged-articles.ts';
import type { RailItemProps } from './RailItem.tsx';

/** What a list that is dragged is known by. */
const DRAGGED = 'application/x-sheaf-list';

type Dragging = DragEvent & { currentTarget: HTMLElement };

/** What a part of the rail needs so that it can be dragged to another place, and so that articles can be dropped onto it. */
export function railDragging({ order, onArticles }: Pick<RailItemProps, 'order' | 'onArticles'>) {
  if (!order && !onArticles) return {};
  const isList = ({ dataTransfer }: DragEvent) => order !== undefined && dataTransfer?.types.includes(DRAGGED) === true;
  const isArticles = (event: DragEvent) => onArticles !== undefined && carriesArticles(event);
  return {
    draggable: order !== undefined,
    onDragStart(event: DragEvent) {
      if (order) event.dataTransfer?.setData(DRAGGED, order.id);
    },
    onDragOver(event: Dragging) {
      if (!isList(event) && !isArticles(event)) return;
      event.preventDefault();
      event.currentTarget.dataset.drop = isArticles(event) ? 'onto' : isBelow(event) ? 'below' : 'above';
    },
    onDragLeave(event: Dragging) {
      delete event.currentTarget.dataset.drop;
    },
    onDrop(event: Dragging) {
      delete event.currentTarget.dataset.drop;
      const articles = droppedArticles(event);
      if (articles.length > 0 && onArticles) {
        event.preventDefault();
        onArticles(articles);
      }
      const dragged = event.dataTransfer?.getData(DRAGGED);
      if (!dragged || !order || dragged === order.id) return;
      event.preventDefault();
      order.onDropped(dragged, isBelow(event));
    },
  };
}

function isBelow(event: Dragging): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2;
}
