import type { ComponentChildren } from 'preact';
import type { Combobox } from './use-combobox.ts';

interface Props<T> {
  label: string;
  combobox: Combobox;
  options: readonly T[];
  keyOf(option: T): string;
  onTake(option: T): void;
  children(option: T): ComponentChildren;
}

/** The list of a combobox, whose input keeps the focus: what is half typed is not left by a click here. */
export function Listbox<T>({ label, combobox, options, keyOf, onTake, children }: Props<T>) {
  return (
    <div class="listbox" role="listbox" id={combobox.listboxId} aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys (ARIA 1.2 combobox)
        <div
          key={keyOf(option)}
          id={combobox.optionId(index)}
          class="option"
          role="option"
          tabIndex={-1}
          aria-selected={index === combobox.active}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          {children(option)}
        </div>
      ))}
    </div>
  );
}
