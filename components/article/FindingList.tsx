import type { ComponentChildren } from 'preact';
import { t, tn } from '../ui/i18n.ts';
import { Check } from '../ui/icons.tsx';
import { CircleAlert, Info, OctagonX } from './finding-icons.tsx';

const SIGNS = { stop: OctagonX, warn: CircleAlert, hint: Info };
const WEIGHT_WORDS = { stop: 'composeStop', warn: 'composeWarn', hint: 'composeHint' } as const;

/** So many are drawn: a pasted text can have some thousand, and who answered these sees the next. */
const DRAWN = 50;

/** One thing that was found, in words. */
export interface Told {
  key: string;
  weight: keyof typeof SIGNS;
  why: string;
  remedy: string;
  /** Shows where it is; absent where it is nowhere. */
  onShow?: (() => void) | undefined;
  /** The buttons that answer it. */
  answers: ComponentChildren;
}

interface Props<F> {
  open: readonly F[];
  dismissed: readonly F[];
  tell(finding: F): Omit<Told, 'answers'>;
  /** The buttons that answer one that is open. */
  answers(finding: F): ComponentChildren;
  /** Over those that the person has answered. */
  dismissedLabel: string;
  onBringBack(finding: F): void;
}

/** What checks found: why, where, and what to do; what the person has answered is listed too. */
export function FindingList<F>({ open, dismissed, tell, answers, dismissedLabel, onBringBack }: Props<F>) {
  return (
    <>
      <h2 tabIndex={-1}>{t('composeChecks')}</h2>
      {open.length === 0 && (
        <p class="checks-clear">
          <Check /> {t('composeNothingFound')}
        </p>
      )}
      <ul>
        {open.slice(0, DRAWN).map((finding) => {
          const told = tell(finding);
          return <Found {...told} key={told.key} answers={answers(finding)} />;
        })}
      </ul>
      {open.length > DRAWN && <p class="quiet small">{tn('composeMoreFindings', open.length - DRAWN)}</p>}
      {dismissed.length > 0 && (
        <details class="disclosure">
          <summary>{dismissedLabel}</summary>
          <ul>
            {dismissed.slice(0, DRAWN).map((finding) => {
              const told = tell(finding);
              const back = (
                <button type="button" class="link-button" onClick={() => onBringBack(finding)}>
                  {t('composeBringBack')}
                </button>
              );
              return <Found {...told} key={told.key} answers={back} />;
            })}
          </ul>
          {dismissed.length > DRAWN && <p class="quiet small">{tn('composeMoreAnswered', dismissed.length - DRAWN)}</p>}
        </details>
      )}
    </>
  );
}

function Found({ weight, why, remedy, onShow, answers }: Omit<Told, 'key'>) {
  const Sign = SIGNS[weight];
  return (
    <li class="finding" data-weight={weight}>
      <Sign aria-hidden="true" />
      <div>
        <p dir="auto">
          <span class="visually-hidden">{t(WEIGHT_WORDS[weight])} </span>
          {why}
        </p>
        <p class="quiet small">{remedy}</p>
        <div class="finding-actions">
          {onShow && (
            <button type="button" class="link-button" onClick={onShow}>
              {t('composeShowPlace')}
            </button>
          )}
          {answers}
        </div>
      </div>
    </li>
  );
}
