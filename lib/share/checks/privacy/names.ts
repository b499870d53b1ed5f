import { CLINICAL } from './clinical.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { type Hit, hitAt } from './hit.ts';
import { words } from './patterns.ts';
import type { Patient, Scene } from './scenes.ts';

const NAME = "[A-Z][\\p{L}'’][\\p{L}'’-]{0,30}";
const TITLE = '(?:Mr|Mrs|Ms|Miss|Mister|Mx|Señora?|Frau|Herr|Madame|Monsieur)\\.?';

/** Surgeons are Mr and Ms in Britain; so are speakers and ministers. */
const COLLEAGUE = new RegExp(
  `\\b${words(
    'consultants? surgeons? professor lectur\\w+ talks? training trainer supervisor frcs president speaker minister chair\\w* thanks_to thank_you congratulations congrats',
    'welcome awards? keynote mp senator secretary justice editor fellow registrar mentor fellowship teaching taught_us operating presented_the presenting colleague',
  )}\\b|\\bcharacter\\b|\\b(?:novel|film|movie|book|series)\\b`,
  'i',
);

const TITLED = new RegExp(`\\b(?:Mr\\.?\\s+(?:and|&)\\s+)?${TITLE}\\s+${NAME}(?:\\s+${NAME})?`, 'gu');
/** Not everyone with a title is on a ward. */
const WELL_KNOWN =
  /\b(?:Bean|Beast|Rachel|Spock|Darcy|Doubtfire|Potato|Burns|Robot|Rogers|Trump|Biden|Obama|Musk|Fox|Hyde|Dalloway|President|Marvel|Universe|Chips|Miyagi)\b/;
