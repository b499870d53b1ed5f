import type { FeedbackKind } from '../../lib/article/feedback.ts';
import type { MessageKey } from '../ui/i18n.ts';

/** What each kind of feedback is called. */
export const KIND_WORDS: Record<FeedbackKind, MessageKey> = {
  question: 'feedbackQuestion',
  correction: 'feedbackCorrection',
  idea: 'feedbackIdea',
};
