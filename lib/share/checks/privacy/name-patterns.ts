/** How posts write the name of a patient, and how that of a colleague: what of it is a name, the rules say. */

import { CLINICAL } from './clinical.ts';
import { words } from './patterns.ts';

const NAME = "[A-Z][\\p{L}'’][\\p{L}'’-]{0,30}";
const TITLE = '(?:Mr|Mrs|Ms|Miss|Mister|Mx|Señora?|Frau|Herr|Madame|Monsieur)\\.?';

/** Surgeons are Mr and Ms in Britain; so are speakers and ministers. */
export const COLLEAGUE = new RegExp(
  `\\b${words(
    'consultants? surgeons? professor lectur\\w+ talks? training trainer supervisor frcs president speaker minister chair\\w* thanks_to thank_you congratulations congrats',
    'welcome awards? keynote mp senator secretary justice editor fellow registrar mentor fellowship teaching taught_us operating presented_the presenting colleague',
  )}\\b|\\bcharacter\\b|\\b(?:novel|film|movie|book|series)\\b`,
  'i',
);

export const TITLED = new RegExp(`\\b(?:Mr\\.?\\s+(?:and|&)\\s+)?${TITLE}\\s+${NAME}(?:\\s+${NAME})?`, 'gu');
/** Not everyone with a title is on a ward. */
export const WELL_KNOWN =
  /\b(?:Bean|Beast|Rachel|Spock|Darcy|Doubtfire|Potato|Burns|Robot|Rogers|Trump|Biden|Obama|Musk|Fox|Hyde|Dalloway|President|Marvel|Universe|Chips|Miyagi)\b/;
export const TITLED_INITIAL = new RegExp(
  `\\b${TITLE}\\s+[A-Z]\\b(?:-[A-Z]\\b)?(?:\\.(?:[A-Z]\\.)?)?(?![\\p{L}\\d'’&]{2})`,
  'gu',
);
export const CALLED = new RegExp(
  `\\b(?:[Pp]atient|[Pp]t|man|woman|lady|gentleman|girl|boy|child|baby|teenager|infant)s?,?\\s+(?:(?:is|was)\\s+)?(?:named|called|whose\\s+name\\s+(?:is|was))\\s+(${NAME}(?:\\s+${NAME})?)`,
  'gu',
);
export const PATIENT_NAME = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]his|[Ll]ovely|[Dd]ear|[Ll]ong-?time|[Ff]avou?rite)\\s+(?:\\w+\\s+)?(?:patient|pt),?\\s+(${NAME}(?:\\s+${NAME})?)`,
  'gu',
);
/** `My 54-year-old patient Maria`: what is said of the patient stands before the word, so that only a given name is one. */
export const DESCRIBED_NAME = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur|[Tt]he|[Tt]his|[Aa]n?)\\s+(?:[\\w-]+,?\\s+){1,5}?(?:patient|pt),?\\s+(${NAME})(?:\\s+${NAME})?`,
  'gu',
);
export const NAME_THEN_PATIENT = new RegExp(
  `\\b(${NAME})(?:\\s+${NAME})?,?\\s+(?:\\(|[-–—]\\s)?(?:is\\s+|was\\s+)?(?:an?|my|our|one\\s+of\\s+(?:my|our))\\s+(?:[\\w-]+\\s+){0,3}?(?:patients?|pt|inpatient|follow-up|regular|frequent\\s+flyer|last\\s+case)\\b`,
  'gu',
);
/** Said to them: `Rest easy, Ronnie`. */
export const NAME_SPOKEN_TO = new RegExp(
  `\\b(?:[Rr]est\\s+(?:easy|well|in\\s+peace)|RIP|[Gg]ood-?bye|[Ff]arewell|[Ss]leep\\s+well|[Gg]et\\s+well(?:\\s+soon)?|[Tt]hank\\s+you|[Tt]hanks|[Hh]appy\\s+birthday|[Ww]ell\\s+done),?\\s+(${NAME})(?!\\s+\\p{Lu})`,
  'gu',
);
export const NAME_THEN_AGE = new RegExp(
  `\\b(${NAME})(?:\\s+${NAME})?,\\s+\\(?(?:(?:an?|my|our)\\s+|aged?\\s+)?(?:1[01]\\d|\\d{1,2})(?:[-\\s]?(?:years?|yrs?|months?|weeks?|yo|y/o)\\b(?!\\s+(?:after|ago|later|before|since|of))|[MF]\\b)|\\b(${NAME})\\s+\\((?:aged?\\s+)?\\d{1,3}\\s?(?:[MF]\\b|yo?\\b|y/o)`,
  'gu',
);
export const DEAR_NAME = new RegExp(
  `\\b(?:[Ll]ittle|[Bb]aby|[Bb]rave|[Ss]weet|[Dd]ear|[Yy]oung|[Oo]ld)\\s+(${NAME})`,
  'gu',
);
export const NAME_IN_BED = new RegExp(`\\b(${NAME}),?\\s+(?:in\\s+)?(?:bed|room|bay|cubicle)\\s+\\d`, 'gu');
/** `Grace, 9,` is a name only where the word is one. */
export const NAME_THEN_NUMBER = new RegExp(
  `\\b(${NAME})(?:\\s+${NAME})?,?\\s+\\(?(?:1[01]\\d|\\d{1,2})(?:\\)|,)`,
  'gu',
);
export const OWN_NAME = new RegExp(`\\b(?:[Hh]er|[Hh]is|[Tt]heir)\\s+name\\s+(?:is|was)\\s+(${NAME})`, 'gu');
export const SEEN_NAME = new RegExp(
  `\\b(?:[Ss]aw|[Pp]romised|[Hh]ugged|[Cc]onsoled|[Ss]at\\s+with|[Hh]ug\\s+from|[Ll]etter\\s+from|[Cc]ard\\s+from|[Ll]earned\\s+from|[Mm]et|[Aa]dmitted|[Tt]reated|[Rr]eviewed|[Dd]ischarged|[Dd]iagnosed|[Ll]ost|[Dd]elivered|[Ii]ntubated|operated\\s+on|looked\\s+after|cared\\s+for|goodbye\\s+to|consented|extubated)\\s+(?:little\\s+|baby\\s+|dear\\s+|poor\\s+)?(${NAME})(?:\\s+${NAME})?`,
  'gu',
);
export const POSSESSIVE = new RegExp(
  `(?<!\\bSt\\.?\\s)\\b(${NAME}?)['’]s\\s+(?:(?!disease|syndrome|sign|criteria|team|paper|study|trial|group|lab|talk|work)[\\w-]+\\s+){0,2}?${CLINICAL}\\b(?!\\s+(?:trial|study|criteria|score|index))`,
  'giu',
);
/** `Pearl, whose lupus`: a given name and what is the matter. */
export const NAME_WHOSE = new RegExp(
  `\\b(${NAME}),?\\s+(?:whose|with\\s+(?:her|his|their))\\s+(?:[\\w-]+\\s+){0,2}?${CLINICAL}\\b`,
  'gu',
);
/** A given name that does or is something: a person of whom this is told. */
export const NAME_ACTS = new RegExp(
  `\\b(${NAME})\\s+(?:(?:just|never|always|still|also|finally|only|has|had)\\s+)?(?:\\w{3,}ed|is|was|came|went|told|said|taught|got|gave|wants?|lost|left|died|asks|needs|wrote|made|sang|spent|knew|thinks|rang|fell|woke|ate|slept|sat|stood|began|stopped|brought|held)\\b`,
  'gu',
);
/** Whose name it is, in the words beside it, where it is a colleague's. */
const ROLE =
  'intern|resident|registrar|fellow|attending|consultant|nurse|midwife|pharmacist|physio\\w*|paramedic|medic|student|trainee|colleague|mentor|professor|teacher|tutor|coach|author|researcher|scientist|boss|chief|secretary|sister|brother|friend|husband|wife|neighbour|neighbor|aunt|uncle|cousin|grandm\\w+|grandf\\w+|mum|mom|dad|dr|prof|st|saint|pope|king|queen|president';
