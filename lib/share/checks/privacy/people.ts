/** How posts name one patient: `my patient`, `a 54-year-old`, `54M`, `the lady in bed 4`. */

import { CLINICAL } from './clinical.ts';
import { anyOf, matchesIn, words } from './patterns.ts';

/** Nouns that make of a patient a subject: patient safety, patient-reported outcomes. */
const SUBJECTS = words(
  'safety care outcomes? education experiences? engagement partners? partnership advoca\\w+ populations? cohorts? groups?',
  'selection preferences? values records? data flow portals? decision decisions information involvement perspectives?',
  'voices? journeys? stor(?:y|ies) level days numbers satisfaction access advocates? charter rights representation access',
  'communication handoffs? handovers? management volume volumes summit day week registry registries leaflets? organi[sz]ations?',
  'cent(?:er|re)d reported facing initiated derived specific panels? surveys? feedback simulators? identification transport',
  'blood samples? characteristics enrol\\w+ recruitment death_rates? follow_up education adherence activation benefit',
);
/** Behind `patient`: it is a patient, and no subject. */
export const NOT_A_SUBJECT = `(?!(?:['’]s)?[\\s-]${SUBJECTS}\\b|-)`;
/** Before a patient who is none: played, made up, or still to come. */
export const NOT_REAL =
  '(?!(?:standardi[sz]ed|simulated|virtual|fictional|hypothetical|imaginary|fictitious|mock|future|next|own|ideal)\\s)';
/** At most so many words before the one that counts. */
export const UP_TO = (count: number) => `(?:[\\w'’,/-]{1,30}\\s+){0,${count}}?`;

const CLINICAL_VERBS = words(
  'with presented presents came comes arrived admitted died referred brought diagnosed collapsed needed told asked sent saw',
  'treated met had has who whose passed survived developed complaining came_in in_labou?r thanked hugged crashed coded seizing walked holding turned collapsing fell drove lost lives lived',
);

/** What the person did not see in a patient, but at a meeting or on a page. */
export const NOT_SEEN =
  "(?!\\s+(?:that|how|no)\\b|\\s+(?:an?\\s+|the\\s+|this\\s+|some\\s+|our\\s+|my\\s+|no\\s+)?(?:(?!patient|pt\\b|man\\b|woman|lady|child|girl|boy|who\\b)[\\w'’-]{1,20}\\s+){0,3}?(?:talks?|papers?|study|studies|trials?|lectures?|sessions?|posters?|posts?|threads?|tweets?|presentations?|differences?|benefits?|improvements?|reductions?|increases?|decline|drop|evidence|people|colleagues?|students?|residents?|researchers?|scientists?|friends?|trainees?|registrars?|physicians?|doctors?|nurses?|professors?|\\w+ologists?|surgeons?|hero(?:es)?|idols?|legends?|role\\s+models?|classmates?|supervisors?|speakers?|reviewers?|reporters?|journalists?|reps?|mentors?|editor|authors?|webinar|podcast|film|movie|guideline|review|data)\\b)";
/** What is done to a patient only. */
const ACTS =
  'operated\\s+on|treated|admitted|diagnosed|intubated|delivered|discharged|resuscitated|clerked|scoped|extubated|cannulated|consented|thrombolysed|thrombolyzed|stented|transplanted|palliated|anaesthetised|anesthetized|looked\\s+after|cared\\s+for|pronounced';

