import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { InboxView } from '../../lib/ports/inbox.ts';
import { t } from '../ui/i18n.ts';
import { rowPicking } from '../ui/row-picking.ts';
import type { Cursor } from '../ui/use-cursor.ts';
import { useRows } from '../ui/use-rows.ts';
import type { Selection } from '../ui/use-selection.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { useFollowing } from './following-context.ts';
import { ItemRow, itemRowId } from './ItemRow.tsx';
import type { Named } from './reason-words.ts';
import { SectionRow } from './SectionRow.tsx';
import type { Deeds } from './use-deeds.ts';
import type { Items } from './use-items.ts';

/** A title of two lines, what it is, and why it stands where it does. */
const ROW_REM = 6;
const HEAD_REM = 2.5;

interface Props {
  view: InboxView;
  items: Items;
  cursor: Cursor;
  selection: Selection;
  deeds: Deeds;
  named: Named;
  /** The element that has the focus while the keys move. */
  grid: RefObject<HTMLDivElement | null>;
}

/** The items of the view under the heads of their sections: a grid whose rows are read and drawn as they come into sight. */
export function ItemGrid({ view, items, cursor, selection, deeds, named, grid }: Props) {
  const { inbox } = useFollowing();
  const [inSight, setInSight] = useState({ first: 0, last: 30 });
  const idsOfRows = {
    slice(first = 0, end = 0) {
      const ids: string[] = [];
      for (let index = first; index < Math.min(end, items.rows.length); index++) {
        const id = items.rowAt(index)?.id;
        if (id !== undefined) ids.push(id);
      }
      return ids;
    },
  };
  const itemOf = useRows(idsOfRows, inSight.first, inSight.last, inbox.getMany);
  const active = cursor.id === undefined ? -1 : items.rows.indexOf(cursor.id);
  const isRendered = active >= inSight.first && active <= inSight.last;
  const canSave = view.state !== 'saved' && view.state !== 'owned';
  const looked = useRef<unknown>(undefined);
  if (looked.current !== items.rows) {
    looked.current = items.rows;
    queueMicrotask(() => items.look(inSight.first, inSight.last));
  }

  const { pick, select } = rowPicking(cursor, selection);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtual
    <div
      ref={grid}
      class={selection.ids.length > 0 ? 'article-grid selecting' : 'article-grid'}
      role="grid"
      tabIndex={0}
      aria-label={t('inboxItems')}
      aria-rowcount={items.rows.length}
      aria-multiselectable="true"
      aria-activedescendant={isRendered && cursor.id !== undefined ? itemRowId(cursor.id) : undefined}
      // A button that is clicked does not take the focus, and with it the keys, out of the list; nor does Shift mark text.
      onMouseDown={(event) => {
        if (event.shiftKey || event.button === 1 || (event.target as Element).closest('input, button'))
          event.preventDefault();
        grid.current?.focus({ preventScroll: true });
      }}
    >
      <VirtualList
        scroller={grid}
        view={items.view}
        keys={items.rows}
        rowRem={(index) => (items.isHead(index) ? HEAD_REM : ROW_REM)}
        activeKey={cursor.id}
        onWindow={(first, last) => {
          setInSight({ first, last });
          items.look(first, last);
        }}
        row={(index, style) => {
          const row = items.rowAt(index);
          if (!row) return null;
          if (row.isHead)
            return (
              <SectionRow
                key={`section ${row.section.key}`}
                view={view}
                section={row.section}
                index={index}
                style={style}
                named={named}
                onDismiss={view.state === 'new' ? () => deeds.dismissSection(row.section.key) : undefined}
              />
            );
          const id = row.id ?? `unread-${index}`;
          return (
            <ItemRow
              key={id}
              id={id}
              item={row.id === undefined ? undefined : itemOf(row.id)}
              index={index}
              isActive={index === active}
              isSelected={selection.has(id)}
              style={style}
              named={named}
              onPick={(event) => row.id !== undefined && pick(id, event)}
              onSelect={(event) => select(id, event)}
              onOpenBehind={() => deeds.open(row.id, true)}
              onSave={canSave ? () => deeds.save([id]) : undefined}
              onDismiss={canSave ? () => deeds.dismiss([id]) : undefined}
              dismissLabel={t(view.state === 'new' ? 'inboxDismiss' : 'inboxRenew')}
            />
          );
        }}
      />
    </div>
  );
}
