/** Who a sentence is about: one patient of the person, the patients of a study, or patients at large. */

import { CLINICAL, isClinical } from './clinical.ts';
import { anyOf, words } from './patterns.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** Nouns that make of a patient a subject: patient safety, patient-reported outcomes. */
const SUBJECTS = words(
  'safety care outcomes? education experiences? engagement partners? partnership advoca\\w+ populations? cohorts? groups?',
  'selection preferences? values records? data flow portals? decision decisions information involvement perspectives?',
  'voices? journeys? stor(?:y|ies) level days numbers satisfaction access advocates? charter rights representation access',
  'communication handoffs? handovers? management volume volumes summit day week registry registries leaflets? organi[sz]ations?',
  'cent(?:er|re)d reported facing initiated derived specific panels? surveys? feedback simulators? identification transport',
  'blood samples? characteristics enrol\\w+ recruitment death_rates? follow_up education adherence activation benefit',
);
const NOT_A_SUBJECT = `(?!(?:['’]s)?[\\s-]${SUBJECTS}\\b|-)`;
const UP_TO = (count: number) => `(?:[\\w'’,/-]{1,30}\\s+){0,${count}}?`;

const CLINICAL_VERBS = words(
  'with presented presents came comes arrived admitted died referred brought diagnosed collapsed needed told asked sent saw',
  'treated met had has who whose passed survived developed complaining came_in in_labou?r thanked hugged crashed coded seizing walked holding turned collapsing fell drove lost lives lived',
);

/** What the person did not see in a patient, but at a meeting or on a page. */
const NOT_SEEN =
  "(?!\\s+(?:that|how|no)\\b|\\s+(?:an?\\s+|the\\s+|this\\s+|some\\s+|our\\s+|my\\s+|no\\s+)?(?:(?!patient|pt\\b|man\\b|woman|lady|child|girl|boy|who\\b)[\\w'’-]{1,20}\\s+){0,3}?(?:talks?|papers?|study|studies|trials?|lectures?|sessions?|posters?|posts?|threads?|tweets?|presentations?|differences?|benefits?|improvements?|reductions?|increases?|decline|drop|evidence|people|colleagues?|students?|residents?|researchers?|scientists?|friends?|trainees?|registrars?|physicians?|doctors?|nurses?|professors?|\\w+ologists?|surgeons?|speakers?|reviewers?|reporters?|journalists?|reps?|mentors?|editor|authors?|webinar|podcast|film|movie|guideline|review|data)\\b)";
/** What is done to a patient only. */
const ACTS =
  'operated\\s+on|treated|admitted|diagnosed|intubated|delivered|discharged|resuscitated|clerked|scoped|extubated|cannulated|consented|thrombolysed|thrombolyzed|stented|transplanted|palliated|anaesthetised|anesthetized|looked\\s+after|cared\\s+for|pronounced';

