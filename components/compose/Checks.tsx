import type { Answered } from '../../lib/share/checks/check-draft.ts';
import type { Finding } from '../../lib/share/checks/finding.ts';
import { wordsOf } from '../article/check-words.ts';
import { t, tn } from '../ui/i18n.ts';
import { Check } from '../ui/icons.tsx';
import { CircleAlert, Info, OctagonX } from './icons.tsx';
import { type Mend, mendOf } from './mend.ts';

const SIGNS = { stop: OctagonX, warn: CircleAlert, hint: Info };

/** So many are drawn: a pasted text can have some thousand, and who answered these sees the next. */
const DRAWN = 50;

interface Props {
  answered: Answered;
  onDismiss(id: string): void;
  onBringBack(id: string): void;
  onShow(finding: Finding): void;
  onMend(mend: Mend, finding: Finding): void;
}

/** What the checks before posting found: why, where, and what to do; what was called a false alarm is listed too. */
export function Checks({ answered: { open, dismissed }, onDismiss, onBringBack, onShow, onMend }: Props) {
  return (
    <section class="checks" aria-label={t('composeChecks')}>
      <h2 tabIndex={-1}>{t('composeChecks')}</h2>
      {open.length === 0 && (
        <p class="checks-clear">
          <Check /> {t('composeNothingFound')}
        </p>
      )}
      <ul>
        {open.slice(0, DRAWN).map((finding) => (
          <Found key={keyOf(finding)} finding={finding} onShow={onShow}>
            <MendButton finding={finding} onMend={onMend} />
            <button type="button" class="link-button" onClick={() => onDismiss(finding.id)}>
              {t(finding.check === 'privacy' ? 'composeFalseAlarm' : 'composePostAnyway')}
            </button>
          </Found>
        ))}
      </ul>
      {open.length > DRAWN && <p class="quiet small">{tn('composeMoreFindings', open.length - DRAWN)}</p>}
      {dismissed.length > 0 && (
        <details class="disclosure">
          <summary>{t('composeDismissed', dismissed.length)}</summary>
          <ul>
            {dismissed.slice(0, DRAWN).map((finding) => (
              <Found key={keyOf(finding)} finding={finding} onShow={onShow}>
                <button type="button" class="link-button" onClick={() => onBringBack(finding.id)}>
                  {t('composeBringBack')}
                </button>
              </Found>
            ))}
          </ul>
          {dismissed.length > DRAWN && <p class="quiet small">{tn('composeMoreAnswered', dismissed.length - DRAWN)}</p>}
        </details>
      )}
    </section>
  );
}

interface FoundProps {
  finding: Finding;
  onShow(finding: Finding): void;
  children: preact.ComponentChildren;
}

function Found({ finding, onShow, children }: FoundProps) {
  const { why, remedy } = wordsOf(finding);
  const Sign = SIGNS[finding.weight];
  const hasPlace = finding.place !== 'post' && ('part' in finding.place || 'imageId' in finding.place);
  return (
    <li class="finding" data-weight={finding.weight}>
      <Sign aria-hidden="true" />
      <div>
        <p>
          <span class="visually-hidden">{t(WEIGHT_WORDS[finding.weight])} </span>
          {why}
        </p>
        <p class="quiet small">{remedy}</p>
        <div class="finding-actions">
          {hasPlace && (
            <button type="button" class="link-button" onClick={() => onShow(finding)}>
              {t('composeShowPlace')}
            </button>
          )}
          {children}
        </div>
      </div>
    </li>
  );
}

const MEND_WORDS = {
  replace: 'composeMendReplace',
  append: 'composeMendAppend',
  'look-up': 'composeMendLookUp',
} as const;

function MendButton({ finding, onMend }: { finding: Finding; onMend(mend: Mend, finding: Finding): void }) {
  const mend = mendOf(finding);
  if (!mend) return null;
  return (
    <button type="button" class="link-button" onClick={() => onMend(mend, finding)}>
      {t(MEND_WORDS[mend.kind])}
    </button>
  );
}

const WEIGHT_WORDS = { stop: 'composeStop', warn: 'composeWarn', hint: 'composeHint' } as const;

function keyOf({ id, place }: Finding): string {
  return `${id} ${JSON.stringify(place)}`;
}
