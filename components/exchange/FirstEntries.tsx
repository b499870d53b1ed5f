import { shortAuthors } from '../article/author-lines.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { t, tn } from '../ui/i18n.ts';
import type { Standings } from './read-chosen.ts';

const WORDS = {
  new: 'exchangeStandingNew',
  known: 'exchangeStandingKnown',
  trash: 'exchangeStandingTrash',
  twice: 'exchangeStandingTwice',
} as const;

/** The first entries as they were read, so that the person sees whether the file was understood. */
export function FirstEntries({ first, total }: { first: Standings['first']; total: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled from the keyboard
    <section class="exchange-table" aria-label={t('exchangeFirst')} tabIndex={0}>
      <table>
        <caption>{first.length < total ? tn('exchangeFirstOf', first.length) : t('exchangeAllEntries')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('exchangeColumnTitle')}</th>
            <th scope="col">{t('exchangeColumnAuthors')}</th>
            <th scope="col">{t('exchangeColumnYear')}</th>
            <th scope="col">{t('exchangeColumnJournal')}</th>
            <th scope="col">{t('exchangeColumnStanding')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ entry: { described }, standing }, index) => {
            const { title, authors, issued, journal, url, doi } = described.fields;
            return (
              <tr key={index}>
                <td dir="auto">{title ? <MarkedTitle title={title} /> : (doi ?? url ?? '—')}</td>
                <td dir="auto">{authors ? shortAuthors(authors) : '—'}</td>
                <td>{issued?.slice(0, 4) ?? '—'}</td>
                <td dir="auto">{journal ?? '—'}</td>
                <td>{t(WORDS[standing])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
