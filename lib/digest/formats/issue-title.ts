import { collapseSpace } from '../../text/strings.ts';
import type { Edition } from '../edition.ts';

/** What an issue is called where nothing else says it: `Rheum weekly No. 12: Feedback`. */
export function issueTitle({ series, words, title }: Edition): string {
  const name = collapseSpace(`${series.name} ${words.number}`);
  return title.trim() === '' ? name : `${name}: ${collapseSpace(title)}`;
}
