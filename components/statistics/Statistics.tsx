import { useEffect, useRef, useState } from 'preact/hooks';
import { useSearch, useSearched } from '../library/search-context.ts';
import { formatNumber, t, tn, uiLocale } from '../ui/i18n.ts';
import { ActivityTable } from './ActivityTable.tsx';
import { KIND_WORDS, kindsOf, lastWeeks, totalOf } from './activity.ts';
import { NameChart } from './NameChart.tsx';
import { WeekChart } from './WeekChart.tsx';

/** So many journals and tags are drawn; the table has more. */
const DRAWN = 10;
const LISTED = 50;
const SPANS = [12, 52];

/** What was saved, read and shared: by week, by journal, by tag. */
export function Statistics() {
  const search = useSearch();
  const statistics = useSearched(() => search.statistics(), []);
  const heading = useRef<HTMLHeadingElement>(null);
  const [span, setSpan] = useState(12);
  const [showsNumbers, setShowsNumbers] = useState(false);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const weeks = lastWeeks(statistics?.weeks ?? [], span, new Date());
  const total = totalOf(weeks);
  const kinds = kindsOf(statistics?.weeks ?? []);
  const day = new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'medium', timeZone: 'UTC' });
  const isEmpty = statistics?.weeks.length === 0;
  const named = statistics && [
    { id: 'journals', title: t('statByJournal'), head: t('fieldJournal'), rows: statistics.journals },
    { id: 'tags', title: t('statByTag'), head: t('statTag'), rows: statistics.tags },
  ];
  return (
    <main class="statistics" aria-busy={!statistics}>
      <header>
        <a href="#/library">{t('uiBackToLibrary')}</a>
        <h1 ref={heading} tabIndex={-1}>
          {t('statTitle')}
        </h1>
      </header>
      {isEmpty && (
        <div class="empty">
          <p>{t('statEmpty')}</p>
          <a class="button" href="#/library">
            {t('statEmptyButton')}
          </a>
        </div>
      )}
      {statistics && !isEmpty && (
        <>
          <div class="statistics-head">
            <ul class="legend">
              {kinds.map((kind) => (
                <li key={kind}>
                  <span class={`stat-swatch ${kind}`} aria-hidden="true" />
                  {t(KIND_WORDS[kind])} <strong>{formatNumber(total[kind])}</strong>
                </li>
              ))}
            </ul>
            <select
              class="select"
              aria-label={t('statSpan')}
              value={span}
              onChange={(event) => setSpan(Number(event.currentTarget.value))}
            >
              {SPANS.map((count) => (
                <option key={count} value={count}>
                  {tn('statWeeks', count)}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="button"
              aria-pressed={showsNumbers ? 'true' : 'false'}
              onClick={() => setShowsNumbers(!showsNumbers)}
            >
              {t('statNumbers')}
            </button>
          </div>
          <section aria-labelledby="statistics-weeks">
            <h2 id="statistics-weeks">{t('statByWeek')}</h2>
            <WeekChart weeks={weeks} kinds={kinds} label={t('statByWeek')} />
            <ActivityTable
              caption={t('statByWeek')}
              head={t('statWeek')}
              kinds={kinds}
              rows={[...weeks].reverse().map((week) => ({ ...week, label: day.format(new Date(week.week)) }))}
              isHidden={!showsNumbers}
            />
          </section>
          {named?.map(({ id, title, head, rows }) => (
            <section key={id} aria-labelledby={`statistics-${id}`}>
              <h2 id={`statistics-${id}`}>{title}</h2>
              {rows.length === 0 ? (
                <p class="quiet">{t('statNone')}</p>
              ) : (
                <>
                  <NameChart rows={rows.slice(0, DRAWN)} kinds={kinds} label={title} />
                  <ActivityTable
                    caption={title}
                    head={head}
                    kinds={kinds}
                    rows={rows.slice(0, LISTED).map((row) => ({ ...row, label: row.name }))}
                    isHidden={!showsNumbers}
                  />
                  {rows.length > DRAWN && <p class="quiet small">{tn('statMore', rows.length - DRAWN)}</p>}
                </>
              )}
            </section>
          ))}
        </>
      )}
    </main>
  );
}
