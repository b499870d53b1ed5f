import { type Hit, hitAt } from './hit.ts';
import { matchesIn } from './patterns.ts';
import type { Scene } from './scenes.ts';

const NUMBER = '(9\\d|1[01]\\d|ninety|ninety[-\\s]\\w{3,5}|(?:one|a)[-\\s]hundred(?:[-\\s](?:and[-\\s])?\\w{3,6})?)';

/** Ages over 89 (45 CFR 164.514(b)(2)(i)(C) has all of them as one): `94-year-old`, `94 yo`, `94F`, `aged 94`. */
const AGES = new RegExp(
  [
    `\\b${NUMBER}\\s?[-–]?\\s?(?:years?|yrs?)[-\\s]{1,2}(?:old|young)\\b`,
    `\\b${NUMBER}\\s?-?(?:yo|y/o|y\\.o\\.?|yof|yom)\\b`,
    `(?<![£$€.,\\d])\\b(9\\d|1[01]\\d)\\s?(?:y|yr|yrs)?\\s?(?:F|M|♀|♂)(?![\\w+])`,
    `\\b${NUMBER}\\s+years\\s+of\\s+age\\b`,
    '\\b(?:100th|10\\dst|10\\dnd|10\\drd|10\\dth|9\\dth|9\\dst|9\\dnd|9\\drd)\\s+(?:birthday|year)\\b',
    '\\b(?:supercentenarian|centenarian|nonagenarian)\\b',
    "\\b(?:his|her|their)\\s+(?:(?:early|mid|late)[-\\s]+)?(?:nineties|90['’]?s)\\b",
    `\\b(?:aged?|aged\\s+of|age\\s+of|turned|turning|turns|(?:man|woman|lady|gentleman|patient|chap|person|farmer|widow|widower|veteran|grandmother|grandfather)\\s+of|age:|at\\s+the\\s+(?:grand\\s+)?age\\s+of)\\s+${NUMBER}(?!\\d|\\.\\d|\\s?(?:%|mm|mg|kg|minutes|patients|days))\\b`,
    `\\b(?:he|she)(?:['’]s|\\s+is|\\s+was)\\s+${NUMBER}\\b(?=\\s*(?:[.,!?;)—–]|$|and\\b|but\\b|years\\b|today\\b))`,
    `(?<=,\\s)${NUMBER}(?=,\\s)`,
  ].join('|'),
  'gi',
);

/** Before it: a bound, or many people. */
const OF_MANY =
  /(?:[≥≤><+±–-]|\b(?:over|above|under|below|least|than|to|and|or|up to|range|ranging|median|mean|average|between|until|by|past|beyond|patients?\s+of|(?:patients|participants|adults|people|those|individuals|residents|women|men|anyone|everyone|somebody|survivors|volunteers|persons|centenarians|nonagenarians)(?:\s+(?:who\s+(?:are|were)|were|are))?))\s*$/i;
/** Behind it: more of a range, many people, or a thing that is old. */
const OF_THINGS =
  /^\s*(?:(?:to|-|–|and|or)\s*\d|(?:patients|participants|adults|people|men|women|and\s+(?:over|older|above)|or\s+(?:over|older|above))\b|(?:[\w-]+\s+){0,2}?(?:hospital|journal|society|drug|school|institution|question|problem|theory|paper|concept|test|tradition|vaccine|technique|procedure|building|debate|discovery|hypothesis|medicine|idea|practice|department|method|observation|therapy|treatment|organi[sz]ation|charity|company|university|library|technology|mystery|record|college|sign|operation|law|myth|epidemic)\b)/i;

/** The ages over 89 of a scene that are a single person's, and not out of a study or a case report. */
export function agesIn(scene: Scene, isOfPatient: boolean, isClinical: boolean): Hit[] {
  return matchesIn(scene.text, AGES).flatMap((match) => {
    const before = scene.text.slice(Math.max(0, match.index - 40), match.index);
    const after = scene.text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    // 94F is a woman, 94 m a length.
    if (OF_MANY.test(before) || OF_THINGS.test(after) || /^\d+\s?[mf]$/.test(match[0])) return [];
    // "She is 97, and she wants the valve": of whom else?
    const isOfSomeone = isClinical && !scene.isLiterature && !scene.isOfFamily && /^s?he\b/i.test(match[0]);
    return isOfPatient || isOfSomeone ? [hitAt('age-over-89', match, scene.start)] : [];
  });
}