const TITLED_INITIAL = new RegExp(`\\b${TITLE}\\s+[A-Z]\\b(?:\\.(?:[A-Z]\\.)?)?(?![\\p{L}\\d'’&]{2})`, 'gu');
const CALLED = new RegExp(
  `\\b(?:[Pp]atient|[Pp]t|man|woman|lady|gentleman|girl|boy|child|baby|teenager|infant)s?,?\\s+(?:(?:is|was)\\s+)?(?:named|called|whose\\s+name\\s+(?:is|was))\\s+(${NAME}(?:\\s+${NAME})?)`,
  'gu',
);
const PATIENT_NAME = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]his|[Ll]ovely|[Dd]ear|[Ll]ong-?time|[Ff]avou?rite)\\s+(?:\\w+\\s+)?(?:patient|pt),?\\s+(${NAME}(?:\\s+${NAME})?)`,
  'gu',
);
const NAME_THEN_PATIENT = new RegExp(
  `\\b(${NAME})(?:\\s+${NAME})?,?\\s+(?:\\(|[-–—]\\s)?(?:is\\s+|was\\s+)?(?:an?|my|our|one\\s+of\\s+(?:my|our))\\s+(?:[\\w-]+\\s+){0,3}?(?:patients?|pt|inpatient|follow-up|regular|frequent\\s+flyer|last\\s+case)\\b`,
  'gu',
);
const NAME_THEN_AGE = new RegExp(
  `\\b(${NAME})(?:\\s+${NAME})?,\\s+\\(?(?:(?:an?|my|our)\\s+|aged?\\s+)?(?:1[01]\\d|\\d{1,2})(?:[-\\s]?(?:years?|yrs?|months?|weeks?|yo|y/o)\\b(?!\\s+(?:after|ago|later|before|since|of))|[MF]\\b)|\\b(${NAME})\\s+\\((?:aged?\\s+)?\\d{1,3}\\s?(?:[MF]\\b|yo?\\b|y/o)`,
  'gu',
);
const DEAR_NAME = new RegExp(`\\b(?:[Ll]ittle|[Bb]aby|[Bb]rave|[Ss]weet|[Dd]ear|[Yy]oung|[Oo]ld)\\s+(${NAME})`, 'gu');
const NAME_IN_BED = new RegExp(`\\b(${NAME}),?\\s+(?:in\\s+)?(?:bed|room|bay|cubicle)\\s+\\d`, 'gu');
/** `Grace, 9,` is a name only where the word is one. */
const NAME_THEN_NUMBER = new RegExp(`\\b(${NAME})(?:\\s+${NAME})?,?\\s+\\(?(?:1[01]\\d|\\d{1,2})(?:\\)|,)`, 'gu');
const OWN_NAME = new RegExp(`\\b(?:[Hh]er|[Hh]is|[Tt]heir)\\s+name\\s+(?:is|was)\\s+(${NAME})`, 'gu');
const SEEN_NAME = new RegExp(
  `\\b(?:[Ss]aw|[Mm]et|[Aa]dmitted|[Tt]reated|[Rr]eviewed|[Dd]ischarged|[Dd]iagnosed|[Ll]ost|[Dd]elivered|[Ii]ntubated|operated\\s+on|looked\\s+after|cared\\s+for|goodbye\\s+to|consented|extubated)\\s+(?:little\\s+|baby\\s+|dear\\s+|poor\\s+)?(${NAME})(?:\\s+${NAME})?`,
  'gu',
);
const POSSESSIVE = new RegExp(
  `(?<!\\bSt\\.?\\s)\\b(${NAME}?)['’]s\\s+(?:(?!disease|syndrome|sign|criteria|team|paper|study|trial|group|lab|talk|work)[\\w-]+\\s+){0,2}?${CLINICAL}\\b(?!\\s+(?:trial|study|criteria|score|index))`,
  'giu',
);
const KIN_NAME = new RegExp(
  `\\b(?:[Hh]is|[Hh]er|[Tt]heir|patient['’]s)\\s+(?:wife|husband|daughter|son|mum|mom|mother|father|sister|brother|partner),?\\s+(${NAME})`,
  'gu',
);

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
    const hit = hitAt(reason, match, start, beside);
    if (!hits.some((other) => hit.start < other.end && hit.end > other.start)) hits.push(hit);
  };
  if (!COLLEAGUE.test(text)) {
    for (const match of text.matchAll(TITLED_INITIAL)) add(match, 'initials');
    if (!scene.isLiterature || scene.isEncounter)
      for (const match of text.matchAll(TITLED)) if (!WELL_KNOWN.test(match[0])) add(match);
  }
  if (scene.isLiterature && !scene.isEncounter) return hits;
  for (const match of text.matchAll(CALLED)) if (isName(match[1])) add(match);
  for (const match of text.matchAll(PATIENT_NAME)) if (isName(match[1])) add(match);
  for (const match of text.matchAll(NAME_THEN_PATIENT)) if (isGiven(match[1])) add(match);
  for (const match of text.matchAll(NAME_THEN_AGE))
    if (isName(match[1] ?? match[2]) && !/ly$/.test(match[1] ?? '')) add(match);
  for (const match of text.matchAll(NAME_THEN_NUMBER)) if (isGiven(match[1])) add(match);
  for (const match of text.matchAll(NAME_IN_BED)) if (isName(match[1])) add(match);
  if (patient || isClinical) for (const match of text.matchAll(OWN_NAME)) if (isName(match[1])) add(match);
  if (!COLLEAGUE.test(text) && isClinical)
    for (const match of text.matchAll(DEAR_NAME)) if (isGiven(match[1])) add(match);
  for (const match of text.matchAll(KIN_NAME)) if (isGiven(match[1])) add(match);
  for (const match of text.matchAll(POSSESSIVE)) if (isGiven(match[1])) add(match);
  if (patient || isClinical || scene.isAtWork)
    for (const match of text.matchAll(SEEN_NAME)) if (isGiven(match[1])) add(match);
  return hits;
}

function isName(found: string | undefined): boolean {
  const [word = ''] = (found ?? '').split(/[\s'’-]/);
  return /^\p{Lu}\p{Ll}/u.test(word) && !NO_NAME.has(word.toLowerCase());
}

function isGiven(found: string | undefined): boolean {
  return found !== undefined && /^\p{Lu}\p{Ll}/u.test(found) && GIVEN_NAMES.has(found.toLowerCase());
}
