import type { DigestFinding } from '../../lib/digest/checks/finding.ts';
import { formatWords } from '../ui/dates.ts';
import { isolated, t, tn } from '../ui/i18n.ts';
import { kilobytes } from './kilobytes.ts';

/** Why something was found in an issue, and what to do. */
export function digestFindingWords(
  finding: DigestFinding,
  titleOf: (entryId: string) => string,
): { why: string; remedy: string } {
  const title = isolated(titleOf(finding.entryIds[0] ?? ''));
  switch (finding.kind) {
    case 'retracted':
      return { why: t('digestFoundRetracted', title), remedy: t('digestFoundRetractedHow') };
    case 'expression-of-concern':
      return { why: t('digestFoundConcern', title), remedy: t('digestFoundConcernHow') };
    case 'unchecked':
      return { why: tn('digestFoundUnchecked', finding.entryIds.length), remedy: t('digestFoundUncheckedHow') };
    case 'article-gone':
      return { why: t('digestFoundGone'), remedy: t('digestFoundGoneHow') };
    case 'twice':
      return { why: t('digestFoundTwice', title), remedy: t('digestFoundTwiceHow') };
    case 'label-missing':
      return { why: t('digestFoundLabel', title, finding.text), remedy: t('digestFoundLabelHow') };
    case 'earlier-issue': {
      const issues = formatWords(finding.issues.map(({ number }) => t('digestNo', String(number))));
      return { why: t('digestFoundEarlier', title, issues), remedy: t('digestFoundEarlierHow') };
    }
    case 'one-journal':
      return { why: t('digestFoundOneJournal', finding.name), remedy: t('digestFoundOneHow') };
    case 'one-publisher':
      return { why: t('digestFoundOnePublisher', finding.name), remedy: t('digestFoundOneHow') };
    case 'no-entries':
      return { why: t('digestFoundNothing'), remedy: t('digestFoundNothingHow') };
    case 'no-commentary':
      return { why: t('digestFoundNoCommentary', title), remedy: t('digestFoundNoCommentaryHow') };
    case 'no-link':
      return { why: t('digestFoundNoLink', title), remedy: t('digestFoundNoLinkHow') };
    case 'no-alt':
      return { why: t('digestFoundNoAlt', title), remedy: t('digestFoundNoAltHow') };
    case 'no-question':
      return { why: t('digestFoundNoQuestion', title), remedy: t('digestFoundNoQuestionHow') };
    case 'no-answer':
      return { why: t('digestFoundNoAnswer', title), remedy: t('digestFoundNoAnswerHow') };
    case 'empty-section':
      return { why: t('digestFoundEmptySection', isolated(finding.title)), remedy: t('digestFoundEmptySectionHow') };
    case 'too-large':
      return {
        why: t('digestFoundLarge', kilobytes(finding.bytes), kilobytes(finding.most)),
        remedy: t('digestFoundLargeHow'),
      };
    case 'number-used':
      return { why: t('digestFoundNumber', String(finding.number)), remedy: t('digestFoundNumberHow') };
  }
}
