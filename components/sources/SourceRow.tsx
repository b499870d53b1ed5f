import type { SourceChanges } from '../../lib/sources/source.ts';
import { t, tn } from '../ui/i18n.ts';
import { Star } from '../ui/icons.tsx';
import { memo } from '../ui/unchanged.tsx';
import { Activity } from './Activity.tsx';
import { ExternalLink, KIND_ICONS, Pencil } from './icons.tsx';
import { SourceTrouble } from './SourceTrouble.tsx';
import { kindWords, lookWords } from './source-words.ts';
import type { Standing } from './standing.ts';

export interface RowDeeds {
  open(id: string): void;
  select(id: string, range: boolean): void;
  change(ids: string[], changes: SourceChanges, done: string): void;
  unfollow(ids: string[], title: string): void;
  refresh(ids: string[]): void;
  /** Looks for its feed, or for another way to follow it. */
  findAgain(id: string): void;
  /** Gives a drag what it carries. */
  drag(event: DragEvent, id: string): void;
}

interface Props {
  standing: Standing;
  isSelected: boolean;
  ruleCount: number;
  /** ISO instant, to the minute. */
  now: string;
  deeds: RowDeeds;
}

/** One source: what it is, how it fares, and what can be done about that. */
export const SourceRow = memo(function SourceRow({ standing, isSelected, ruleCount, now, deeds }: Props) {
  const { source, weeks } = standing;
  const { id, title, home, where, tags, starred, isPaused } = source;
  const Kind = KIND_ICONS[where.kind];
  return (
    <li
      class="source"
      data-id={id}
      data-selected={isSelected}
      data-paused={isPaused}
      draggable
      onDragStart={(event) => deeds.drag(event, id)}
    >
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={t('sourcesSelect', title)}
        onClick={(event) => deeds.select(id, event.shiftKey)}
      />
      <Kind class="icon source-kind" />
      <div class="source-words">
        <p class="source-name">
          <button type="button" class="source-title" dir="auto" data-title onClick={() => deeds.open(id)}>
            {title}
          </button>
          {home && (
            <a
              class="source-home"
              href={home}
              target="_blank"
              rel="noreferrer"
              aria-label={t('sourcesHome', title)}
              title={home}
            >
              <ExternalLink />
            </a>
          )}
        </p>
        <p class="source-about quiet small">
          <span>{kindWords(where)}</span>
          {isPaused ? <span>{t('sourcesIsPaused')}</span> : <Looks standing={standing} now={now} />}
          {ruleCount > 0 && (
            <span>
              <a href={`#/inbox/rules/${encodeURIComponent(id)}`}>{tn('sourcesRules', ruleCount)}</a>
            </span>
          )}
          {tags.map((tag) => (
            <span key={tag} class="source-tag" dir="auto">
              {tag}
            </span>
          ))}
        </p>
        <SourceTrouble standing={standing} deeds={deeds} />
      </div>
      <Activity weeks={weeks} />
      <span class="source-deeds">
        <button
          type="button"
          class="icon-button"
          aria-pressed={starred}
          aria-label={t('sourcesStarOne', title)}
          title={t('fieldStar')}
          onClick={() =>
            deeds.change([id], { starred: !starred }, t(starred ? 'sourcesUnstarred' : 'sourcesStarred', title))
          }
        >
          <Star />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('sourcesEditOne', title)}
          title={t('sourcesEdit')}
          onClick={() => deeds.open(id)}
        >
          <Pencil />
        </button>
      </span>
    </li>
  );
});

/** When it was looked at, and when it will be. */
function Looks({ standing: { check, nextAt }, now }: Pick<Props, 'standing' | 'now'>) {
  if (!check?.lookedAt) return <span>{t('sourcesNotLooked')}</span>;
  return (
    <>
      <span>{t('sourcesLooked', lookWords(check.lookedAt, now))}</span>
      {nextAt !== undefined && (
        <span>{nextAt <= now ? t('sourcesDue') : t('sourcesNext', lookWords(nextAt, now))}</span>
      )}
    </>
  );
}
