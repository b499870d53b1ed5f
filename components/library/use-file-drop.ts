import { useExchange } from '../exchange/exchange-context.tsx';

/** What an element needs for files to be dropped on it: they are looked at in the import view. */
export function useFileDrop() {
  const exchange = useExchange();
  const brings = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  return {
    onDragOver(event: DragEvent) {
      // Without it the browser would open the file in the library's place.
      if (brings(event)) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      if (!brings(event)) return;
      event.preventDefault();
      exchange.offer([...(event.dataTransfer?.files ?? [])]);
      location.hash = '#/import';
    },
  };
}
