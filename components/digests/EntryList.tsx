import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { plain } from '../../lib/article/markup.ts';
import { movedEntry, movedSection, placedEntries, sectionOf, withoutSection } from '../../lib/digest/arrange.ts';
import type { Section } from '../../lib/digest/issue.ts';
import { isolated, t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useStable } from '../ui/unchanged.tsx';
import { EntryCard } from './EntryCard.tsx';
import { entryDragging } from './entry-dragging.ts';
import { SectionHead } from './SectionHead.tsx';
import type { IssueAtHand } from './use-issue.ts';
import type { Sections } from './use-sections.ts';

interface Props extends Sections {
  at: IssueAtHand;
  /** Without their fields: for putting them in order. */
  isCompact: boolean;
  onAdd(sectionId: string): void;
}

/** The sections and their entries in one list, so that an entry that goes to another section is still the same element. */
export function EntryList({ at, sections, arrange, isCompact, onAdd }: Props) {
  const { tasks } = useSheaf();
  const { act, announce } = useToasts();
  const { issue, entries, articles } = at;
  const list = useRef<HTMLOListElement>(null);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const order = sections.flatMap(({ entryIds }) => entryIds.filter((id) => byId.has(id)));
  const numbers = new Map(order.map((id, index) => [id, index + 1]));
  const keepFocus = useKeptFocus(list, sections);

  const titleOf = (id: string) => {
    const title = articles.get(byId.get(id)?.articleId ?? '')?.title;
    return title ? plain(title) : t('popupNoTitle');
  };

  /** `3 of 12, in Education`. */
  function tellPlace(id: string, now: Section[]) {
    const all = now.flatMap(({ entryIds }) => entryIds.filter((each) => byId.has(each)));
    const section = sectionOf(now, id)?.title.trim();
    const [place, count] = [all.indexOf(id) + 1, all.length];
    announce(section ? t('digestMovedIn', place, count, section) : t('digestMoved', place, count));
  }

  const move = useStable((id: string, by: -1 | 1) => {
    keepFocus();
    void act(async () => {
      let next: Section[] = [];
      const done = await arrange((before) => {
        next = movedEntry(before, id, by);
        return next;
      });
      if (done) tellPlace(id, next);
      else announce(t(by === 1 ? 'digestIsLast' : 'digestIsFirst'));
    });
  });

  const place = useStable((ids: string[], sectionId: string, before: string | undefined) => {
    void act(
      () => arrange((now) => placedEntries(now, ids, sectionId, before)),
      t('digestPlaced', isolated(titleOf(ids[0] ?? ''))),
      'digest-place',
    );
  });

  const remove = useStable((id: string) => {
    const at = order.indexOf(id);
    const beside = order[at + 1] ?? order[at - 1];
    void act(
      async () => {
        const undo = await tasks.removeEntries(issue.id, [id]);
        list.current?.querySelector<HTMLElement>(`[data-entry="${beside}"] .entry-moves button`)?.focus();
        return undo;
      },
      t('digestRemoved', isolated(titleOf(id))),
      'digest-remove',
    );
  });

  const editSection = useStable((what: 'up' | 'down' | 'remove', id: string) => {
    if (what !== 'remove') {
      keepFocus();
      void act(async () => {
        const done = await arrange((now) => movedSection(now, id, what === 'up' ? -1 : 1));
        announce(t(done ? 'digestSectionMoved' : what === 'up' ? 'digestIsFirst' : 'digestIsLast'));
      });
      return;
    }
    void act(() => arrange((now) => withoutSection(now, id)), t('digestSectionRemoved'), 'digest-section');
  });

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = (event.target as Element).closest<HTMLElement>('[data-entry], [data-section]');
    const { entry, section } = row?.dataset ?? {};
    if (entry === undefined && section === undefined) return;
    event.preventDefault();
    if (entry !== undefined) move(entry, by);
    else if (section !== undefined) editSection(by === -1 ? 'up' : 'down', section);
  }

  return (
    <ol
      ref={list}
      class={isCompact ? 'entries compact' : 'entries'}
      aria-label={tn('digestEntries', order.length)}
      onKeyDown={onKeyDown}
      {...entryDragging(sections, place)}
    >
      {sections.flatMap((section, index) => [
        <SectionHead
          key={section.id}
          section={section}
          isFirst={index === 0}
          isOnly={sections.length === 1}
          isLast={index === sections.length - 1}
          arrange={arrange}
          onEdit={editSection}
          onAdd={onAdd}
        />,
        ...section.entryIds.flatMap((id) => {
          const entry = byId.get(id);
          const number = numbers.get(id) ?? 0;
          if (!entry) return [];
          return [
            <EntryCard
              key={id}
              entry={entry}
              article={articles.get(entry.articleId)}
              number={number}
              isFirst={number === 1 && index === 0}
              isLast={number === order.length && index === sections.length - 1}
              isCompact={isCompact}
              onMove={move}
              onRemove={remove}
            />,
          ];
        }),
      ])}
    </ol>
  );
}

/** Before a move: an element that is moved in the document loses the focus, and gets it back here, with its caret. */
function useKeptFocus(list: { current: HTMLElement | null }, sections: readonly Section[]): () => void {
  const kept = useRef<HTMLElement | undefined>(undefined);
  useLayoutEffect(() => {
    const element = kept.current;
    kept.current = undefined;
    if (!element?.isConnected) return;
    // Who types elsewhere by now goes on there.
    if (document.activeElement !== document.body && document.activeElement !== element) return;
    element.focus({ preventScroll: true });
    element.closest('[data-entry], [data-section]')?.scrollIntoView?.({ block: 'nearest' });
  }, [sections]);
  return () => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && list.current?.contains(active)) kept.current = active;
  };
}
