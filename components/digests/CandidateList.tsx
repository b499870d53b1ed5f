import { yearOf } from '../../lib/article/dates.ts';
import { numberName } from '../article/digest-words.ts';
import { MarkedTitle } from '../article/MarkedTitle.tsx';
import { TrustLine } from '../article/TrustLine.tsx';
import { t, tn } from '../ui/i18n.ts';
import { WaitingRows } from '../ui/Waiting.tsx';
import type { Candidate, Candidates } from './use-candidates.ts';

interface Props {
  candidates: Candidates | undefined;
  isTicked(candidate: Candidate): boolean;
  /** It stands in the issue already. */
  isIn(candidate: Candidate): boolean;
  isAll: boolean;
  onTick(id: string, to: boolean): void;
  onAll(to: boolean): void;
  /** What is said where there is none. */
  nothing: string;
}

/** The articles to pick from, each with what one needs to know to pick it. */
export function CandidateList({ candidates, isTicked, isIn, isAll, onTick, onAll, nothing }: Props) {
  if (!candidates) return <WaitingRows />;
  const { shown, total } = candidates;
  if (shown.length === 0) return <p class="quiet">{nothing}</p>;
  return (
    <>
      <div class="digest-candidates-head">
        <button type="button" class="link-button" onClick={() => onAll(!isAll)}>
          {t(isAll ? 'digestPickNone' : 'digestPickAll')}
        </button>
        {total > shown.length && <span class="quiet small">{tn('digestPickFirst', total, String(shown.length))}</span>}
      </div>
      <ul class="digest-candidates">
        {shown.map((candidate) => (
          <li key={candidate.id}>
            <label>
              <input
                type="checkbox"
                checked={!isIn(candidate) && isTicked(candidate)}
                disabled={isIn(candidate)}
                onChange={({ currentTarget }) => onTick(candidate.id, currentTarget.checked)}
              />
              <Words candidate={candidate} isIn={isIn(candidate)} />
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

function Words({ candidate: { article, stoodIn }, isIn }: { candidate: Candidate; isIn: boolean }) {
  const { title, journal, issued, takeHome, trust, type } = article;
  const where = [journal, issued && String(yearOf(issued))].filter(Boolean).join(' · ');
  const warns = trust.status !== 'unchecked' && trust.status !== 'nothing-known';
  return (
    <span class="digest-candidate" dir="auto">
      <span class="digest-candidate-title">{title ? <MarkedTitle title={title} /> : t('changedUntitled')}</span>
      <span class="quiet small">{where}</span>
      {takeHome && <span class="small">{takeHome}</span>}
      {isIn ? (
        <span class="small">{t('digestPickIn')}</span>
      ) : (
        stoodIn.length > 0 && <span class="small">{t('digestPickStood', stoodIn.map(numberName).join(', '))}</span>
      )}
      {(warns || type === 'preprint') && <TrustLine article={article} />}
    </span>
  );
}
