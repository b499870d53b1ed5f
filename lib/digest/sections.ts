/** The order of an issue, which several windows set as a whole: none of its entries is lost, and each stands in one place. */

import { isSame } from '../text/same.ts';
import type { Section } from './issue.ts';

/** What is there to be placed where an issue has no section yet. */
const FIRST: Section = { id: 'first', title: '', entryIds: [] };

/**
 * Sections in which each of these entries stands once, and nothing else: one that they leave out stays in the section where it
 * was (`before`), or comes to the end of the last.
 */
export function placed(
  sections: readonly Section[],
  entryIds: readonly string[],
  before: readonly Section[] = [],
): Section[] {
  const left = new Set(entryIds);
  const byId = new Map<string, Section>();
  for (const section of sections.length > 0 ? sections : [FIRST]) {
    if (!byId.has(section.id)) byId.set(section.id, { ...section, entryIds: [] });
  }
  for (const { id, entryIds: own } of sections) {
    for (const entryId of own) if (left.delete(entryId)) byId.get(id)?.entryIds.push(entryId);
  }
  for (const entryId of left) {
    const was = before.find((section) => section.entryIds.includes(entryId))?.id ?? '';
    (byId.get(was) ?? [...byId.values()].at(-1))?.entryIds.push(entryId);
  }
  return [...byId.values()];
}

/** Sections with entries at the end of one of them, or of the last where there is no such section. */
export function withEntries(sections: readonly Section[], sectionId: string, entryIds: readonly string[]): Section[] {
  const all = sections.length > 0 ? sections : [FIRST];
  const into = all.find(({ id }) => id === sectionId) ?? all.at(-1);
  return all.map((section) =>
    section === into ? { ...section, entryIds: [...section.entryIds, ...entryIds] } : section,
  );
}

/** Sections without these entries. */
export function withoutEntries(sections: readonly Section[], entryIds: readonly string[]): Section[] {
  const gone = new Set(entryIds);
  return sections.map((section) =>
    section.entryIds.some((id) => gone.has(id))
      ? { ...section, entryIds: section.entryIds.filter((id) => !gone.has(id)) }
      : section,
  );
}

/**
 * Sections as they were before a change: where they were changed otherwise since, the entries that it brought go, and those that it
 * took come back after what stood before them. `undefined` where it did neither, and something else has come between.
 */
export function sectionsTakenBack(current: Section[], was: Section[], became: Section[]): Section[] | undefined {
  if (isSame(current, became)) return was;
  if (isSame(current, was)) return current;
  const [wasIds, becameIds] = [idsOf(was), idsOf(became)];
  const brought = [...becameIds].filter((id) => !wasIds.has(id));
  const taken = [...wasIds].filter((id) => !becameIds.has(id));
  if (brought.length + taken.length === 0) return undefined;
  const there = idsOf(current);
  let back = withoutEntries(current, brought);
  for (const section of was) {
    for (const [index, id] of section.entryIds.entries()) {
      if (!taken.includes(id) || there.has(id)) continue;
      back = inPlace(back, section, index);
    }
  }
  return back;
}

/** With the entry at a place of a section as it was. */
function inPlace(sections: Section[], was: Section, index: number): Section[] {
  const id = was.entryIds[index] ?? '';
  const all = sections.length > 0 ? sections : [{ ...was, entryIds: [] }];
  const into = all.find((section) => section.id === was.id) ?? all.at(-1);
  return all.map((section) => {
    if (section !== into) return section;
    const earlier = was.entryIds.slice(0, index).toReversed();
    const last = earlier.find((each) => section.entryIds.includes(each));
    const at = last === undefined ? 0 : section.entryIds.indexOf(last) + 1;
    return { ...section, entryIds: section.entryIds.toSpliced(at, 0, id) };
  });
}

function idsOf(sections: readonly Section[]): Set<string> {
  return new Set(sections.flatMap(({ entryIds }) => entryIds));
}
