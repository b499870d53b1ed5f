import { GIVEN_NAMES } from './given-names.ts';
import { type Hit, hitAt } from './hit.ts';
import {
  CALLED,
  COLLEAGUE,
  DEAR_NAME,
  DESCRIBED_NAME,
  EPONYM,
  KIN_NAME,
  NAME_ACTS,
  NAME_IN_BED,
  NAME_SPOKEN_TO,
  NAME_THEN_AGE,
  NAME_THEN_NUMBER,
  NAME_THEN_PATIENT,
  NAME_WHOSE,
  OFTEN_A_WORD,
  OWN_NAME,
  PATIENT_NAME,
  POSSESSIVE,
  ROLE_BEFORE,
  ROLE_BEHIND,
  SEEN_NAME,
  TITLED,
  TITLED_INITIAL,
  WELL_KNOWN,
  WHOLE_NAME,
} from './name-patterns.ts';
import { matchesIn, words } from './patterns.ts';
import type { Patient, Scene } from './scenes.ts';

/** Words with a capital that stand where a name could. */
const NO_NAME = new Set(
  words(
    'the this that these those a an in on at and but so when while after before now today yesterday tonight recently sadly happily luckily unfortunately',
    'fortunately meanwhile finally however first second third also here there who what how why i we he she they it is was has had can our my your his her',
    'safety care education experience advocate forum voice engagement outcomes reported centred centered summit day week university hospital clinic ward',
    'crohn parkinson alzheimer dr prof professor nurse zero one two x y z a b c copd covid nhs us uk eu ai monday tuesday wednesday thursday friday saturday',
    'case update answer quiz ecg female male man woman age pt patient bed room bay ward thread tip pearl week part chapter volume page table figure',
    'sunday january february march april june july august september october november december',
  )
    .slice(3, -1)
    .split('|'),
);

/** The names of a patient in a scene: after a title, beside the word patient, or in the possessive before what only a patient has. */
export function namesIn(scene: Scene, patient: Patient | undefined, isClinical: boolean): Hit[] {
  const { text, start } = scene;
  const beside = patient?.mention;
  const hits: Hit[] = [];
  const add = (match: RegExpExecArray, reason: 'name' | 'initials' = 'name') => {
    const named = nameOf(match);
    if (EPONYM.test(text.slice(named.index + named[0].length))) return;
    const hit = hitAt(reason, named, start, beside);
    if (!hits.some((other) => hit.start < other.end && hit.end > other.start)) hits.push(hit);
  };
  if (!COLLEAGUE.test(text)) {
    for (const match of matchesIn(text, TITLED_INITIAL)) add(match, 'initials');
    if (!scene.isLiterature || scene.isEncounter)
      for (const match of matchesIn(text, TITLED)) if (!WELL_KNOWN.test(match[0])) add(match);
  }
  if (scene.isLiterature && !scene.isEncounter) return hits;
  for (const pattern of [CALLED, PATIENT_NAME, NAME_IN_BED])
    for (const match of matchesIn(text, pattern)) if (isName(match[1])) add(match);
  for (const match of matchesIn(text, NAME_THEN_AGE))
    if (isName(match[1] ?? match[2]) && !/ly$/.test(match[1] ?? '')) add(match);
  if (patient || isClinical) for (const match of matchesIn(text, OWN_NAME)) if (isName(match[1])) add(match);
  if (isClinical && !COLLEAGUE.test(text))
    for (const match of matchesIn(text, DEAR_NAME)) if (isGiven(match[1]) || isDear(text, match)) add(match);
  if (!hasGivenName(text)) return hits;
  for (const match of matchesIn(text, DESCRIBED_NAME)) if (isGiven(match[1]) && !isOftenAWord(match[1])) add(match);
  for (const pattern of [NAME_THEN_PATIENT, NAME_THEN_NUMBER, KIN_NAME, POSSESSIVE, NAME_WHOSE])
    for (const match of matchesIn(text, pattern)) if (isGiven(match[1])) add(match);
  if (patient || isClinical || scene.isAtWork) {
    for (const pattern of [SEEN_NAME, NAME_SPOKEN_TO])
      for (const match of matchesIn(text, pattern)) if (isGiven(match[1]) && !isOfColleague(text, match)) add(match);
    for (const match of matchesIn(text, NAME_ACTS))
      if (isGiven(match[1]) && !isOftenAWord(match[1]) && !isOfColleague(text, match)) add(match);
  }
  return hits;
}

/** The name of what was found, whole and without what follows it: `Fatima` of `Fatima (34F`. */
function nameOf(match: RegExpExecArray): { 0: string; index: number } {
  const name = match.slice(1).find((group) => group !== undefined);
  if (name === undefined) return { 0: match[0].replace(/['’]s$/, ''), index: match.index };
  const at = match[0].indexOf(name);
  const more = WHOLE_NAME.exec(match[0].slice(at + name.length))?.[0] ?? '';
  return { 0: (name + more).replace(/['’]s$/, ''), index: match.index + at };
}

function isOfColleague(text: string, match: RegExpExecArray): boolean {
  const at = match.index + match[0].indexOf(match[1] ?? '');
  return (
    ROLE_BEFORE.test(text.slice(Math.max(0, at - 30), at)) ||
    ROLE_BEHIND.test(text.slice(at + (match[1] ?? '').length, at + 60)) ||
    // A second name: of an author, more often than of a patient.
    (at === match.index && isName(/\p{Lu}\p{Ll}+(?=\s+$)/u.exec(text.slice(Math.max(0, at - 20), at))?.[0]))
  );
}

/** `Little Esperance rang the bell`: a name by what stands before it and behind. */
function isDear(text: string, match: RegExpExecArray): boolean {
  return (
    isName(match[1]) &&
    /^(?:,|\s+(?:is|was|has|had|went|came|got|rang|\w{3,}ed)\b)/.test(text.slice(match.index + match[0].length))
  );
}

function isName(found: string | undefined): boolean {
  const [word = ''] = (found ?? '').split(/[\s'’-]/);
  return /^\p{Lu}\p{Ll}/u.test(word) && !NO_NAME.has(word.toLowerCase());
}

const CAPITALISED = /\p{Lu}\p{Ll}[\p{L}-]{0,20}/gu;

/** Most texts hold none, and need no look at what stands beside one. */
function hasGivenName(text: string): boolean {
  return text.match(CAPITALISED)?.some((word) => GIVEN_NAMES.has(word.toLowerCase())) ?? false;
}

function isOftenAWord(name = ''): boolean {
  return OFTEN_A_WORD.has(name.toLowerCase());
}

function isGiven(found: string | undefined): boolean {
  return found !== undefined && /^\p{Lu}\p{Ll}/u.test(found) && GIVEN_NAMES.has(found.toLowerCase());
}
