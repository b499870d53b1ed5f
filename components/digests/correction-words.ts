import type { ChangeKind } from '../../lib/article/became.ts';
import { formatDate } from '../../lib/article/dates.ts';
import type { ChangeOfPublished, CorrectionSentence } from '../../lib/digest/since.ts';
import { formatWords } from '../ui/dates.ts';
import { type MessageKey, t, uiLocale } from '../ui/i18n.ts';

const WORDS: Record<ChangeKind, { correction: MessageKey; since: MessageKey }> = {
  retracted: { correction: 'digestCorrectionRetracted', since: 'digestSinceRetracted' },
  'expression-of-concern': { correction: 'digestCorrectionConcern', since: 'digestSinceConcern' },
  corrected: { correction: 'digestCorrectionCorrected', since: 'digestSinceCorrected' },
  published: { correction: 'digestCorrectionPublished', since: 'digestSincePublished' },
};

/** The sentence in which the next issue tells what became of a paper of earlier ones. */
export const correctionSentence: CorrectionSentence = ({ kind, paper, on, issues }) =>
  t(WORDS[kind].correction, paper ?? t('changedUntitled'), formatWords(issues), dayOf(on));

/** What became of a paper since an issue, beside its entry there. */
export function sinceInWords({ kind, notice }: Pick<ChangeOfPublished, 'kind' | 'notice'>): string {
  return t(WORDS[kind].since, dayOf(notice?.on));
}

/** ` (2 Apr 2026)`; nothing where it is not known. */
function dayOf(on: Parameters<CorrectionSentence>[0]['on']): string {
  return on ? t('correctionOn', formatDate(on, uiLocale())) : '';
}
