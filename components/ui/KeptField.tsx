import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from './i18n.ts';
import { useKeptText, type WhenKept } from './use-kept-text.ts';

interface Props {
  label: string;
  /** The text as the store has it. */
  value: string;
  /** Rejects where it could not be kept; with an `Unfit` where the text is not what the field holds. */
  onWrite(text: string): Promise<unknown>;
  when?: WhenKept;
  onLeave?: (() => void) | undefined;
  multiline?: boolean;
  rows?: number;
  placeholder?: string;
  /** How to write it: told while the field is in use, and to screen readers. */
  hint?: string | undefined;
  /** At the end of the label's line: a counter. */
  aside?: ComponentChildren;
  inputRef?: (element: HTMLElement | null) => void;
}

/** A labelled text field that keeps each keystroke, and quietly says so. */
export function KeptField(props: Props) {
  const {
    label,
    value,
    onWrite,
    when,
    onLeave,
    multiline = false,
    rows = 2,
    placeholder,
    hint,
    aside,
    inputRef,
  } = props;
  const id = useId();
  const { keeping, hold, ...events } = useKeptText(value, onWrite, when);
  const failed = keeping.state === 'failed';
  const shared = {
    id,
    class: 'input',
    placeholder,
    dir: 'auto' as const,
    ...events,
    onBlur() {
      events.onBlur();
      onLeave?.();
    },
    ref(element: HTMLInputElement | HTMLTextAreaElement | null) {
      hold(element);
      inputRef?.(element);
    },
    'aria-invalid': failed ? ('true' as const) : undefined,
    'aria-describedby': failed ? `${id}-problem` : hint ? `${id}-hint` : undefined,
  };
  return (
    <div class="field">
      <div class="field-head">
        <label class="label" for={id}>
          {label}
        </label>
        {keeping.state === 'kept' && <span class="quiet small">{t('uiSaved')}</span>}
        {aside}
      </div>
      {multiline ? <textarea {...shared} rows={rows} /> : <input type="text" {...shared} />}
      {hint && (
        <p class="field-hint quiet small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {failed && (
        <p class="field-error" role="alert" id={`${id}-problem`}>
          {keeping.why}
        </p>
      )}
    </div>
  );
}
