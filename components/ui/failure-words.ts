import { t } from './i18n.ts';

/** What was typed is not what the field holds; the message says what it should be, in the person's language. */
export class Unfit extends Error {
  override name = 'Unfit';
}

/** What failed and what to do next, in plain words, of an error that a task threw. The raw text goes to the console only. */
export function wordsForFailure(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (error instanceof Unfit) return error.message;
  if (name === 'StorageFull') return t('uiStorageFull');
  if (name === 'ArticleMissing') return t('uiArticleMissing');
  console.error(error);
  return t('uiWriteFailed');
}
