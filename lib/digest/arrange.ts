import type { Section } from './issue.ts';

/** The section in which an entry stands. */
export function sectionOf(sections: readonly Section[], entryId: string): Section | undefined {
  return sections.find(({ entryIds }) => entryIds.includes(entryId));
}

/** An entry one place on, or back: from the end of a section into the next; the same sections where there is no further place. */
export function movedEntry(sections: Section[], entryId: string, by: -1 | 1): Section[] {
  const at = sections.findIndex(({ entryIds }) => entryIds.includes(entryId));
  const section = sections[at];
  if (!section) return sections;
  const place = section.entryIds.indexOf(entryId);
  const beside = section.entryIds[place + by];
  if (beside !== undefined) {
    const before = by === 1 ? section.entryIds[place + 2] : beside;
    return placedEntries(sections, [entryId], section.id, before);
  }
  const next = sections[at + by];
  if (!next) return sections;
  return placedEntries(sections, [entryId], next.id, by === 1 ? next.entryIds[0] : undefined);
}

/** Entries, in this order, before another of a section, or at its end. */
export function placedEntries(
  sections: readonly Section[],
  entryIds: readonly string[],
  sectionId: string,
  before?: string,
): Section[] {
  const moving = new Set(entryIds);
  return sections.map((section) => {
    const left = section.entryIds.filter((id) => !moving.has(id));
    if (section.id !== sectionId)
      return left.length === section.entryIds.length ? section : { ...section, entryIds: left };
    const at = before === undefined ? -1 : left.indexOf(before);
    const place = at < 0 ? left.length : at;
    return { ...section, entryIds: [...left.slice(0, place), ...entryIds, ...left.slice(place)] };
  });
}

/** A section with all of its entries one place on, or back; the same where there is no further place. */
export function movedSection(sections: Section[], id: string, by: -1 | 1): Section[] {
  const at = sections.findIndex((section) => section.id === id);
  const [section, other] = [sections[at], sections[at + by]];
  if (!section || !other) return sections;
  return sections.map((each, index) => (index === at ? other : index === at + by ? section : each));
}

/** Without a section: its entries go to the end of the one before it, or to the beginning of the one after it. The last that there is stays. */
export function withoutSection(sections: Section[], id: string): Section[] {
  const at = sections.findIndex((section) => section.id === id);
  const [section, before, after] = [sections[at], sections[at - 1], sections[at + 1]];
  if (!section || !(before ?? after)) return sections;
  return sections
    .filter((each) => each !== section)
    .map((each) => {
      if (each === before) return { ...each, entryIds: [...each.entryIds, ...section.entryIds] };
      if (!before && each === after) return { ...each, entryIds: [...section.entryIds, ...each.entryIds] };
      return each;
    });
}

/** With another title of a section. */
export function renamedSection(sections: readonly Section[], id: string, title: string): Section[] {
  return sections.map((section) => (section.id === id ? { ...section, title } : section));
}
