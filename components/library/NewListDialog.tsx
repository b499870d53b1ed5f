import { useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useTyped } from '../ui/use-typed.ts';

interface Props {
  onClose(): void;
  onMade(id: string): void;
}

/** Makes a reading list and goes to it; a name that exists leads to that list. */
export function NewListDialog({ onClose, onMade }: Props) {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const [name, setName] = useState('');

  const keep = useTyped('new-list', (kept) => setName((typed) => typed || kept));

  async function make() {
    const made = name.replace(/\s+/g, ' ').trim();
    if (!made) return;
    const { id, undo } = await tasks.createList(made);
    keep('');
    onClose();
    onMade(id);
    if (undo) show(t('libraryListMade', made), undo, 'list');
  }

  return (
    <Dialog title={t('libraryNewList')} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act(make);
        }}
      >
        <TextField
          label={t('libraryListName')}
          dir="auto"
          required
          value={name}
          placeholder={t('libraryListNamePlaceholder')}
          onText={(text) => {
            keep(text);
            setName(text);
          }}
        />
        <button type="submit" class="button primary">
          {t('libraryMakeList')}
        </button>
      </form>
    </Dialog>
  );
}
