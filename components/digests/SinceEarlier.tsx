import type { EditionCorrection } from '../../lib/digest/edition.ts';
import { t, tn } from '../ui/i18n.ts';
import { OctagonAlert, TriangleAlert } from '../ui/icons.tsx';
import type { Untold } from './use-corrections.ts';

interface Props {
  untold: readonly Untold[];
  onTell(correction: EditionCorrection, isTold: boolean): void;
}

/** What became of papers of earlier issues, each with whether this one tells it; nothing where there is none. */
export function SinceEarlier({ untold, onTell }: Props) {
  if (untold.length === 0) return null;
  const grave = untold.filter(({ kind }) => kind === 'retracted').length;
  return (
    <section class="issue-since" aria-label={t('digestCorrections')}>
      <h2>
        {grave > 0 ? <OctagonAlert /> : <TriangleAlert />}{' '}
        {grave > 0 ? tn('digestSinceRetracted', grave) : tn('digestSinceChanged', untold.length)}
      </h2>
      <ul>
        {untold.map(({ correction, isTold }) => (
          <li key={correction.tells}>
            <p dir="auto">
              {correction.text}{' '}
              {correction.link && (
                <a href={correction.link} target="_blank" rel="noreferrer">
                  {t('digestSinceLook')}
                </a>
              )}
            </p>
            <label class="check">
              <input
                type="checkbox"
                checked={isTold}
                onChange={({ currentTarget: { checked } }) => onTell(correction, checked)}
              />
              {t('digestSinceTell')}
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
