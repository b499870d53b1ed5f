import type { Article, TagStyle } from '../../lib/article/article.ts';
import { isPartialDate, startOf, yearOf } from '../../lib/article/dates.ts';
import { decodePercent } from '../../lib/text/percent.ts';
import { shortAuthors } from '../article/author-lines.ts';
import { fileName } from '../article/file-name.ts';
import { identifierText } from '../article/identifier-text.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { t } from '../ui/i18n.ts';
import { Star } from '../ui/icons.tsx';
import { RowCheck } from '../ui/RowCheck.tsx';
import { WaitingWords } from '../ui/Waiting.tsx';
import { RowLine } from './RowLine.tsx';
import { RowTags } from './RowTags.tsx';
import { RowKind, RowStanding } from './RowTrust.tsx';

interface Props {
  /** `undefined` while it is being read. */
  article: Article | undefined;
  /** What the list was searched for. */
  sought: readonly string[];
  /** More of it is drawn than at first. */
  onRead(): void;
  id: string;
  index: number;
  isActive: boolean;
  isSelected: boolean;
  style: { insetBlockStart: string; blockSize: string };
  tagStyles: ReadonlyMap<string, TagStyle>;
  /** Where the order is the person's. */
  isDraggable: boolean;
  /** Stands on it; with Shift or Ctrl it selects. */
  onPick(event: MouseEvent): void;
  onSelect(event: MouseEvent): void;
  /** Without it there is no star: in the trash. */
  onStar?: (() => void) | undefined;
}

/** One article in the list. The buttons in it are for the pointer and for touch; the keys are the list's. */
export function ArticleRow(props: Props) {
  const {
    article,
    sought,
    onRead,
    id,
    index,
    isActive,
    isSelected,
    style,
    tagStyles,
    isDraggable,
    onPick,
    onSelect,
    onStar,
  } = props;
  const titleId = `row-title-${id}`;
  const isUnread = article?.readState === 'unread';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    // biome-ignore lint/a11y/useSemanticElements: a table row cannot be placed by a virtual list
    <div
      role="row"
      id={rowId(id)}
      class={`row${isActive ? ' active' : ''}${isUnread ? ' unread' : ''}`}
      aria-rowindex={index + 1}
      aria-selected={isSelected ? 'true' : 'false'}
      style={style}
      draggable={isDraggable}
      data-id={id}
      onClick={onPick}
    >
      <RowCheck isRead={article !== undefined} isSelected={isSelected} titleId={titleId} onSelect={onSelect} />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above; the title's direction is the row's, `bdi` does not count */}
      <span role="gridcell" class="row-words" dir="auto">
        {article ? (
          <>
            <RowTitle article={article} id={titleId} />
            <RowSource article={article} tagStyles={tagStyles} />
            <RowLine article={article} sought={sought} onRead={onRead} />
          </>
        ) : (
          <WaitingWords />
        )}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <span role="gridcell" class="row-star">
        {article && onStar && (
          <button
            type="button"
            tabIndex={-1}
            class="icon-button"
            aria-pressed={article.starred ? 'true' : 'false'}
            aria-label={t('fieldStar')}
            aria-describedby={titleId}
            onClick={(event) => {
              event.stopPropagation();
              onStar();
            }}
          >
            <Star />
          </button>
        )}
      </span>
    </div>
  );
}

/** The element id of an article's row. */
export function rowId(id: string): string {
  return `row-${id}`;
}

function RowTitle({ article, id }: { article: Article; id: string }) {
  const { title, language, readState } = article;
  return (
    <span class={title ? 'row-title' : 'row-title quiet'} id={id} lang={title ? language : undefined}>
      {readState === 'unread' && <bdi class="visually-hidden">{t('fieldUnread')}: </bdi>}
      {title ? <MarkedTitle title={title} /> : (fileName(article) ?? t('popupNoTitle'))}
    </span>
  );
}

function RowSource({ article, tagStyles }: Pick<Props, 'tagStyles'> & { article: Article }) {
  const journal = article.journal ?? article.journalAbbreviation ?? article.publisher;
  // A PDF is saved by its address, without a title: its identifier tells it from another.
  const identifier = article.title
    ? undefined
    : (identifierText(article) ?? (journal ? undefined : article.url && decodePercent(article.url)));
  const { issued = '' } = article;
  const year = isPartialDate(issued) ? String(yearOf(startOf(issued))) : issued;
  return (
    <span class="row-source">
      <RowStanding article={article} />
      <span class="row-yields row-where-place">
        <span class="row-where">
          {article.authors && (
            <bdi class="row-authors">
              <span>{shortAuthors(article.authors)}</span>
            </bdi>
          )}
          {journal && (
            <span class="row-yields row-journal">
              <bdi>{journal}</bdi>
            </span>
          )}
          {identifier && <bdi>{identifier}</bdi>}
          {year && <span>{year}</span>}
        </span>
      </span>
      <RowKind article={article} />
      {article.readState === 'archived' && <span class="row-archived">{t('fieldArchived')}</span>}
      <RowTags tags={article.tags} styles={tagStyles} />
    </span>
  );
}
