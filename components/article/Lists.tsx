import type { Article } from '../../lib/article/article.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { TokenField } from '../ui/TokenField.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** The reading lists that an article is on: add to one, make one, take it off. */
export function Lists({ article: { id } }: { article: Pick<Article, 'id'> }) {
  const { store, tasks } = useSheaf();
  const { act, announce } = useToasts();
  const all = useLive(() => store.lists.all(), []) ?? [];
  // A smart list finds what is on it.
  const own = all.filter(({ query }) => query === undefined);
  const lists = own.map((list) => ({ id: list.id, label: list.name, isOn: list.articleIds.includes(id) }));

  async function add(listId: string | undefined, name: string) {
    // A new one with the article at once: a popup may be gone before a second message.
    await (listId ? tasks.addToList(listId, [id]) : tasks.createList(name, [id]));
    announce(t('fieldListAdded', name));
  }

  return (
    <TokenField
      label={t('fieldLists')}
      placeholder={t('fieldListsPlaceholder')}
      tokens={lists.filter((list) => list.isOn)}
      suggestions={lists}
      keepAs={`${id}/lists`}
      clean={(text) => text.replace(/\s+/g, ' ').trim()}
      createLabel={(text) => t('fieldListCreate', text)}
      onAdd={(choice) => act(() => add('id' in choice ? choice.id : undefined, choice.label))}
      onRemove={(list) => act(() => tasks.removeFromList(list.id, [id]), t('fieldListRemoved', list.label), 'list')}
    />
  );
}
