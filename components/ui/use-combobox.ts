import { useId, useState } from 'preact/hooks';

interface Combobox {
  open: boolean;
  /** Which option the arrow keys stand on; -1 is the text itself. */
  active: number;
  setActive(index: number): void;
  show(): void;
  hide(): void;
  /** Moves with the arrow keys, closes with Escape; answers whether the key was its own. */
  onKey(event: KeyboardEvent): boolean;
  inputProps: Record<string, string | boolean | undefined>;
  listboxId: string;
  optionId(index: number): string;
}

/** The keys and attributes of an editable combobox with a list, by the ARIA 1.2 pattern (focus stays in the input). */
export function useCombobox(optionCount: number): Combobox {
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const [chosen, setActive] = useState(-1);
  const open = wanted && optionCount > 0;
  const active = open && chosen < optionCount ? chosen : -1;
  const optionId = (index: number) => `${id}-option-${index}`;
  const listboxId = `${id}-listbox`;
  const move = (by: 1 | -1) => {
    const places = optionCount + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  };

  return {
    open,
    active,
    setActive,
    listboxId,
    optionId,
    show: () => setWanted(true),
    hide() {
      setWanted(false);
      setActive(-1);
    },
    onKey(event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (optionCount === 0) return false;
        if (open) move(event.key === 'ArrowDown' ? 1 : -1);
        else setActive(event.key === 'ArrowDown' ? 0 : optionCount - 1);
        setWanted(true);
        return true;
      }
      if (event.key === 'Escape' && open) {
        setWanted(false);
        setActive(-1);
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
