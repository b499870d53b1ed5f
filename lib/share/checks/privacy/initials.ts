import { GIVEN_NAMES } from './given-names.ts';
import { type Hit, hitAt } from './hit.ts';
import { matchesIn } from './patterns.ts';
import type { Scene } from './scenes.ts';

/** `J.S., 54`, `patient J.S.`, `JS, a 54-year-old`, `initials JS`; not `patient A`, who is nobody. */
const INITIALS = [
  /\b(?:[Pp]atient|[Pp]t|PT)\s+\(?[A-Z]\.\s?[A-Z]\.?(?:\s?[A-Z]\.)?(?!\w)/g,
  /\b[Ii]nitials\s*:?\s*(?:are\s+|is\s+)?[A-Z]\.?\s?[A-Z]\.?(?:\s?[A-Z]\.?)?(?!\w)/g,
  /(?<![\w.])(?:[A-Z]\.\s?[A-Z]\.(?:\s?[A-Z]\.)?|[A-Z]{2})(?=,?\s+(?:is\s+)?\(?(?:an?\s+)?\d{1,3}\s?(?:[-\s]?(?:years?|yrs?|yo|y\/o)|[MF]\b))/g,
  /\b(?:[Pp]atient|[Pp]t)\s+(?!(?:QI|ED|ER|OT|PT|GP|AI|IT|IV|PE|MI|AF|HF|MS|RA|UC|CD|TB|BP|ID|US|UK|OR|DM|PD|QA|IO|GI|GU|EM|IM|HR|PR|CT|IS|IN|ON|AT|OF)\b)[A-Z]{2}(?=,?\s+(?:is|was|has|had|came|presented|told|died|asked|with|\d{2}\b)|['’]s\b)/g,
];

/** `J.S.` alone, and `Jane D.`: somebody's; a surname behind them makes them an author's. */
const ALONE = /(?<![\w.&])[A-Z]\.\s?[A-Z]\.(?!\w|\s?[A-Z][\p{L}.])/gu;
const SHORT_NAME = /(?<![\p{L}.]\s)(?<![\w.])(\p{Lu}\p{Ll}{1,20})\s[A-Z]\.(?=,|\s\(|\s(?:is|was|has|had|who)\b)/gu;
/** Degrees, countries, cities and times of the same form. */
const NO_INITIALS =
  /^(?:U\.\s?[SKN]|M\.\s?[DS]|D\.\s?[OC]|B\.\s?[AC]|R\.\s?N|N\.\s?[YB]|L\.\s?A|P\.\s?[SMO]|A\.\s?[DMI]|I\.\s?[VMQ]|E\.\s?[RDU]|O\.\s?R|Q\.\s?[DI])\.$/;

/** The initials of a patient in a scene. Those that stand alone are so only where it tells of someone. */
export function initialsIn(scene: Scene, isOfPatient: boolean): Hit[] {
  if (scene.isLiterature && !scene.isEncounter) return [];
  const found = INITIALS.flatMap((pattern) => matchesIn(scene.text, pattern));
  const add = (match: RegExpExecArray) => {
    const end = match.index + match[0].length;
    if (!found.some((other) => match.index < other.index + other[0].length && end > other.index)) found.push(match);
  };
  if (isOfPatient) {
    for (const match of matchesIn(scene.text, ALONE)) if (!NO_INITIALS.test(match[0])) add(match);
  }
  if (isOfPatient || scene.isClinical) {
    for (const match of matchesIn(scene.text, SHORT_NAME))
      if (GIVEN_NAMES.has(match[1]?.toLowerCase() ?? '')) add(match);
  }
  return found.map((match) => hitAt('initials', match, scene.start));
}