/** One patient, whatever the words. */
const INDIVIDUAL = anyOf(
  [
    `\\b(?:my|our|an?|this|that|the|one|another|his|her)\\s+${NOT_REAL}${UP_TO(4)}(?:patient|pt|inpatient|outpatient)\\b${NOT_A_SUBJECT}`,
    `\\b(?:lovely|first|last|new|young|elderly|old|older|frail|pregnant|amazing|dying|male|female|sick|sickest|complex)\\s+(?:patient|pt)\\b${NOT_A_SUBJECT}`,
    // An age with its person: 54-year-old, 54 yo, 54M, six-month-old.
    '\\b(?:\\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\\s?[-–]?\\s?(?:years?|yrs?|months?|mo|weeks?|wk|days?)[-\\s]{1,2}old\\b(?!\\s+(?:patients|adults|men|women|children|people))',
    '\\b\\d{1,3}\\s?-?(?:yo|y/o|y\\.o\\.?|yof|yom)\\s?[mf]?\\b',
    '(?<![£$€.,\\d])\\b\\d{2}\\s?(?:F|M|♀|♂)(?![\\w+])(?!\\s+(?:people|patients|deaths|adults|cases|views|users|followers|dollars|pounds))',
    '\\b(?:pt|patient)\\s+(?:with|presented|presents|came|arrived|admitted|in|on|at|from|named|called|is|was|has|had|who|told|asked|died)\\b',
    `\\bone\\s+of\\s+(?:the|my|our)\\s+${UP_TO(2)}patients\\b`,
    '\\b(?:man|woman|lady|gentleman|boy|girl|male|female|chap|farmer|widow|veteran)\\s+(?:in\\s+(?:his|her|their)\\s+\\d0s|aged\\s+\\d|of\\s+\\d{1,3}\\b(?!\\s+(?:the|a|patients|us|them|those)\\b))',
    '\\ban?\\s+centenarian\\b|\\b(?:man|woman|male|female|boy|girl|lady|gentleman),\\s+\\d{1,3}\\b|\\b(?:sickest|youngest|an?|my|our)\\s+(?:[\\w-]+\\s+)?(?:asthmatic|diabetic|epileptic|alcoholic|amputee|survivor)\\b(?!\\s+(?:coma|ketoacidosis|foot|patients|kidney|hepatitis|liver|retinopathy))',
    // A bare noun as a telegram has it: "Baby pinked up in 90 seconds".
    '(?:^|[.!?:;]\\s+)(?:baby|mum|mom|lady|gentleman|man|woman|child|kid|pt|patient)\\s+(?!reported|cent(?:er|re)d|based|focus+ed|directed|initiated|derived)(?:\\w+ed|is|was|has|had|came|went|did|with|in|on|at|walked|doing)\\b|(?:^|[.!?:;]\\s+)(?:patient|pt)\\s+(?:\\w+ly\\s+)?(?:let|agreed|gave|took|told|came|walked|went|said|asked|sat|fell|woke)\\b|\\b(?:pt|patient)\\s+(?:doing|stable|home|alive|intubated|discharged|improving)\\b',
    `\\b(?:saw|seen|met|had|rang|called|told|asked|reviewed)\\s+an?\\s+${UP_TO(3)}[a-z]{3,20}\\s+(?:with|from|who|whose|in\\s+(?:his|her))\\b(?=[^.!?\\n]{0,80}\\b${CLINICAL}\\b)`,
    `\\b(?:an?|the|this|that|my|our|one|another|young|elderly|old|frail|pregnant)\\s+${UP_TO(3)}(?:man|woman|lady|gentleman|girl|boy|baby|infant|toddler|child|teenager|teen|kid|kiddo|guy|fella|preemie|neonate|primip|lad|lass|newborn|neonate|chap|bloke|mother|mum|mom|father|dad|grandmother|grandfather|widow|widower|nun|priest|farmer|teacher|builder|student|driver|firefighter|runner|gardener|couple|inmate|refugee|veteran|traveller|traveler)\\b(?=[^.!?\\n]{0,60}\\b${CLINICAL_VERBS}\\b)`,
    `\\b(?:overnight|late|night|last|next|\\d\\s?am|urgent|stat|sick|middle-of-the-night)\\s+(?:consult|referral|admission|delivery|transfer|arrest)\\b`,
    '\\b(?:first|second|third|fourth|fifth|sixth|\\d{1,2}(?:st|nd|rd|th))\\s+(?:ever\\s+)?(?:[\\w-]+\\s+){1,3}?of\\s+(?:my|the|our)\\s+(?:career|shift|night|life|on[- ]call|take)\\b',
    '\\b(?:admission|admitted|readmitted|seen|presented|presentation|discharged|died|diagnosed|reviewed)\\s+(?:on\\s+)?(?=\\d{1,2}[/.-]\\d|\\d{4}-\\d)',
    '\\ba\\s+(?:family\\s+of\\s+\\w+|couple\\s+who)\\b',
    `\\b(?:${ACTS})\\s+(?:an?|my|our|this|another|the|two|twins|triplets|identical\\s+twins|him|her)\\b${NOT_SEEN}(?!\\s+(?:first|second|third)?\\s*(?:infection|cancer|dose|problem|cause|symptoms?|disease|mice|rats|manuscript|grant|package|bill|speech|keynote|condition|cells?|trial|rest|literature)\\b)`,
    `\\b[Aa]n?\\s+${UP_TO(3)}[a-z]{3,20}\\s+(?:from\\s+${UP_TO(2)}[\\w-]{2,20}\\s+)?(?:came\\s+to\\s+(?:see\\s+)?(?:me|us|clinic)|walked\\s+in|presented\\s+to)\\b`,
    '\\b(?:bed|room|bay|cubicle|resus)\\s+[A-Z]?\\d{1,3}\\b',
    `\\b(?:my|our|an?|this|that|what\\s+an?|last\\s+night['’]s|today['’]s|yesterday['’]s|tonight['’]s|interesting|sad|great|tough|wild|crazy|hard|difficult|fascinating|amazing|classic|challenging|unusual|tragic|scary)\\s+${UP_TO(2)}(?:case|consult|referral|admission|delivery|arrest|code|death)\\b(?!\\s+(?:reports?|stud(?:y|ies)|series|control|conference|definitions?|fatality|discussions?|presentations?|law|mix|based|letters?|rates?|room|of\\s+the\\s+(?:week|month))\\b|[-‑])`,
    '\\b(?:his|her|their)\\s+(?:wife|husband|daughter|son|family|next\\s+of\\s+kin|carer|mother|father|mum|mom|parents|partner)\\b',
    `\\b(?:my|our|two|three|four|both)\\s+${UP_TO(2)}patients\\b(?=[^.!?\\n]{0,60}\\b(?:on\\s+(?:the|our|my)\\s+ward|in\\s+(?:our|my)|came|admitted|died|arrested|crashed)\\b)`,
  ],
  'gi',
);

