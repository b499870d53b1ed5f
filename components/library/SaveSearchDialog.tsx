import { useId, useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

interface Props {
  query: string;
  onClose(): void;
  onMade(id: string): void;
}

/** Keeps a search as a smart list, and goes to it. */
export function SaveSearchDialog({ query: first, onClose, onMade }: Props) {
  const { tasks } = useSheaf();
  const { act, announce } = useToasts();
  const id = useId();
  const [name, setName] = useState(first);
  const [query, setQuery] = useState(first);

  async function make() {
    if (!query.trim()) return;
    const called = name.replace(/\s+/g, ' ').trim() || query.trim();
    const listId = await tasks.createSmartList(called, query);
    announce(t('librarySmartListMade', called));
    onClose();
    onMade(listId);
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
        <label class="label" for={id}>
          {t('libraryListName')}
        </label>
        <input
          id={id}
          class="input"
          type="text"
          dir="auto"
          autocomplete="off"
          value={name}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <label class="label" for={`${id}-query`}>
          {t('libraryListSearch')}
        </label>
        <input
          id={`${id}-query`}
          class="input"
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          required
          aria-describedby={`${id}-hint`}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <p class="quiet small" id={`${id}-hint`}>
          {t('libraryListSearchHint')}
        </p>
        <button type="submit" class="button primary">
          {t('libraryMakeList')}
        </button>
      </form>
    </Dialog>
  );
}
