import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { parseQuery } from '../../lib/article/query/parse.ts';
import { soughtWords } from '../../lib/article/query/query.ts';
import { t } from '../ui/i18n.ts';
import { rowPicking } from '../ui/row-picking.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useCalm } from '../ui/use-calm.ts';
import type { Cursor } from '../ui/use-cursor.ts';
import { useRows } from '../ui/use-rows.ts';
import type { Selection } from '../ui/use-selection.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { ArticleRow, rowId } from './ArticleRow.tsx';
import { rowDragging } from './row-dragging.ts';
import type { Actions } from './use-actions.ts';
import type { Ids } from './use-ids.ts';
import { useMarks } from './use-marks.ts';
import { useTagStyles } from './use-tag-styles.ts';

/** A title of two lines and what stands below it; and a take-home below that. */
const ROW_REM = 4.75;
const TALL_ROW_REM = 6;

interface Props {
  shown: Ids;
  cursor: Cursor;
  selection: Selection;
  actions: Actions;
  isTrash: boolean;
  /** Does the order belong to the person, as in a reading list? */
  isOrdered: boolean;
  /** The element that has the focus while the keys move. */
  grid: RefObject<HTMLDivElement | null>;
}

/** The articles of the view: a grid whose rows are rendered as they come into sight. */
export function ArticleList({ shown, cursor, selection, actions, isTrash, isOrdered, grid }: Props) {
  const { store } = useSheaf();
  const [inSight, setInSight] = useState({ first: 0, last: 30 });
  const rowOf = useRows(shown.all, inSight.first, inSight.last, store.articles.getMany, shown.known);
  const sought = useMemo(() => soughtWords(parseQuery(shown.text)).map(({ text }) => text), [shown.text]);
  // Where in an article a word stands is looked for when the typing rests.
  const calmlySought = useCalm(sought);
  const [, drawAgain] = useState(0);
  useMarks(grid, sought);
  const styles = useTagStyles();
  const active = shown.indexOf(cursor.id);
  const isRendered = active >= inSight.first && active <= inSight.last;

  const { pick, select } = rowPicking(cursor, selection);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtual
    <div
      ref={grid}
      {...rowDragging({ shown, chosen: selection.ids, onPlace: isOrdered ? actions.placeInList : undefined })}
      class="article-grid"
      role="grid"
      tabIndex={0}
      aria-label={t('libraryArticles')}
      aria-rowcount={shown.isWhole ? shown.all.length : -1}
      aria-multiselectable="true"
      aria-activedescendant={isRendered && cursor.id !== undefined ? rowId(cursor.id) : undefined}
      // A box or a star that is clicked does not take the focus, and with it the keys, out of the list; nor does Shift mark text.
      onMouseDown={(event) => {
        if (event.shiftKey || (event.target as Element).closest('input, button')) event.preventDefault();
        grid.current?.focus({ preventScroll: true });
      }}
    >
      <VirtualList
        scroller={grid}
        view={shown.view}
        keys={shown.all}
        rowRem={(index) => (sought.length > 0 || shown.all.hasTakeHome(index) ? TALL_ROW_REM : ROW_REM)}
        activeKey={cursor.id}
        onWindow={(first, last) => setInSight({ first, last })}
        row={(index, style) => {
          const id = shown.all.at(index);
          if (id === undefined) return null;
          const article = rowOf(id);
          return (
            <ArticleRow
              key={id}
              id={id}
              article={article}
              sought={calmlySought}
              onRead={() => drawAgain((times) => times + 1)}
              index={index}
              isActive={index === active}
              isSelected={selection.has(id)}
              style={style}
              tagStyles={styles}
              isDraggable={!isTrash}
              onPick={(event) => pick(id, event)}
              onSelect={(event) => select(id, event)}
              onStar={isTrash ? undefined : () => actions.star([id])}
            />
          );
        }}
      />
    </div>
  );
}
