import { useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToasts } from '../ui/toasts.tsx';

interface Props {
  query: string;
  onClose(): void;
  onMade(id: string): void;
}

/** Keeps a search as a smart list, and goes to it. */
export function SaveSearchDialog({ query: first, onClose, onMade }: Props) {
  const { tasks } = useSheaf();
  const { act, show } = useToasts();
  const [name, setName] = useState(first);
  const [query, setQuery] = useState(first);

  async function make() {
    if (!query.trim()) return;
    const called = name.replace(/\s+/g, ' ').trim() || query.trim();
    const { id, undo } = await tasks.createSmartList(called, query);
    onClose();
    onMade(id);
    show(t('librarySmartListMade', called), undo, 'list');
  }

  return (
    <Dialog title={t('libraryNewSmartList')} onClose={onClose}>
      <form
        class="dialog-form one-column"
        onSubmit={(event) => {
          event.preventDefault();
          void act(make);
        }}
      >
        <TextField
          label={t('libraryListName')}
          dir="auto"
          value={name}
          onFocus={(event) => event.currentTarget.select()}
          onText={setName}
        />
        <TextField
          label={t('libraryListSearch')}
          dir="auto"
          spellcheck={false}
          required
          hint={t('libraryListSearchHint')}
          value={query}
          onText={setQuery}
        />
        <button type="submit" class="button primary">
          {t('libraryMakeList')}
        </button>
      </form>
    </Dialog>
  );
}
