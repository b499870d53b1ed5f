import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import { shortAuthors } from '../article/author-lines.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { typeWord } from '../article/type-words.ts';
import { RowKind, RowStanding } from '../library/RowTrust.tsx';
import { comparable } from '../ui/comparable.ts';
import { t, tn } from '../ui/i18n.ts';
import { Library, Star, X } from '../ui/icons.tsx';
import { RowCheck } from '../ui/RowCheck.tsx';
import { WaitingWords } from '../ui/Waiting.tsx';
import { asArticle } from './as-article.ts';
import { BookmarkPlus, Headphones, Inbox, Layers, Users } from './icons.tsx';
import { beginningOf, carriers, dateWords, isEpisode, untitled } from './item-words.ts';
import { type Named, reasonWords } from './reason-words.ts';

interface Props {
  id: string;
  /** `undefined` while it is being read. */
  item: InboxItem | undefined;
  index: number;
  isActive: boolean;
  isSelected: boolean;
  style: { insetBlockStart: string; blockSize: string };
  named: Named;
  /** Stands on it; with Shift or Ctrl it selects. */
  onPick(event: MouseEvent): void;
  onSelect(event: MouseEvent): void;
  /** Opens it in a tab that stays behind, as the middle button of a mouse does with links. */
  onOpenBehind(): void;
  onSave?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
  /** What dismissing is called in this view. */
  dismissLabel: string;
}

/** One item in the list. The buttons in it are for the pointer and for touch; the keys are the list's. */
export function ItemRow({
  id,
  item,
  index,
  isActive,
  isSelected,
  style,
  named,
  onPick,
  onSelect,
  onOpenBehind,
  onSave,
  onDismiss,
  dismissLabel,
}: Props) {
  const titleId = `item-title-${id}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    // biome-ignore lint/a11y/useSemanticElements: a table row cannot be placed by a virtual list
    <div
      role="row"
      id={itemRowId(id)}
      class={`row item-row${isActive ? ' active' : ''}${item && !item.openedAt ? ' unread' : ''}`}
      aria-rowindex={index + 1}
      aria-selected={isSelected ? 'true' : 'false'}
      style={style}
      data-id={id}
      onClick={onPick}
      onAuxClick={(event) => {
        if (event.button !== 1 || (event.target as Element).closest('a, button, input')) return;
        event.preventDefault();
        onOpenBehind();
      }}
    >
      <RowCheck isRead={item !== undefined} isSelected={isSelected} titleId={titleId} onSelect={onSelect} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above; the title's direction is the row's, `bdi` does not count */}
      <span role="gridcell" class="row-words" dir="auto">
        {item ? (
          <>
            <Title item={item} id={titleId} />
            <Paper item={item} />
            <Standing item={item} named={named} />
          </>
        ) : (
          <WaitingWords />
        )}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <span role="gridcell" class="row-deeds">
        {item && onSave && (
          <Deed label={t('inboxSave')} describedBy={titleId} onClick={onSave}>
            <BookmarkPlus />
          </Deed>
        )}
        {item && onDismiss && (
          <Deed label={dismissLabel} describedBy={titleId} onClick={onDismiss}>
            {item.state === 'new' ? <X /> : <Inbox />}
          </Deed>
        )}
      </span>
    </div>
  );
}

/** The element id of an item's row. */
export function itemRowId(id: string): string {
  return `item-${id}`;
}

interface DeedProps {
  label: string;
  describedBy: string;
  onClick(): void;
  children: preact.ComponentChildren;
}

function Deed({ label, describedBy, onClick, children }: DeedProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      class="icon-button"
      aria-label={label}
      aria-describedby={describedBy}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </button>
  );
}

function Title({ item, id }: { item: InboxItem; id: string }) {
  const { title, excerpt, abstract, language } = item.fields;
  return (
    <span class={(title ?? excerpt ?? abstract) ? 'row-title' : 'row-title quiet'} id={id} lang={language}>
      {title ? <MarkedTitle title={title} /> : untitled(item)}
    </span>
  );
}

/** What it is: journal, day, kind, authors. */
function Paper({ item }: { item: InboxItem }) {
  const { journal, journalAbbreviation, publisher, authors, type } = item.fields;
  const article = asArticle(item);
  const where = journal ?? journalAbbreviation ?? publisher;
  const when = dateWords(item);
  const kind = type && type !== 'journal-article' && type !== 'preprint' ? typeWord(type) : undefined;
  return (
    <span class="row-source">
      <RowStanding article={article} />
      <span class="row-where item-where">
        {where && <bdi class="item-journal">{where}</bdi>}
        {when && <span>{when}</span>}
        {isEpisode(item) ? (
          <span class="item-kind">
            <Headphones /> {t('inboxEpisode')}
          </span>
        ) : (
          kind && <span class="item-kind">{kind}</span>
        )}
        {authors && authors.length > 0 && (
          <bdi class="item-authors">
            <span>{shortAuthors(authors)}</span>
          </bdi>
        )}
      </span>
      <RowKind article={article} />
    </span>
  );
}

/** Why it stands where it does, who brought it, and what was done with it. */
function Standing({ item, named }: { item: InboxItem; named: Named }) {
  const { reasons, sharedBy, articleId, tags } = item;
  const people = new Set(sharedBy.map(({ name }) => name)).size;
  const sources = carriers(item).flatMap((id) => named.titleOf(id) ?? []);
  // That a journal brought its own paper is said by the line above, that a person did before it in this one.
  const said = [item.fields.journal, people === 1 ? sharedBy[0]?.name : undefined].map((name) =>
    comparable(name ?? ''),
  );
  const others = sources.filter((title) => !said.includes(comparable(title)));
  const has = (kind: (typeof reasons)[number]['kind']) => reasons.some((reason) => reason.kind === kind);
  return (
    <span class="row-source item-standing" title={reasonWords(item, named).join(' · ') || undefined}>
      {articleId && (
        <span class="item-owned">
          <Library /> {t('inboxInLibrary')}
        </span>
      )}
      {(has('starred-source') || has('rule')) && (
        <span class="item-reason">
          <Star />
          <span class="visually-hidden">{t('libraryStarred')}</span>
        </span>
      )}
      {sources.length > 1 && (
        <span class="item-reason">
          <Layers /> {t('inboxInSourcesShort', sources.length)}
        </span>
      )}
      {sharedBy.length > 0 && (
        <span class="item-reason">
          <Users /> <span class="visually-hidden">{t('inboxSharedByHidden')}</span>
          {people === 1 ? <bdi class="item-person">{sharedBy[0]?.name}</bdi> : tn('inboxPeople', people)}
        </span>
      )}
      {tags.slice(0, 3).map((tag) => (
        <span key={tag} class="row-tag">
          {tag}
        </span>
      ))}
      {tags.length > 3 && <span class="quiet">{t('libraryMoreTags', tags.length - 3)}</span>}
      {others.length > 0 && <bdi class="item-sources">{others.join(', ')}</bdi>}
      <bdi class="item-beginning">{beginningOf(item)}</bdi>
    </span>
  );
}
