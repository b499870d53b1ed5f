import type { PollProblem } from '../../lib/share/polls.ts';
import { t, tn } from '../ui/i18n.ts';

/** How long a poll is open: `1 day`. */
export function openWords(minutes: number): string {
  return minutes < 1440 ? tn('composeHours', minutes / 60) : tn('composeDays', Math.floor(minutes / 1440));
}

/** What stands in a poll's way, in words; options are numbered from 1. */
export function pollWords(problem: PollProblem): string {
  switch (problem.reason) {
    case 'no-polls':
      return t('pollNone');
    case 'too-few-options':
      return t('pollTooFew', problem.min);
    case 'too-many-options':
      return t('pollTooMany', problem.max);
    case 'empty-option':
      return t('pollEmptyOption', problem.option + 1);
    case 'option-too-long':
      return t('pollOptionTooLong', problem.option + 1, problem.used, problem.limit);
    case 'same-option':
      return t('pollSameOption', problem.option + 1, problem.as + 1);
    case 'too-short':
      return t('pollTooShort', problem.minMinutes);
    case 'too-long':
      return t('pollTooLong', Math.floor(problem.maxMinutes / 1440));
    case 'other-duration':
      return t('pollOtherDuration');
    case 'no-multiple':
      return t('pollNoMultiple');
    case 'question-too-long':
      return t('pollQuestionTooLong', problem.used, problem.limit);
    case 'voters-visible':
      return t('pollVotersVisible');
  }
}
