/** What the person does to the parts of a draft beside writing in them. */

import type { DraftPart } from './draft.ts';

/** The parts with one broken in two at a UTF-16 offset; white space at the break goes to neither. The new one is the later. */
export function brokenAt(parts: readonly DraftPart[], id: string, at: number, newId: string): DraftPart[] {
  return parts.flatMap((part) =>
    part.id === id
      ? [
          { id, text: part.text.slice(0, at).trimEnd() },
          { id: newId, text: part.text.slice(at).trimStart() },
        ]
      : [part],
  );
}

/** The parts with one joined to the one before it. */
export function joinedToBefore(parts: readonly DraftPart[], id: string): DraftPart[] {
  const index = parts.findIndex((part) => part.id === id);
  const [before, part] = [parts[index - 1], parts[index]];
  if (!before || !part) return [...parts];
  const text = [before.text.trimEnd(), part.text.trimStart()].filter(Boolean).join('\n\n');
  return [...parts.slice(0, index - 1), { ...before, text }, ...parts.slice(index + 1)];
}

/** The parts with one moved up (-1) or down (1). */
export function movedBy(parts: readonly DraftPart[], id: string, by: -1 | 1): DraftPart[] {
  const index = parts.findIndex((part) => part.id === id);
  const part = parts[index];
  const other = parts[index + by];
  if (!part || !other) return [...parts];
  const moved = [...parts];
  moved[index] = other;
  moved[index + by] = part;
  return moved;
}