export const ROLE_BEFORE = new RegExp(`\\b(?:${ROLE})\\.?,?\\s+$`, 'i');
export const ROLE_BEHIND = new RegExp(
  `^['’]?,?\\s+(?:\\(?(?:an?|my|our|the|who\\s+is\\s+(?:an?|our|my|the))\\s+(?:[\\w-]+\\s+){0,2}?)(?:${ROLE})\\b`,
  'i',
);
/** Given names that are as often a word, a state or a saint's, where nothing else says that it is a name. */
export const OFTEN_A_WORD = new Set(
  'grace rose pearl hazel iris ivy olive daisy lily ruby mercy patience comfort precious blessing jordan georgia virginia victoria madison austin frank christian florence charlotte diego jack bill bob pat stella jean ray jan tom harry dick ada lee guy stanley norman owen lewis graham scott wayne francis santiago lucas leo ali'.split(
    ' ',
  ),
);
/** What a name is the name of, where it is of an effect or a sign. */
export const EPONYM =
  /^(?:['’]s)?\s+(?:effect|syndrome|sign|rule|law|principle|paradox|test|study|trial|fallacy|disease|method|manoeuvre|maneuver|score|scale|criteria|phenomenon|protocol|razor|case|problem|question|lecture|award|prize)\b/i;

export const KIN_NAME = new RegExp(
  `\\b(?:[Hh]is|[Hh]er|[Tt]heir|patient['’]s)\\s+(?:wife|husband|daughter|son|mum|mom|mother|father|sister|brother|partner),?\\s+(${NAME})`,
  'gu',
);

/** A second name behind a first. */
export const WHOLE_NAME = new RegExp(`^\\s+${NAME}`, 'u');
