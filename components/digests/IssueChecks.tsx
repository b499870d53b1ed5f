import type { ComponentChildren } from 'preact';
import { CircleAlert, Info, OctagonX } from '../compose/icons.tsx';
import { t, tn } from '../ui/i18n.ts';
import { Check } from '../ui/icons.tsx';
import type { IssueFinding, IssueFindings } from './findings.ts';

const SIGNS = { stop: OctagonX, warn: CircleAlert, hint: Info };
const WEIGHTS = { stop: 'digestStop', warn: 'composeWarn', hint: 'composeHint' } as const;

/** So many are drawn: who answered these sees the next. */
const DRAWN = 50;

interface Props {
  findings: IssueFindings;
  onDismiss(id: string): void;
  onBringBack(id: string): void;
  onShow(finding: IssueFinding): void;
  /** Looks up the articles of these entries. */
  onLookUp(entryIds: string[]): void;
}

/** What the checks found before an issue goes out: why, where, and what to do; what was let be is listed too. */
export function IssueChecks({ findings: { open, dismissed }, onDismiss, onBringBack, onShow, onLookUp }: Props) {
  return (
    <section class="checks issue-checks" aria-label={t('composeChecks')}>
      <h2 tabIndex={-1}>{t('composeChecks')}</h2>
      {open.length === 0 && (
        <p class="checks-clear">
          <Check /> {t('composeNothingFound')}
        </p>
      )}
      <ul>
        {open.slice(0, DRAWN).map((finding) => (
          <Found key={keyOf(finding)} finding={finding} onShow={onShow}>
            {finding.unchecked && (
              <button type="button" class="link-button" onClick={() => onLookUp(finding.unchecked ?? [])}>
                {t('lookUpNow')}
              </button>
            )}
            <button type="button" class="link-button" onClick={() => onDismiss(finding.id)}>
              {t(finding.isPrivacy ? 'composeFalseAlarm' : 'digestLetBe')}
            </button>
          </Found>
        ))}
      </ul>
      {open.length > DRAWN && <p class="quiet small">{tn('composeMoreFindings', open.length - DRAWN)}</p>}
      {dismissed.length > 0 && (
        <details class="disclosure">
          <summary>{t('digestLeftAlone', dismissed.length)}</summary>
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
  finding: IssueFinding;
  onShow(finding: IssueFinding): void;
  children: ComponentChildren;
}

function Found({ finding, onShow, children }: FoundProps) {
  const { weight, why, remedy, place } = finding;
  const Sign = SIGNS[weight];
  return (
    <li class="finding" data-weight={weight}>
      <Sign aria-hidden="true" />
      <div>
        <p dir="auto">
          <span class="visually-hidden">{t(WEIGHTS[weight])} </span>
          {why}
        </p>
        <p class="quiet small">{remedy}</p>
        <div class="finding-actions">
          {place && (
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

function keyOf({ id, place }: IssueFinding): string {
  return `${id} ${JSON.stringify(place)}`;
}
