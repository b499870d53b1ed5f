import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from './i18n.ts';
import { X } from './icons.tsx';
import { ToastsHere } from './toasts.tsx';

interface Props {
  title: string;
  onClose(): void;
  children: ComponentChildren;
  /** The buttons at its foot. */
  actions?: ComponentChildren;
}

/** A modal dialog: the focus stays in it, Escape and a click beside it close it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, actions }: Props) {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // What the dialog is for comes first: its field, else the button that is safe.
    dialog?.querySelector<HTMLElement>('input, textarea, .dialog-actions button')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, as `cancel`
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={t('uiDismiss')}
            title={t('uiDismiss')}
            onClick={onClose}
          >
            <X />
          </button>
        </header>
        {children}
        {actions && <div class="dialog-actions">{actions}</div>}
      </div>
      <ToastsHere />
    </dialog>
  );
}
