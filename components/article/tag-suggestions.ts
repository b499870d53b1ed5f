import { MOST_COUNTED, type TagInUse } from '../../lib/ports.ts';
import { formatNumber } from '../ui/i18n.ts';
import type { Token } from '../ui/TokenField.tsx';

/** The tags of the library, each with how many articles have it, as a field suggests them. */
export function tagSuggestions(tags: readonly TagInUse[]): Token[] {
  return tags.map(({ tag, count }) => ({
    id: tag,
    label: tag,
    detail: formatNumber(count) + (count < MOST_COUNTED ? '' : '+'),
  }));
}