/** One patient, whatever the words. */
const INDIVIDUAL = anyOf(
  [
    `\\b(?:my|our|an?|this|that|the|one|another|his|her)\\s+${UP_TO(4)}(?:patient|pt|inpatient|outpatient)\\b${NOT_A_SUBJECT}`,
    `\\b(?:lovely|first|last|new|young|elderly|old|older|frail|pregnant|amazing|dying|male|female|sick|sickest|complex)\\s+(?:patient|pt)\\b${NOT_A_SUBJECT}`,
    // An age with its person: 54-year-old, 54 yo, 54M, six-month-old.
    '\\b(?:\\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\\s?[-–]?\\s?(?:years?|yrs?|months?|mo|weeks?|wk|days?)[-\\s]{1,2}old\\b(?!\\s+(?:patients|adults|men|women|children|people))',
    '\\b\\d{1,3}\\s?-?(?:yo|y/o|y\\.o\\.?|yof|yom)\\s?[mf]?\\b',
    '(?<![£$€.,\\d])\\b\\d{2}\\s?(?:F|M|♀|♂)(?![\\w+])(?!\\s+(?:people|patients|deaths|adults|cases|views|users|followers|dollars|pounds))',
    '\\b(?:pt|patient)\\s+(?:with|presented|presents|came|arrived|admitted|in|on|at|from|named|called|is|was|has|had|who|told|asked|died)\\b',
    `\\bone\\s+of\\s+(?:the|my|our)\\s+${UP_TO(2)}patients\\b`,
    '\\b(?:man|woman|lady|gentleman|boy|girl|male|female|chap|farmer|widow|veteran)\\s+(?:in\\s+(?:his|her|their)\\s+\\d0s|aged\\s+\\d|of\\s+\\d{2,3}\\b)',
    '\\ban?\\s+centenarian\\b|\\b(?:man|woman|male|female|boy|girl|lady|gentleman),\\s+\\d{1,3}\\b|\\b(?:sickest|youngest|an?|my|our)\\s+(?:[\\w-]+\\s+)?(?:asthmatic|diabetic|epileptic|alcoholic|amputee|survivor)\\b(?!\\s+(?:coma|ketoacidosis|foot|patients|kidney|hepatitis|liver|retinopathy))',
    // A bare noun as a telegram has it: "Baby pinked up in 90 seconds".
    '(?:^|[.!?:;]\\s+)(?:baby|mum|mom|lady|gentleman|man|woman|child|kid|pt|patient)\\s+(?!reported|cent(?:er|re)d|based|focus+ed|directed|initiated|derived)(?:\\w+ed|is|was|has|had|came|went|did|with|in|on|at|walked|doing)\\b|\\b(?:pt|patient)\\s+(?:doing|stable|home|alive|intubated|discharged|improving)\\b',
    `\\b(?:saw|seen|met|had|rang|called|told|asked|reviewed)\\s+an?\\s+${UP_TO(3)}[a-z]{3,20}\\s+(?:with|from|who|whose|in\\s+(?:his|her))\\b(?=[^.!?\\n]{0,80}\\b${CLINICAL}\\b)`,
    `\\b(?:an?|the|this|that|my|our|one|another|young|elderly|old|frail|pregnant)\\s+${UP_TO(3)}(?:man|woman|lady|gentleman|girl|boy|baby|infant|toddler|child|teenager|teen|kid|kiddo|guy|fella|preemie|neonate|primip|lad|lass|newborn|neonate|chap|bloke|mother|mum|mom|father|dad|grandmother|grandfather|widow|widower|nun|priest|farmer|teacher|builder|student|driver|firefighter|runner|gardener|couple|inmate|refugee|veteran|traveller|traveler)\\b(?=[^.!?\\n]{0,60}\\b${CLINICAL_VERBS}\\b)`,
    `\\b(?:overnight|late|night|last|next|\\d\\s?am|urgent|stat|sick|middle-of-the-night)\\s+(?:consult|referral|admission|delivery|transfer|arrest)\\b`,
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

const SEEN = words(
  'saw seen admitted treated diagnosed met reviewed clerked scoped intubated operated_on delivered discharged lost resuscitated examined',
  'looked_after cared_for coded transferred pronounced caught picked_up took_care sat_with scanned referred tapped drained consulted',
  'extubated transfused thrombolysed thrombolyzed stented cannulated counselled counseled consented_him consented_her closed palliated',
  'hugged certified shocked removed repaired rang phoned held broke_bad_news broke_the_news asked gave given put took stopped started found cured managed fixed opened spent watched helped convinced persuaded sent collected flew brought bagged listened sutured bagged vaccinated assessed missed anaesthetised anesthetized followed_up said_goodbye told called had',
);

/** The person was there: beyond a doubt. */
const ENCOUNTER = anyOf([
  `(?<![\\w'’])(?:I|we|I['’]ve|we['’]ve)\\s+(?:(?:just|have|also|recently|finally|once|only|then|nearly|almost|actually|already|still|all|both|never)\\s+){0,3}${SEEN}\\b${NOT_SEEN}`,
  `(?:^|[.!?:]\\s+)\\W{0,4}(?:just\\s+|finally\\s+|today\\s+|yesterday\\s+|so\\s+)?${SEEN}\\b${NOT_SEEN}`,
  `\\bjust\\s+${SEEN}\\b${NOT_SEEN}`,
  `\\b(?:my|our)\\s+${UP_TO(3)}(?:patient|pt)\\b${NOT_A_SUBJECT}(?!\\s+(?:who\\s+(?:want|need)|deserve|need|should|can|will))`,
  '\\b(?:in|on|at|to|from|of|for)\\s+(?:my|our)\\s+(?:[\\w-]+\\s+)?(?:clinic|ward|list|unit|icu|ed|er|nicu|picu|floor|service|shift|surgery|practice|hospital|department|emergency|a&e|theatre|rounds?|care)\\b',
  '\\b(?:came|walked|brought|wheeled|rocked|turned|stumbled|rolled|flown)\\s+(?:in|up|into|to)\\b(?=[^.!?\\n]{0,60}\\b(?:with|see|clinic|ward|ed|er|hospital|ambulance|after|door|unit|a&e|resus|today|tonight|last|this|asking|carrying|by|us|me)\\b)',
  '\\b(?:was|were|been|being|is)\\s+(?:just\\s+)?(?:admitted|discharged|intubated|transferred|brought\\s+in|blue-?lighted)\\b(?!\\s+to\\s+(?:the\\s+)?(?:trial|study))',
  '\\b(?:phone|call|spoke|talked|talking|chat|sitting|sat|cried|laughed|prayed|stood|waiting)\\s+(?:with|to|beside|for|next\\s+to)\\s+(?:an?|my|our|this|her|him)\\b(?!\\s+(?:colleague|journalist|group|audience|crowd|room|friend))|\\b(?:had|have|having)\\s+to\\s+(?:tell|say|explain|call|ring|break|stop|send|let)\\b|\\b(?:called|paged|bleeped|rushed|sprinted|ran)\\s+to\\s+(?:the\\s+)?(?:labou?r|ward|ed|er|resus|theatre|cath|icu|delivery|nicu|bedside|a&e)\\b|\\b(?:bed|bay|cubicle)\\s+\\d',
  '\\b(?:presented|presenting)\\s+to\\s+(?:us|me|our|my|clinic|the\\s+(?:ed|er|clinic|emergency|ward)|ed\\b|er\\b|a&e)',
  '\\b(?:arrested|crashed|coded|passed\\s+away|went\\s+into\\s+labou?r|died\\s+(?:on|in)\\s+(?:my|our|the\\s+ward)|thanked\\s+me|told\\s+me|asked\\s+me|said\\s+to\\s+me|gave\\s+me|hugged\\s+me|taught\\s+me|brought\\s+me|broke\\s+my\\s+heart|made\\s+my\\s+(?:day|week))\\b',
]);

/** The person was at work, which advice is about as well. */
const AT_WORK =
  /\b(?:on|post)[- ]call\b|\b(?:night|day|late|long|weekend)[- ]shift\b|\bon\s+(?:shift|nights|rounds|the\s+ward(?:\s+round)?|the\s+unit|take)\b|\bin\s+(?:(?:today|yesterday)['’]s\s+|the\s+|morning\s+|my\s+)?(?:clinic|resus|theatre|A&E|cath\s+lab)\b|\b(?:labou?r\s+ward|delivery\s+suite)\b|\b(?:today|yesterday|tonight|last\s+night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s\s+(?:clinic|list|shift|take|on[- ]call|patient|ward\s+round|theatre|case|consult|referral|admission)\b/i;

/** Said of what is published, taught or made up. */
const LITERATURE = anyOf([
  `\\b${words(
    'trials? rcts? stud(?:y|ies) cohorts? meta-?analys[ie]s systematic_reviews? randomi[sz]ed registr(?:y|ies) published publication publishes papers? preprints?',
    'articles? case_reports? case_series journals? guidelines? guidance nejm jama bmj lancet et_al enrol\\w* recruit\\w* participants authors?',
    'out_now online_now podcasts? webinars? chats? grand_rounds tweetorials? threads? lectures? talks? sessions? keynotes? posters? abstracts? conferences? congress',
    'symposium plenary reading image_challenge quiz vignettes? simulated simulation standardi[sz]ed actors? fictional hypothetical imaginary exams? osce mcqs?',
    'novel film movie tv episode histor(?:y|ical) textbooks? chapter documentary workshop course_on moot journal_club case_of_the_\\w+ sim news headlines?',
    'observational answers? poll vote \\w+_of_the_(?:week|month|day) debate\\w* discuss\\w* ethic\\w* incidence prevalence odds hazard reported_by review editorial commentary viewpoint perspective essay',
  )}\\b`,
  '\\bn\\s?=\\s?\\d|\\bp\\s?[<=]\\s?0?\\.|\\d\\s?%|\\bCI\\b|#\\w{2,30}(?:JC|Chat|chat)\\b|\\b(?:FDA|EMA|NICE|WHO)\\b',
]);

/** Said of any patient. */
const GENERIC =
  /\b(?:if|whenever|(?:every|any|each)\s+(?:\w+\s+)?(?:patients?|person|interns?|residents?|doctor|trainees?|students?|juniors?|clinician|physician|nurse|one|time|child|woman|man|adult)|always|never|should|imagine|suppose|consider|how\s+(?:do|to|would)|what\s+(?:would|do|if)|would\s+you|next\s+time|remember|tips?|pearls?|rule\s+of|don['’]t|do\s+not|typical|think\s+of|when\s+(?:you|a|the|your|an|seeing|examining)|checklist|reminder|question|for\s+anyone|can\s+(?:a|you)|you['’]re|your)\b/i;

/** Family of the person, who is nobody's patient here. */
const OWN_FAMILY =
  /\b(?:my|our)\s+(?:own\s+|late\s+|dear\s+|(?:\d{1,3}|\w+)[- ]year[- ]old\s+)?(?:(?:great[- ])?grand\w+|nan|nana|mother|mum|mom|father|dad|aunt|uncle|neighbou?r|wife|husband|son|daughter|sister|brother|dog|cat|mentor|professor|kids?)\b/i;

const QUESTION = /^\s*(?:is|are|do|does|should|can|could|how|what|why|who|when|which|where|would)\b[^.!]*\?\s*$/i;

/** Someone, who is a patient only where the sentence is of a ward. */
const SOMEONE = new RegExp(
  `\\b(?:an?|my|our|this|one|another)\\s+${UP_TO(3)}(?:man|woman|lady|gentleman|girl|boy|baby|infant|toddler|child|teenager|teen|kid|kiddo|guy|lad|lass|chap|bloke|fella|mother|mum|mom|father|dad|couple|widow|widower|grandmother|grandfather|newborn|neonate|nun|farmer|teacher|builder|student|driver|firefighter|runner|gardener|veteran|refugee|inmate|lorry\\s+driver|chef|nurse|musician|footballer|pensioner|primip)\\b(?!\\s+(?:health|abuse|development|protection|boomers?))`,
  'i',
);

const PRONOUN = /\b(?:she|he|her|him)\b/i;
/** "Her ICD fired": whose, if not a patient's. */
const POSSESSED = new RegExp(`\\b(?:his|her)\\s+(?:\\w+\\s+)?${CLINICAL}\\b`, 'i');

/** A sentence, and who it is about. */
export interface Scene extends Sentence {
  /** What names one patient in it. */
  mentions: string[];
  /** The person met the patient. */
  isEncounter: boolean;
  isAtWork: boolean;
  /** It speaks of what patients go through. */
  isClinical: boolean;
  isLiterature: boolean;
  isGeneric: boolean;
}

/** A capital makes it a person: 54M, but a tube of 54 m. */
const MEASURE = /^\d+\s?[mf]$/;

function individualsIn(text: string): string[] {
  return Array.from(text.matchAll(INDIVIDUAL), ([found]) => found).filter((found) => !MEASURE.test(found));
}

/** The sentences of a text (its addresses blanked), each with who it is about. */
export function scenesOf(text: string): Scene[] {
  return sentencesOf(text).map((sentence) => {
    const isOfFamily = OWN_FAMILY.test(sentence.text);
    const isEncounter = !isOfFamily && ENCOUNTER.test(sentence.text);
    const clinical = isClinical(sentence.text);
    const named = isOfFamily ? [] : individualsIn(sentence.text);
    // "She told me where to put her feeding tube": who else is she?
    const isLiterature = LITERATURE.test(sentence.text);
    const isAtWork = AT_WORK.test(sentence.text);
    const isOfWard = !isOfFamily && (clinical || isAtWork) && named.length === 0;
    const meant =
      (isOfWard && SOMEONE.exec(sentence.text)) ||
      (isOfWard && isEncounter && PRONOUN.exec(sentence.text)) ||
      (isOfWard && POSSESSED.exec(sentence.text)) ||
      // "Gave adrenaline yesterday": to someone.
      (isOfWard && isEncounter && !isLiterature && ENCOUNTER.exec(sentence.text)) ||
      undefined;
    return {
      ...sentence,
      mentions: meant ? [meant[0]] : named,
      isEncounter,
      isClinical: clinical,
      isAtWork,
      isLiterature,
      isGeneric: GENERIC.test(sentence.text) || QUESTION.test(sentence.text),
    };
  });
}

const ANY_WITH = /\bthe\s+(?:[\w-]+\s+){0,2}?patient\s+with\b/i;

/** A patient of the person, told of in or beside a sentence. */
export interface Patient {
  /** The words that name them. */
  mention: string;
  isEncounter: boolean;
}

/** The patient whom what stands in a scene may be about: of its own sentence, else of the two before and behind it; `undefined` where it is of a study, or of no one. */
export function patientNear(scenes: readonly Scene[], at: number): Patient | undefined {
  const here = scenes[at];
  if (!here) return undefined;
  const around = [0, -1, 1, -2, 2].map((step) => scenes[at + step]).filter((scene) => scene !== undefined);
  // What is said of a paper in this sentence is not of the patient of the next.
  if (here.mentions.length === 0 && (here.isLiterature || here.isGeneric) && !here.isEncounter) return undefined;
  const about = around.find((scene) => scene.mentions.length > 0 && isReal(scene, here));
  return about && { mention: about.mentions[0] ?? '', isEncounter: about.isEncounter || here.isEncounter };
}

function isReal(scene: Scene, here: Scene): boolean {
  if (scene.isEncounter || here.isEncounter) return true;
  if (scene.isGeneric || here.isGeneric) return false;
  if (scene.isAtWork || here.isAtWork) return true;
  // "The patient with gout" is any.
  const isAny = scene.mentions.every((mention) => /^the\s/i.test(mention)) && ANY_WITH.test(scene.text);
  return !isAny && !scene.isLiterature && !here.isLiterature;
}
