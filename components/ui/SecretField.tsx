import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** How to come by it. */
  hint: string;
  /** Unless this is false. */
  isNeeded?: boolean;
  onText(text: string): void;
}

/** A labelled field for a password: what is typed is not shown, and kept nowhere by itself. */
export function SecretField({ label, value, hint, isNeeded = true, onText }: Props) {
  const id = useId();
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="password"
        autocomplete="off"
        dir="ltr"
        required={isNeeded}
        aria-describedby={`${id}-hint`}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p class="quiet small" id={`${id}-hint`}>
        {hint}
      </p>
    </>
  );
}
