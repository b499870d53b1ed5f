import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { startOf, yearOf } from '../../lib/article/dates.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import type { Entry } from '../../lib/digest/issue.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { TrustLine } from '../article/TrustLine.tsx';
import { isolated, t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { memo } from '../ui/unchanged.tsx';
import { EntryFields } from './EntryFields.tsx';
import { ArrowDown, ArrowUp, Grip } from './icons.tsx';
import { useNear } from './use-near.ts';

interface Props {
  entry: Entry;
  article: Article | undefined;
  /** From 1, through the whole issue. */
  number: number;
  isFirst: boolean;
  isLast: boolean;
  isCompact: boolean;
  onMove(id: string, by: -1 | 1): void;
  onRemove(id: string): void;
}

/** One entry: what the article is, and what the issue says of it. Its fields are made when it first comes near the window. */
export const EntryCard = memo(function EntryCard(props: Props) {
  const { entry, article, number, isFirst, isLast, isCompact, onMove, onRemove } = props;
  const { id } = entry;
  const place = useRef<HTMLLIElement>(null);
  const isNear = useNear(place);
  const title = article?.title ? spelledOut(article.title) : t('popupNoTitle');
  return (
    <li class="entry" ref={place} data-entry={id} id={`entry-${id}`}>
      <div class="entry-head" draggable>
        <span class="entry-number" aria-hidden="true">
          <Grip />
          {number}
        </span>
        <div class="entry-what">
          <h3 class="entry-title" dir="auto" lang={article?.language}>
            {article?.title ? <MarkedTitle title={article.title} /> : <span class="quiet">{title}</span>}
          </h3>
          {article ? <Where article={article} /> : <p class="field-error">{t('digestEntryGone')}</p>}
        </div>
        <div class="entry-moves">
          <button
            type="button"
            class="icon-button"
            aria-label={t('digestMoveUp', isolated(title))}
            title={`${t('digestUp')} (Alt ↑)`}
            aria-keyshortcuts="Alt+ArrowUp"
            aria-disabled={isFirst}
            onClick={() => onMove(id, -1)}
          >
            <ArrowUp />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('digestMoveDown', isolated(title))}
            title={`${t('digestDown')} (Alt ↓)`}
            aria-keyshortcuts="Alt+ArrowDown"
            aria-disabled={isLast}
            onClick={() => onMove(id, 1)}
          >
            <ArrowDown />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('digestRemoveEntry', isolated(title))}
            title={t('digestRemove')}
            onClick={() => onRemove(id)}
          >
            <Trash />
          </button>
        </div>
      </div>
      {/* Hidden, not taken away: what is being typed stays. */}
      <div class="entry-body" hidden={isCompact}>
        {isNear ? <EntryFields entry={entry} article={article} /> : <div class="entry-waiting" />}
      </div>
    </li>
  );
});

/** `N Engl J Med · 2021`, and what a reader must know of it. */
function Where({ article }: { article: Article }) {
  const { journal, journalAbbreviation, publisher, issued } = article;
  const where = journal ?? journalAbbreviation ?? publisher;
  const year = issued ? yearOf(startOf(issued)) : undefined;
  return (
    <>
      <p class="quiet small">
        <bdi>{where}</bdi>
        {where && year !== undefined && ' · '}
        {year}
      </p>
      <TrustLine article={article} />
    </>
  );
}
