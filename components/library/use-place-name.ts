import { useEffect } from 'preact/hooks';
import type { ReadState } from '../../lib/article/article.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import type { View } from './use-view.ts';

const STATES: Record<ReadState, MessageKey> = {
  unread: 'fieldUnread',
  reading: 'fieldReading',
  read: 'fieldRead',
  archived: 'fieldArchived',
};

/** The name of the part of the library that shows; nothing for the whole. A list that is deleted, here or elsewhere, is left, and so is a tag that no article has. */
export function usePlaceName(view: View): string | undefined {
  const { store } = useSheaf();
  const { place, tag } = view;
  const listId = place.kind === 'list' || place.kind === 'smart' ? place.id : undefined;
  const found = useLive(async () => ({ listId, list: listId && (await store.lists.get(listId)) }), [listId]);
  const list = found?.listId === listId ? found?.list || undefined : undefined;
  const isGone = listId !== undefined && found?.listId === listId && (!list || list.deletedAt !== undefined);
  useEffect(() => {
    if (isGone) view.goTo({ kind: 'all' }, 'replace');
  }, [isGone]);
  // A smart list whose search was changed shows what it finds now.
  const query = isGone ? undefined : list?.query;
  useEffect(() => {
    if (listId !== undefined && place.kind === 'smart' && query !== undefined && query !== place.query)
      view.goTo({ kind: 'smart', id: listId, query }, 'replace');
  }, [query]);
  // Back leads to a tag that has another name by now.
  useEffect(() => {
    if (tag === undefined) return;
    let isLeft = false;
    void store.articles.withTag(tag, 1).then(([any]) => !isLeft && !any && view.setTag(undefined, 'replace'));
    return () => {
      isLeft = true;
    };
  }, [tag]);
  switch (place.kind) {
    case 'all':
      return undefined;
    case 'starred':
      return t('libraryStarred');
    case 'trash':
      return t('libraryTrash');
    case 'list':
    case 'smart':
      return list?.name;
    case 'state':
      return t(STATES[place.state]);
  }
}
