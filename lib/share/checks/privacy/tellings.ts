/** How a sentence tells: of what the person met, of what is published, or of any patient. */

import { anyOf, words } from './patterns.ts';
import { NOT_A_SUBJECT, NOT_REAL, NOT_SEEN, UP_TO } from './people.ts';

const SEEN = words(
  'saw seen admitted treated diagnosed met reviewed clerked scoped intubated operated_on delivered discharged lost resuscitated examined',
  'looked_after cared_for coded transferred pronounced caught picked_up took_care sat_with scanned referred tapped drained consulted',
  'extubated transfused thrombolysed thrombolyzed stented cannulated counselled counseled consented_him consented_her closed palliated',
  'hugged certified shocked removed repaired rang phoned held broke_bad_news broke_the_news asked gave given put took stopped started found cured managed fixed opened spent watched helped convinced persuaded sent collected flew brought bagged listened sutured bagged vaccinated assessed missed anaesthetised anesthetized airlifted evacuated rescued retrieved winched transported splinted paced dialysed dialyzed ventilated followed_up said_goodbye told called had',
);

/** The person was there: beyond a doubt. */
export const ENCOUNTER = anyOf([
  `(?<![\\w'’])(?:I|we|I['’]ve|we['’]ve)\\s+(?:(?:just|have|also|recently|finally|once|only|then|nearly|almost|actually|already|still|all|both|never)\\s+){0,3}${SEEN}\\b${NOT_SEEN}`,
  `(?:^|[.!?:]\\s+)\\W{0,4}(?:just\\s+|finally\\s+|today\\s+|yesterday\\s+|so\\s+)?${SEEN}\\b${NOT_SEEN}`,
  `\\bjust\\s+${SEEN}\\b${NOT_SEEN}`,
  '\\b(?:was|were|got|been)\\s+(?:just\\s+)?(?:called|bleeped|paged|fast-?bleeped|summoned)\\s+to\\b',
  `\\bone\\s+of\\s+(?:my|our)\\s+${UP_TO(2)}patients\\b`,
  `\\b(?:my|our)\\s+${NOT_REAL}${UP_TO(3)}(?:patient|pt)\\b${NOT_A_SUBJECT}(?!\\s+(?:who\\s+(?:want|need)|deserve|need|should|can|will))`,
  '\\b(?:in|on|at|to|from|of|for)\\s+(?:my|our)\\s+(?:[\\w-]+\\s+)?(?:clinic|ward|list|unit|icu|ed|er|nicu|picu|floor|service|shift|surgery|practice|hospital|department|emergency|a&e|theatre|rounds?|care)\\b',
  '\\b(?:came|walked|brought|wheeled|rocked|turned|stumbled|rolled|flown)\\s+(?:in|up|into|to)\\b(?=[^.!?\\n]{0,60}\\b(?:with|see|clinic|ward|ed|er|hospital|ambulance|after|door|unit|a&e|resus|today|tonight|last|this|asking|carrying|by|us|me)\\b)',
  '\\b(?:was|were|been|being|is)\\s+(?:just\\s+)?(?:admitted|discharged|intubated|transferred|brought\\s+in|blue-?lighted)\\b(?!\\s+to\\s+(?:the\\s+)?(?:trial|study))',
  '\\b(?:phone|call|spoke|talked|talking|chat|sitting|sat|cried|laughed|prayed|stood|waiting)\\s+(?:with|to|beside|for|next\\s+to)\\s+(?:an?|my|our|this|her|him)\\b(?!\\s+(?:colleague|journalist|group|audience|crowd|room|friend))|\\b(?:had|have|having)\\s+to\\s+(?:tell|say|explain|call|ring|break|stop|send|let)\\b|\\b(?:called|paged|bleeped|rushed|sprinted|ran)\\s+to\\s+(?:the\\s+)?(?:labou?r|ward|ed|er|resus|theatre|cath|icu|delivery|nicu|bedside|a&e)\\b|\\b(?:bed|bay|cubicle)\\s+\\d',
  '\\b(?:presented|presenting)\\s+to\\s+(?:us|me|our|my|clinic|the\\s+(?:ed|er|clinic|emergency|ward)|ed\\b|er\\b|a&e)',
  '\\b(?:arrested|crashed|coded|passed\\s+away|went\\s+into\\s+labou?r|died\\s+(?:on|in)\\s+(?:my|our|the\\s+ward)|thanked\\s+me|told\\s+me|asked\\s+me|said\\s+to\\s+me|gave\\s+me|hugged\\s+me|taught\\s+me|brought\\s+me|broke\\s+my\\s+heart|made\\s+my\\s+(?:day|week))\\b',
]);

