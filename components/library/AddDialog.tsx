import { useId, useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useTyped } from '../ui/use-typed.ts';

interface Props {
  onClose(): void;
  onAdded(id: string): void;
}

/** Saves an article by an identifier or address that is typed or pasted. */
export function AddDialog({ onClose, onAdded }: Props) {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const id = useId();
  const [text, setText] = useState('');
  const keep = useTyped('paste', (kept) => setText((typed) => typed || kept));
  const [problem, setProblem] = useState<string>();

  async function add() {
    if (!text.trim()) return;
    const result = await tasks.saveByIdentifier(text.trim());
    if (!result.ok || result.kind !== 'saved') {
      const full = !result.ok && result.error.code === 'storage-full';
      setProblem(full ? t('uiStorageFull') : t('popupPasteNotRecognised'));
      return;
    }
    keep('');
    const { outcome, article } = result.saved;
    onClose();
    onAdded(article.id);
    if (outcome === 'known') show(t('libraryAlreadyThere'), undefined, 'library');
    else show(t('libraryAdded'), () => tasks.undoCapture(result.saved), 'library');
  }

  return (
    <Dialog title={t('libraryAdd')} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act(add);
        }}
      >
        <label class="label" for={id}>
          {t('popupPasteOnly')}
        </label>
        <input
          id={id}
          class="input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => {
            keep(event.currentTarget.value);
            setText(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" class="button primary">
          {t('popupSave')}
        </button>
      </form>
      {problem && (
        <p class="field-error" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}
