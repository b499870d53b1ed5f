import { useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { TokenField } from '../ui/TokenField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { DoneButton } from './DoneButton.tsx';
import { partial, tokenFor } from './partial-token.ts';

/** Puts several articles on reading lists or takes them off; each at once, each with its Undo. */
export function ListDialog({ ids, onClose }: { ids: string[]; onClose(): void }) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const [targets] = useState(ids);
  const lists = useLive(async () => (await store.lists.all()).filter(({ query }) => query === undefined), []) ?? [];
  const { length } = targets;
  const isTarget = new Set(targets);
  const on = lists
    .map(({ id, name, articleIds }) => ({ id, name, count: articleIds.filter((each) => isTarget.has(each)).length }))
    .filter(({ count }) => count > 0);
  return (
    <Dialog title={tn('libraryListArticles', length)} onClose={onClose} actions={<DoneButton onDone={onClose} />}>
      <TokenField
        label={t('fieldLists')}
        placeholder={t('fieldListsPlaceholder')}
        tokens={on.map(({ id, name, count }) => tokenFor({ id, label: name }, count, length))}
        suggestions={lists.map(({ id, name }) => ({ id, label: name }))}
        keepAs="several/lists"
        clean={(text) => text.replace(/\s+/g, ' ').trim()}
        createLabel={(text) => t('fieldListCreate', text)}
        onAdd={(choice) =>
          act(
            async () =>
              'id' in choice
                ? tasks.addToList(choice.id, targets)
                : (await tasks.createList(choice.label, targets)).undo,
            tn('libraryListedCount', length, choice.label),
            'list',
          )
        }
        onRemove={(token) => {
          const id = partial(token.id);
          const name = lists.find((list) => list.id === id)?.name ?? '';
          void act(() => tasks.removeFromList(id, targets), t('fieldListRemoved', name), 'list');
        }}
      />
    </Dialog>
  );
}