/** The person was at work, which advice is about as well. */
export const AT_WORK =
  /\b(?:on|post)[- ]call\b|\b(?:night|day|late|long|weekend)[- ]shift\b|\b(?:on|off|from|out\s+of|of)\s+(?:shift|nights|rounds|the\s+ward(?:\s+round)?|the\s+unit|take|theatre|the\s+OR|the\s+cath\s+lab|resus|an?\s+family\s+meeting|an?\s+(?:arrest|resus|code))\b|\b(?:weekend|night|post)[- ]take\b|\bin\s+(?:(?:today|yesterday)['’]s\s+|the\s+|morning\s+|my\s+)?(?:clinic|resus|theatre|A&E|cath\s+lab|ED|ER|ICU|ITU|NICU|PICU)\b|\b(?:labou?r\s+ward|delivery\s+suite)\b|\b(?:today|yesterday|tonight|last\s+night|this\s+(?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s\s+(?:clinic|list|shift|take|on[- ]call|patient|ward\s+round|theatre|case|consult|referral|admission)\b/i;

/** Said of what is published, taught or made up. */
export const LITERATURE = anyOf([
  `\\b${words(
    'trials? rcts? stud(?:y|ies) cohorts? meta-?analys[ie]s systematic_reviews? randomi[sz]ed registr(?:y|ies) published publication publishes papers? preprints?',
    'articles? case_reports? case_series journals? guidelines? guidance nejm jama bmj lancet et_al enrol\\w* recruit\\w* participants authors?',
    'out_now online_now podcasts? webinars? chats? grand_rounds tweetorials? threads? lectures? talks? sessions? keynotes? posters? abstracts? conferences? congress',
    'symposium plenary reading image_challenge quiz vignettes? simulated simulation standardi[sz]ed actors? fictional hypothetical imaginary osce mcqs?',
    'novel film movie tv episode histor(?:y|ical) chapter documentary workshop course_on moot journal_club case_of_the_\\w+ sim news headlines?',
    'observational answers? poll vote \\w+_of_the_(?:week|month|day) debate\\w* discuss\\w* ethic\\w* incidence prevalence odds hazard reported_by review editorial commentary viewpoint perspective essay',
  )}\\b`,
  // An exam that is sat, not one that is done at a bedside; a book, not "a textbook case".
  '\\b(?<!\\b(?:physical|neuro|neurological|clinical|bedside|eye|cardiac|cardiovascular|abdominal|knee|joint|pelvic|breast|rectal|skin|mental\\s+state|my|her|his|on)\\s)exams?\\b|\\btextbooks\\b|(?<!\\ba\\s)\\btextbook\\b',
  // A year of another time, which no patient of today has.
  '\\b(?:in|of|since|from|by|until|circa)\\s+(?:1[5-8]\\d|19[0-7])\\d\\b(?!\\s?(?:ml|mg|mmol|cc|g|k?cal)\\b)|(?:^|,|\\()\\s*(?:1[5-8]\\d|19[0-7])\\d(?=\\s*[:,.)])|\\b(?:1[5-8]\\d|19[0-7])0s\\b|\\b1[5-9]th[-\\s]century\\b',
  '\\bn\\s?=\\s?\\d|\\bp\\s?[<=]\\s?0?\\.|\\d\\s?%|\\bCI\\b|#\\w{2,30}(?:JC|Chat|chat)\\b|\\b(?:FDA|EMA|NICE|WHO)\\b',
]);

/** Said of any patient. */
export const GENERIC =
  /\b(?:if|whenever|(?:every|any|each)\s+(?:\w+\s+)?(?:patients?|person|interns?|residents?|doctor|trainees?|students?|juniors?|clinician|physician|nurse|one|time|child|woman|man|adult)|always|never|should|imagine|suppose|consider|how\s+(?:do|to|would)|what\s+(?:would|do|if)|would\s+you|next\s+time|remember|tips?|pearls?|rule\s+of|don['’]t|do\s+not|typical|think\s+of|when\s+(?:you|your|seeing|examining|(?:an?|the)\b(?!\s+(?:[\w-]+\s+){1,3}?(?:\w{3,}ed|came|went|told|said|set|took|gave|got|had|was|were|fell|lost|left|broke|began|ran|threw|bit|died|held|brought|wrote|sang)\b))|checklist|reminder|the\s+patient\s+(?:will|would|can|may|must|might|knows|deserves|owns|decides|comes)|question|for\s+anyone|can\s+(?:a|you)|you['’]re|your)\b/i;

/** Family of the person, who is nobody's patient here. */
export const OWN_FAMILY =
  /\b(?:my|our)\s+(?:own\s+|late\s+|dear\s+|(?:\d{1,3}|\w+)[- ]year[- ]old\s+)?(?:(?:great[- ])?grand\w+|nan|nana|mother|mum|mom|father|dad|aunt|uncle|neighbou?r|wife|husband|son|daughter|sister|brother|dog|cat|mentor|professor|kids?)\b/i;

/** A question that is put to all who read. */
export const QUESTION =
  /^\s*(?:is|are|do|does|should|can|could|how|what|why|who|when|which|where|would)\b[^.!]*\?\s*$/i;
