import type { Answered } from '../../lib/share/checks/check-draft.ts';
import type { Finding } from '../../lib/share/checks/finding.ts';
import { wordsOf } from '../article/check-words.ts';
import { FindingList } from '../article/FindingList.tsx';
import { t } from '../ui/i18n.ts';
import { type Mend, mendOf } from './mend.ts';

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
      <FindingList
        open={open}
        dismissed={dismissed}
        tell={(finding) => ({
          ...wordsOf(finding),
          key: keyOf(finding),
          weight: finding.weight,
          onShow: hasPlace(finding) ? () => onShow(finding) : undefined,
        })}
        answers={(finding) => (
          <>
            <MendButton finding={finding} onMend={onMend} />
            <button type="button" class="link-button" onClick={() => onDismiss(finding.id)}>
              {t(finding.check === 'privacy' ? 'composeFalseAlarm' : 'composePostAnyway')}
            </button>
          </>
        )}
        dismissedLabel={t('composeDismissed', dismissed.length)}
        onBringBack={({ id }) => onBringBack(id)}
      />
    </section>
  );
}

function hasPlace({ place }: Finding): boolean {
  return place !== 'post' && ('part' in place || 'imageId' in place);
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

function keyOf({ id, place }: Finding): string {
  return `${id} ${JSON.stringify(place)}`;
}
