import { FindingList } from '../article/FindingList.tsx';
import { t } from '../ui/i18n.ts';
import type { IssueFinding, IssueFindings } from './findings.ts';

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
      <FindingList
        open={open}
        dismissed={dismissed}
        tell={(finding) => ({
          ...finding,
          key: keyOf(finding),
          onShow: finding.place && (() => onShow(finding)),
        })}
        answers={({ id, isPrivacy, unchecked }) => (
          <>
            {unchecked && (
              <button type="button" class="link-button" onClick={() => onLookUp(unchecked)}>
                {t('lookUpNow')}
              </button>
            )}
            <button type="button" class="link-button" onClick={() => onDismiss(id)}>
              {t(isPrivacy ? 'composeFalseAlarm' : 'digestLetBe')}
            </button>
          </>
        )}
        dismissedLabel={t('digestLeftAlone', dismissed.length)}
        onBringBack={({ id }) => onBringBack(id)}
      />
    </section>
  );
}

function keyOf({ id, place }: IssueFinding): string {
  return `${id} ${JSON.stringify(place)}`;
}
