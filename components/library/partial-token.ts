import { t } from '../ui/i18n.ts';
import type { Token } from '../ui/TokenField.tsx';

/** Before the id of what only some of the articles have, so that it can still be given to all of them. */
const SOME = 'some:';

/** A token for what `count` of `total` articles have. */
export function tokenFor(token: Token, count: number, total: number): Token {
  if (count === total) return token;
  return { id: SOME + token.id, label: t('libraryOnSome', token.label, count, total) };
}

/** The id of what a token stands for, whether all the articles have it or some. */
export function partial(id: string): string {
  return id.startsWith(SOME) ? id.slice(SOME.length) : id;
}
