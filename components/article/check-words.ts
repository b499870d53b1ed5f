import type { Finding } from '../../lib/share/checks/finding.ts';
import type { Network } from '../../lib/share/draft.ts';
import { formatDay } from '../ui/dates.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { networkName } from './network-name.ts';

/** Why something was found, and what to do, in words. */
export function wordsOf({ check, reason, names = {} }: Finding): { why: string; remedy: string } {
  const stem = `check${pascal(check)}${reason === check ? '' : pascal(reason)}`;
  const values = valuesOf(check, names);
  return { why: t(`${stem}Why` as MessageKey, ...values), remedy: t(`${stem}Remedy` as MessageKey, ...values) };
}

/** In the order in which the sentences of a check number them. */
function valuesOf(check: Finding['check'], names: Record<string, string>): string[] {
  const { what = '', at = '' } = names;
  const network = names.network ? networkName(names.network as Network) : '';
  switch (check) {
    case 'already-shared':
      return [titled(what), network, formatDay(at)];
    case 'disclosure':
      return [what, names.tie ?? '', names.line ?? ''];
    case 'trust':
      return [titled(what), at && formatDay(at)];
    case 'link':
      return [what, names.instead ?? '', network, names.most ?? ''];
    default:
      return [what, names.instead ?? '', names.beside ?? '', names.count ?? '', names.most ?? '', names.part ?? ''];
  }
}

/** Enough of a title to know the article by. */
const TITLE_CHARACTERS = 100;

function titled(title: string): string {
  if (title.length <= TITLE_CHARACTERS) return title || t('popupNoTitle');
  const end = title.lastIndexOf(' ', TITLE_CHARACTERS);
  return `${title.slice(0, end > 0 ? end : TITLE_CHARACTERS)}…`;
}

function pascal(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