/** Someone, who is a patient only where the sentence is of a ward. */
export const SOMEONE = new RegExp(
  `\\b(?:an?|my|our|this|one|another)\\s+${UP_TO(3)}(?:man|woman|lady|gentleman|girl|boy|baby|infant|toddler|child|teenager|teen|kid|kiddo|guy|lad|lass|chap|bloke|fella|mother|mum|mom|father|dad|couple|widow|widower|grandmother|grandfather|newborn|neonate|nun|farmer|teacher|builder|student|driver|firefighter|runner|gardener|veteran|refugee|inmate|lorry\\s+driver|chef|nurse|musician|footballer|pensioner|primip|labourer|carpenter|plumber|electrician|baker|butcher|miner|welder|painter|waiter|waitress|pilot|sailor|soldier|diver|climber|hiker|cyclist|swimmer|dancer|singer|hairdresser|cleaner|shepherd|lawyer|engineer|mechanic|cook|trucker|rancher|hunter|beekeeper|tourist|migrant|labourer|shopkeeper|cabbie|roofer|tailor|gamer|rower|wrestler|boxer|jockey|bride|groom|vicar|monk|rabbi|imam|(?:fisher|crafts|trades|police|post|camera|doors|stone|oars|sports|noble|business|sales|trawler|fire)(?:man|woman))\\b(?!\\s+(?:health|abuse|development|protection|boomers?))`,
  'i',
);

/** A capital makes it a person: 54M, but a tube of 54 m. */
const MEASURE = /^\d+\s?[mf]$/;

/** The words of a text that name one patient, as a reader would mark them: `a young man` of `admitted a`. */
export function individualsIn(text: string): string[] {
  return matchesIn(text, INDIVIDUAL)
    .filter(({ 0: found }) => !MEASURE.test(found))
    .map(({ 0: found, index }) => phraseOf(found, text.slice(index + found.length, index + found.length + 60)));
}

const DETERMINER = '(?:an?|my|our|the|this|that|another|one|two|his|her|their)';
const LAST_PHRASE = new RegExp(`.*\\b(?=${DETERMINER}\\s+\\S)`, 'i');
const ENDS_IN_DETERMINER = new RegExp(`(?:^|\\s)${DETERMINER}$`, 'i');
/** What a phrase goes on with: up to three words before one that begins another. */
const GOES_ON =
  /^\s+((?:(?!(?:with|who|whose|in|on|at|from|near|by|after|for|to|and|but|has|had|is|was|today|yesterday|tonight|last|this)\b)[\p{L}\p{N}'’-]+(?:\s+|(?=[.,;:!?)]|$))){1,3})/iu;
/** Words that begin what is said of the patient. */
const SAID_OF =
  /(?:\s+(?:with|in|on|at|from|for|named|called|is|was|has|had|who|whose|told|asked|died|came|arrived|presented|presents|admitted|doing|let))+$/i;

function phraseOf(found: string, behind: string): string {
  const whole = ENDS_IN_DETERMINER.test(found) ? found + (GOES_ON.exec(behind)?.[0].trimEnd() ?? '') : found;
  // A clause before it is not part of it: "This morning I told a patient".
  const last = whole
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^.*,\s+(?=\S)/s, '')
    .replace(LAST_PHRASE, '');
  return last.replace(SAID_OF, '').trim() || found.trim();
}
