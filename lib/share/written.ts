/** Writing into a draft that another window may be writing into: no words are lost. */

import type { Draft, DraftPart, Network } from './draft.ts';
import { MOST_OVERWRITTEN } from './parse-draft.ts';

type Words = Partial<Pick<Draft, 'parts' | 'overrides'>>;

/**
 * A draft with the words of a part set, those of `network` where it is named. Words there that are not `was`, what the writer knew,
 * are kept in `overwritten`; so is `text` where the part is gone. The same draft where that changes nothing.
 */
export function withPart(
  draft: Draft,
  { partId, network }: { partId: string; network?: Network | undefined },
  text: string,
  was: string,
  at: string,
): Draft {
  const parts = network === undefined ? draft.parts : (draft.overrides[network] ?? []);
  const part = parts.find(({ id }) => id === partId);
  if (!part) return withOverwritten(draft, [{ id: partId, text }], at);
  if (part.text === text) return draft;
  const written = parts.map((each) => (each === part ? { ...each, text } : each));
  const lost = part.text === was || text.includes(part.text) ? [] : [part];
  return {
    ...withOverwritten(draft, lost, at),
    ...(network === undefined ? { parts: written } : { overrides: { ...draft.overrides, [network]: written } }),
    updatedAt: at,
  };
}

/** The words of `draft` that `after` has no more, and that who wrote that did not know (`was`); those of a part that was broken are there. */
export function unseenWords(draft: Draft, after: Words, was: Words): DraftPart[] {
  const known = new Set(partsOf(was).map(({ text }) => text));
  const { parts, overrides } = { ...draft, ...after };
  const left = [parts, ...Object.values(overrides)].map((each) => letters(each.map(({ text }) => text).join('')));
  return partsOf(draft).filter(({ text }) => !known.has(text) && !left.some((each) => each.includes(letters(text))));
}

/** A draft that keeps these words beside it, the newest first and none twice: of what was typed on, the last. */
export function withOverwritten(draft: Draft, lost: readonly DraftPart[], at: string): Draft {
  let kept = draft.overwritten ?? [];
  for (const { id: partId, text } of lost) {
    if (text.trim() === '' || kept.some((each) => each.partId === partId && each.text.startsWith(text))) continue;
    const others = kept.filter((each) => each.partId !== partId || !text.startsWith(each.text));
    kept = [{ partId, text, at }, ...others].slice(0, MOST_OVERWRITTEN);
  }
  return kept === draft.overwritten || kept.length === 0 ? draft : { ...draft, overwritten: kept, updatedAt: at };
}

function partsOf({ parts = [], overrides = {} }: Words): DraftPart[] {
  return [...parts, ...Object.values(overrides).flat()];
}

/** Where a part is broken, spaces go. */
function letters(text: string): string {
  return text.replace(/\s+/g, '');
}
