import { useId, useState } from 'preact/hooks';

/** An editable combobox: its state, and the attributes of its parts. */
export interface Combobox {
  open: boolean;
  /** Which option the arrow keys stand on; -1 is the text itself. */
  active: number;
  /** Opens the list, where it proposes. */
  show(): void;
  hide(): void;
  /** Moves with the arrow keys, closes with Escape; answers whether the key was its own. */
  onKey(event: KeyboardEvent): boolean;
  inputProps: Record<string, string | boolean | undefined>;
  listboxId: string;
  optionId(index: number): string;
}

/**
 * The keys and attributes of an editable combobox with a list, by the ARIA 1.2 pattern (focus stays in the input). The
 * option `proposed` is active until the arrows move; -1 for none.
 */
export function useCombobox(optionCount: number, proposed: number): Combobox {
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const [moved, setMoved] = useState<number>();
  const chosen = moved ?? proposed;
  const open = wanted && optionCount > 0;
  const active = open && chosen < optionCount ? chosen : -1;
  const optionId = (index: number) => `${id}-option-${index}`;
  const listboxId = `${id}-listbox`;
  const move = (by: 1 | -1) => {
    const places = optionCount + 1;
    setMoved(((active + 1 + by + places) % places) - 1);
  };
  const hide = () => {
    setWanted(false);
    setMoved(undefined);
  };

  return {
    open,
    active,
    listboxId,
    optionId,
    show() {
      setWanted(true);
      setMoved(undefined);
    },
    hide,
    onKey(event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (optionCount === 0) return false;
        if (open) move(event.key === 'ArrowDown' ? 1 : -1);
        else setMoved(event.key === 'ArrowDown' ? 0 : optionCount - 1);
        setWanted(true);
        return true;
      }
      if (event.key === 'Escape' && open) {
        hide();
        return true;
      }
      return false;
    },
    inputProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': open ? 'true' : 'false',
      'aria-controls': open ? listboxId : undefined,
      'aria-activedescendant': active >= 0 ? optionId(active) : undefined,
    },
  };
}
