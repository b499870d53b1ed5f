import type { InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

interface Props
  extends Pick<InputHTMLAttributes, 'dir' | 'inputMode' | 'onFocus' | 'placeholder' | 'required' | 'spellcheck'> {
  label: string;
  value: string;
  /** How to write it. */
  hint?: string;
  onText(text: string): void;
}

/** A labelled text field of a dialog's form, which keeps nothing by itself. */
export function TextField({ label, value, hint, onText, ...rest }: Props) {
  const id = useId();
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
        {...rest}
      />
      {hint !== undefined && (
        <p class="quiet small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}
