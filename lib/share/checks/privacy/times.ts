import { type Hit, hitAt } from './hit.ts';
import { anyOf, matchesIn } from './patterns.ts';
import type { Patient, Scene } from './scenes.ts';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** What of a day's work a time is said of. */
const AT =
  '(?:clinic|list|shift|take|round|ward(?:\\s+round)?|theatre|case|consult|referral|admission|arrest|delivery|on[- ]call|patient|lesson|save|win)';

/** A day of the calendar; a month or a year alone is none. */
export const DATE = [
  `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:\\.?,?\\s+(?:19|20)\\d\\d)?(?!\\w)`,
  `\\b${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+(?:19|20)\\d\\d)?(?![\\w%])`,
  '(?<![\\d/.-])\\d{1,2}[/-]\\d{1,2}[/-](?:19|20)?\\d\\d(?![\\d/-])',
  '(?<![\\d/.-])(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])\\.(?:19|20)?\\d\\d(?![\\d/-]|\\.\\d)',
  `\\b\\d{1,2}[-\\s]?${MONTH}\\.?[-\\s]?(?:19|20)?\\d\\d\\b`,
  '\\bon\\s+the\\s+(?:[12]?\\d(?:st|nd|rd|th)|3[01]st|30th)(?=\\s*(?:[.,!?;]|$|of\\b|with\\b|and\\b|at\\b))',
  '(?<![\\d/.-])(?:19|20)\\d\\d-\\d\\d-\\d\\d(?![\\d/-])',
].join('|');
const DATES = new RegExp(DATE, 'gi');

/** A time so near to the post that its day gives the patient's. */
const RECENT = anyOf([
  `\\b(?:today|yesterday|tonight|this\\s+(?:morning|afternoon|evening)|last\\s+night|overnight|${DAY})['’]s\\s+${AT}\\b`,
  // Said in print of a paper: "today's medicine".
  "\\b(?:today|yesterday|tonight)(?!['’]s)\\b",
  `\\b(?:the|this|last|our|my)\\s+(?:weekend|overnight|night|morning|evening|post[- ]take)\\s+${AT}\\b`,
  '\\bfresh\\s+(?:from|out\\s+of)\\s+(?:the\\s+)?(?:cath\\s+lab|theatre|OR|clinic|resus|ICU|ITU|ED|ER|ward|rounds)\\b',
  '\\b(?:an?\\s+)?(?:few|couple\\s+of)\\s+(?:hours?|hrs?|minutes?|mins?|days?|nights?)\\s+ago\\b',
  '\\blast\\s+(?:night|week|weekend|month|shift)\\b|\\bthis\\s+(?:morning|afternoon|evening|week|weekend)\\b|\\bovernight\\b|\\b(?:right\\s+now|currently\\s+\\w+ing|as\\s+we\\s+speak|as\\s+I\\s+(?:type|write|post|tweet)|at\\s+(?:midnight|dawn)|tonite|yday|this\\s+am|(?:few|last|past)\\s+(?:hours?|24\\s?h(?:ours)?))\\b|\\bmoments?\\s+ago\\b',
  '\\bjust\\s+(?:now|(?:out|back|home|off|in)\\s+(?:of|from)|got|off|\\w{3,}ed|spent|told|gave|took|put|hung\\s+up|saw|seen|admitted|treated|diagnosed|met|finished|left|lost|delivered|intubated|pronounced|discharged|operated|reviewed|had|came|clerked|scoped|told|picked|called|died|arrived|transferred)\\b',
  '\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\\d{1,2})\\s+(?:hours?|hrs?|minutes?|mins?|days?|nights?)\\s+ago\\b',
  `\\b(?:last|(?<!\\b(?:starts?|begins?|opens?|closes?|due|deadline|join(?:\\s+us)?|register|live|back)\\s)on|this|past)\\s+${DAY}\\b|\\b${DAY}\\s+(?:night|morning|afternoon|evening)\\b`,
  '\\b(?:on|post)[- ]call\\b|\\b(?:night|day|late|long|weekend)[- ]shift\\b|\\b(?:on|off|from|after|of)\\s+(?:nights|shift)\\b|\\bon\\s+take\\b',
  "\\b(?:christmas|new\\s+year['’]s|boxing|thanksgiving|easter|halloween)(?:\\s+(?:day|eve|morning|night|sunday|shift))?\\b",
  '(?<![\\d.:/])(?:[01]?\\d|2[0-3])(?::[0-5]\\d)?\\s?[ap]\\.?m\\b|(?<![\\d.:/])(?:[01]\\d|2[0-3]):[0-5]\\d(?![\\d:])|\\b(?:[01]\\d|2[0-3])[0-5]\\dh(?:rs)?\\b',
]);

/** When a patient was seen: the first time that gives it in the scene, and every date. */
export function timesIn(scene: Scene, patient: Patient): Hit[] {
  const hits = matchesIn(scene.text, DATES).map((match) => hitAt('date', match, scene.start, patient.mention));
  const recent = RECENT.exec(scene.text);
  return recent ? [...hits, hitAt('time', recent, scene.start, patient.mention)] : hits;
}
