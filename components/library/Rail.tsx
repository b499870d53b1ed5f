import { useState } from 'preact/hooks';
import { formatNumber, type MessageKey, t } from '../ui/i18n.ts';
import { X } from '../ui/icons.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { isPart, type LibraryPart, type LibraryView } from './view.ts';

interface Props {
  view: LibraryView;
  onPart(part: LibraryPart): void;
}

const STATES = [
  ['unread', 'fieldUnread'],
  ['reading', 'fieldReading'],
  ['read', 'fieldRead'],
  ['archived', 'fieldArchived'],
] as const satisfies [string, MessageKey][];

/** The parts of the library: states of reading, reading lists, tags, the trash; each with how many it holds. */
export function Rail({ view, onPart }: Props) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const counts = useLive(() => store.articles.counts(), []);
  const lists = useLive(() => store.lists.all(), []) ?? [];
  const tags = useLive(() => store.articles.tags(), []) ?? [];
  const [name, setName] = useState('');
  const part = (label: string, own: LibraryPart, count: number | undefined) => (
    <button
      type="button"
      class="rail-part"
      aria-current={isPart(view, own) ? 'true' : undefined}
      onClick={() => onPart(own)}
    >
      <span dir="auto">{label}</span>
      {count !== undefined && <span class="quiet small">{formatNumber(count)}</span>}
    </button>
  );

  return (
    <nav class="rail" aria-label={t('libraryParts')}>
      {part(t('libraryAll'), {}, counts?.all)}
      {STATES.map(([readState, key]) => part(t(key), { readState }, counts?.byState[readState]))}
      {part(t('libraryStarred'), { starred: true }, counts?.starred)}
      <h2 class="label">{t('fieldLists')}</h2>
      {lists.map((list) => (
        <div class="rail-row" key={list.id}>
          {part(list.name, { listId: list.id }, list.articleIds.length)}
          <button
            type="button"
            class="icon-button small-target"
            aria-label={t('libraryDeleteList', list.name)}
            title={t('libraryDeleteList', list.name)}
            onClick={() => {
              if (view.listId === list.id) onPart({});
              void act(() => tasks.deleteList(list.id), t('libraryListDeleted', list.name), 'list');
            }}
          >
            <X />
          </button>
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!name.trim()) return;
          void act(() => tasks.createList(name));
          setName('');
        }}
      >
        <input
          class="input"
          aria-label={t('libraryNewList')}
          placeholder={t('libraryNewList')}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </form>
      {tags.length > 0 && <h2 class="label">{t('fieldTags')}</h2>}
      {tags.map(({ tag, count }) => part(tag, { tag }, count))}
      <hr />
      {part(t('libraryTrash'), { trash: true }, counts?.trash)}
    </nav>
  );
}
