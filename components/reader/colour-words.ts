import type { QuoteColour } from '../../lib/article/article.ts';
import type { MessageKey } from '../ui/i18n.ts';

/** The keys of the colours' names. */
export const COLOUR_WORDS: Record<QuoteColour, MessageKey> = {
  yellow: 'readerYellow',
  green: 'readerGreen',
  blue: 'readerBlue',
  pink: 'readerPink',
};
