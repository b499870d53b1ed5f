import type { Article } from '../../lib/article/article.ts';
import { yearOf } from '../../lib/article/dates.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { t } from '../ui/i18n.ts';

interface Props {
  /** `undefined` while it is being read. */
  article: Article | undefined;
  index: number;
  isActive: boolean;
  isSelected: boolean;
  style: { insetBlockStart: string; blockSize: string };
  onOpen(): void;
  onSelect(): void;
}

/** The id of the element that shows a row of the list. */
export function rowId(index: number): string {
  return `row-${index}`;
}

/** One article of the list: its title, where it appeared, its tags and standing. */
export function ArticleRow({ article, index, isActive, isSelected, style, onOpen, onSelect }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table row cannot be placed by a virtual list
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <div
      role="row"
      id={rowId(index)}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      class={`article-row${isActive ? ' is-active' : ''}${article?.readState === 'unread' ? ' is-unread' : ''}`}
      style={style}
      onClick={(event) => (event.ctrlKey || event.metaKey ? onSelect() : onOpen())}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="gridcell" class="article-cell">
        <div class="article-row-title" dir="auto" lang={article?.title ? article.language : undefined}>
          {article?.title ? <MarkedTitle title={article.title} /> : (article?.doi ?? article?.url ?? ' ')}
        </div>
        <div class="small quiet article-row-line">{article && lineOf(article)}</div>
      </div>
    </div>
  );
}

function lineOf(article: Article): string {
  const { journalAbbreviation, journal, issued, tags, starred, readState, trust, type } = article;
  const standing =
    trust.status === 'retracted'
      ? t('libraryRetracted')
      : trust.status === 'corrected'
        ? t('libraryCorrected')
        : trust.status === 'expression-of-concern'
          ? t('libraryConcern')
          : type === 'preprint'
            ? t('libraryPreprint')
            : '';
  const parts = [
    readState === 'unread' ? t('fieldUnread') : '',
    journalAbbreviation ?? journal ?? '',
    issued ? String(yearOf(issued)) : '',
    standing,
    starred ? '★' : '',
    ...tags,
  ];
  return parts.filter(Boolean).join(' · ');
}
