import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** How to come by it. */
  hint: string;
  onText(text: string): void;
}

/** A labelled field for a password: what is typed is not shown, and kept nowhere by itself. */
export function SecretField({ label, value, hint, onText }: Props) {
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
        required
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
