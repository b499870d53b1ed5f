import { useCallback, useRef, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import { ArticleRow, rowId } from './ArticleRow.tsx';

interface Props {
  ids: string[];
  activeIndex: number;
  selected: ReadonlySet<string>;
  onOpen(index: number): void;
  onSelect(index: number): void;
}

const ROW_REM = 4;

/** The articles of a view; only those in sight are read from the store. */
export function ArticleList({ ids, activeIndex, selected, onOpen, onSelect }: Props) {
  const { store } = useSheaf();
  const scroller = useRef<HTMLDivElement>(null);
  const [{ first, last }, setWindow] = useState({ first: 0, last: -1 });
  const onWindow = useCallback((from: number, to: number) => setWindow({ first: from, last: to }), []);
  const shown = ids.slice(first, last + 1);
  const rows = useLive(async () => {
    const articles = await store.articles.getMany(shown);
    return new Map(articles.flatMap((article) => (article ? [[article.id, article] as const] : [])));
  }, [shown.join()]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtual
    <div
      ref={scroller}
      class="article-list"
      role="grid"
      aria-label={t('libraryArticles')}
      aria-rowcount={ids.length}
      aria-multiselectable="true"
      aria-activedescendant={activeIndex >= first && activeIndex <= last ? rowId(activeIndex) : undefined}
      tabIndex={0}
    >
      <VirtualList
        scroller={scroller}
        count={ids.length}
        rowRem={ROW_REM}
        activeIndex={activeIndex}
        onWindow={onWindow}
        row={(index, style) => {
          const id = ids[index] ?? '';
          return (
            <ArticleRow
              key={id}
              article={rows?.get(id)}
              index={index}
              isActive={index === activeIndex}
              isSelected={selected.has(id)}
              style={style}
              onOpen={() => onOpen(index)}
              onSelect={() => onSelect(index)}
            />
          );
        }}
      />
    </div>
  );
}
