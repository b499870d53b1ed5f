import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wordsForFailure } from './failure-words.ts';
import { t } from './i18n.ts';
import { X } from './icons.tsx';
import { wordsForUndone } from './undone.ts';

/** How long a message stays: long enough to be read twice. */
const PLAIN_TOAST_MS = 6000;
/** And one to be decided on. */
const UNDO_TOAST_MS = 9000;
/** More than these push the oldest out. */
const MAX_TOASTS = 2;

interface Toast {
  id: number;
  text: string;
  undo?: () => Promise<unknown>;
  /** A toast of the same subject takes the place of the one before. */
  subject?: string;
}

/** How views tell what happened. */
export interface Toasts {
  /** Says it to screen readers only: for what the eye sees anyway. */
  announce(text: string): void;
  /** Shows it for some seconds, and longer while the pointer or the focus is on it; with `undo` it offers Undo. */
  show(text: string, undo?: () => Promise<unknown>, subject?: string): void;
  /** Does something, then says what was done and offers to undo it; says in plain words why if it failed. */
  act(work: () => Promise<unknown>, done?: string, subject?: string): Promise<void>;
}

const ToastContext = createContext<Toasts | undefined>(undefined);

/** The toasts and the live region as they are, and how a dialog takes them in. */
interface Told {
  view: ComponentChildren;
  /** Answers a function that gives them back. */
  take(): () => void;
}

const ToldContext = createContext<Told | undefined>(undefined);

/** How to tell what happened. Throws outside a `ToastArea`. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('No ToastArea above');
  return toasts;
}

/** Shows the toasts in an open dialog: what lies outside of it can neither be seen well, nor pressed, nor heard. */
export function ToastsHere() {
  const told = useContext(ToldContext);
  useLayoutEffect(() => told?.take(), []);
  return <>{told?.view}</>;
}

/** Gives the views in it their toasts, shown at its end, and one live region that is there from the start. */
export function ToastArea({ children }: { children: ComponentChildren }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  const lastId = useRef(0);
  const api = useMemo<Toasts>(() => {
    const announce = (text: string) => setSpoken((before) => ({ text, turn: before.turn + 1 }));
    const show: Toasts['show'] = (text, undo, subject) => {
      lastId.current += 1;
      const toast: Toast = { id: lastId.current, text, ...(undo && { undo }), ...(subject && { subject }) };
      // What was only told, and offers nothing, makes room: unless it says that something failed.
      const stays = (each: Toast) => !subject || (each.subject !== subject && (each.undo || !each.subject));
      setToasts((shown) => [...shown.filter(stays), toast].slice(-MAX_TOASTS));
      announce(text);
    };
    return {
      announce,
      show,
      async act(work, done, subject) {
        try {
          const undo = await work();
          if (done) show(done, typeof undo === 'function' ? (undo as () => Promise<unknown>) : undefined, subject);
        } catch (error) {
          show(wordsForFailure(error));
        }
      },
    };
  }, []);
  const [dialogs, setDialogs] = useState(0);
  const take = useCallback(() => {
    setDialogs((count) => count + 1);
    return () => setDialogs((count) => count - 1);
  }, []);
  const dismiss = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));

  const view = (
    <>
      {/* A repeated text is told again because the turn changes the node. */}
      <div class="visually-hidden" role="status" aria-live="polite">
        <p key={spoken.turn}>{spoken.text}</p>
      </div>
      {toasts.length > 0 && (
        <section class="toasts" aria-label={t('uiMessages')}>
          {toasts.map((toast) => (
            <ToastView
              key={toast.id}
              toast={toast}
              onUndo={(undo) => {
                dismiss(toast.id);
                void api.act(async () => {
                  const told = wordsForUndone(await undo());
                  if (told) api.show(told);
                  else api.announce(t('uiUndone'));
                });
              }}
              onDismiss={() => dismiss(toast.id)}
            />
          ))}
        </section>
      )}
    </>
  );
  return (
    <ToastContext.Provider value={api}>
      <ToldContext.Provider value={{ view, take }}>{children}</ToldContext.Provider>
      {dialogs === 0 && view}
    </ToastContext.Provider>
  );
}

interface ToastViewProps {
  toast: Toast;
  onUndo(undo: () => Promise<unknown>): void;
  onDismiss(): void;
}

function ToastView({ toast, onUndo, onDismiss }: ToastViewProps) {
  const { text, undo } = toast;
  const [isHovered, setHovered] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isHeld = isHovered || hasFocus;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onDismiss, undo ? UNDO_TOAST_MS : PLAIN_TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast.id, isHeld]);
  return (
    <div
      class="toast"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocusIn={() => setFocus(true)}
      onFocusOut={() => setFocus(false)}
    >
      <p>{text}</p>
      {undo && (
        <button type="button" class="link-button" onClick={() => onUndo(undo)}>
          {t('uiUndo')}
        </button>
      )}
      <button type="button" class="icon-button small-target" aria-label={t('uiDismiss')} onClick={onDismiss}>
        <X />
      </button>
    </div>
  );
}
