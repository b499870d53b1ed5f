import { type Hit, hitAt } from './hit.ts';
import type { Scene } from './scenes.ts';

/** `J.S., 54`, `patient J.S.`, `JS, a 54-year-old`, `initials JS`; not `patient A`, who is nobody. */
const INITIALS = [
  /\b(?:[Pp]atient|[Pp]t|PT)\s+\(?[A-Z]\.\s?[A-Z]\.?(?:\s?[A-Z]\.)?(?!\w)/g,
  /\b[Ii]nitials\s*:?\s*(?:are\s+|is\s+)?[A-Z]\.?\s?[A-Z]\.?(?:\s?[A-Z]\.?)?(?!\w)/g,
  /(?<![\w.])(?:[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?|[A-Z]{2}),?\s+(?:is\s+)?\(?(?:an?\s+)?\d{1,3}\s?(?:[-\s]?(?:years?|yrs?|yo|y\/o)|[MF]\b)/g,
  /\b(?:[Pp]atient|[Pp]t)\s+(?!(?:QI|ED|ER|OT|PT|GP|AI|IT|IV|PE|MI|AF|HF|MS|RA|UC|CD|TB|BP|ID|US|UK|OR|DM|PD|QA|IO|GI|GU|EM|IM|HR|PR|CT|IS|IN|ON|AT|OF)\b)[A-Z]{2}(?=,?\s+(?:is|was|has|had|came|presented|told|died|asked|with|\d{2}\b)|['’]s\b)/g,
];

/** The initials of a patient in a scene. */
export function initialsIn(scene: Scene): Hit[] {
  if (scene.isLiterature && !scene.isEncounter) return [];
  return INITIALS.flatMap((pattern) =>
    Array.from(scene.text.matchAll(pattern), (match) => hitAt('initials', match, scene.start)),
  );
}
