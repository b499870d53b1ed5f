import { plainOf } from '../document-text.ts';
import { entriesOf, type IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Does what is shown of each entry say that it is retracted, doubted, corrected or a preprint? */
export function checkLabels({ edition, document }: Pick<IssueFacts, 'edition' | 'document'>): DigestFinding[] {
  if (!document) return [];
  const labelled = entriesOf(edition).filter(({ labels }) => labels.some(({ kind }) => kind !== 'open-access'));
  if (labelled.length === 0) return [];
  const shown = Map.groupBy(document.blocks, ({ entry }) => entry);
  return labelled.flatMap(({ id, labels }) => {
    // A template that shows an entry bit by bit leaves nothing that is surely its own.
    const said = (shown.get(id) ?? shown.get(undefined) ?? []).map(plainOf).join('\n').toLowerCase();
    return labels
      .filter(({ kind, text }) => kind !== 'open-access' && !said.includes(text.toLowerCase()))
      .map(({ kind, text }): DigestFinding => {
        return { kind: 'label-missing', label: kind, text, id: `label:${kind}:${id}`, entryIds: [id], weight: 'warn' };
      });
  });
}
