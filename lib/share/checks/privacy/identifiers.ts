import { type Hit, hitAt } from './hit.ts';
import { matchesIn } from './patterns.ts';
import type { Scene } from './scenes.ts';
import { DATE } from './times.ts';

const NUMBERED =
  /\b(?:MRN|NHS(?:\s+(?:number|no\.?|num))?|hospital\s+(?:number|no\.?|ID)|hosp\.?\s+(?:number|no\.?)|unit\s+(?:number|no\.?)|(?:medical\s+)?record\s+(?:number|no\.?)|CHI(?:\s+(?:number|no\.?))?|(?:patient|pt)\s+ID|chart\s+(?:number|no\.?|#)|SSN|social\s+security(?:\s+(?:number|no\.?))?|Medicare\s+(?:number|no\.?|ID)|insurance\s+(?:number|no\.?|ID)|member\s+ID|CSN|FIN|RM2|K number)(?:\s+(?:is|was))?\s*[:#=]?\s*(?=[A-Z\d-]{0,6}\d)[A-Z\d]{1,15}(?:[\s-](?=[A-Z]{0,3}\d)[A-Z\d]{1,12}){0,5}(?!\w)/gi;
/** The least digits of a number, where its name is also that of something else: NHS 111, CHI 2024. */
const LEAST_DIGITS: [RegExp, number][] = [
  [/^NHS/i, 9],
  [/^CHI/i, 10],
  [/^/, 4],
];
const NHS_NUMBER = /(?<![\w.-])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\w-]|\.\d)/g;
const SOCIAL_SECURITY = /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g;

const BORN = new RegExp(
  `\\b(?:d\\.?o\\.?b\\.?|date\\s+of\\s+birth|birth\\s?date|born(?:\\s+on)?)\\s*(?:is|was|:|-|–)?\\s*(?:${DATE})`,
  'gi',
);

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const PHONE =
  /(?<![\w./+-])(?:\+\d{1,3}[\s.-]?)?(?:\(0?\d{2,5}\)[\s.-]?|\d{2,5}[\s.-])\d{3,4}[\s.-]?\d{3,4}(?![\w%-]|\.\d)|(?<![\w./+-])(?:0\d{9,10}|\+\d{9,14})(?!\w)/g;

/** A role of an office before the `@`: `cme`, `trials.office`, `info2`. */
const ROLE =
  /^(?:[\w.+-]*[._+-])?(?:info|office|admin|contact|hello|enquir\w+|inquir\w+|support|help|team|editor\w*|education|edu|med-?ed|cme|cpd|course\w*|events?|conference|congress|abstracts?|submissions?|registr\w+|trials?|stud(?:y|ies)|research|press|media|jobs|careers?|recruit\w*|secretar\w+|society|journal|library|feedback|questions|webmaster|podcast|faculty|dept|department|programme?|referrals?|bookings?)\d{0,4}(?:[._+-][\w.+-]*)?@/i;

/** Of a service, and nobody's own: non-geographic in the UK (Ofcom), toll-free in North America. */
const SERVICE_NUMBER = /^(?:\+44\s?(?:\(0\)\s?)?|0)(?:3\d\d|8\d\d)|^(?:\+?1[\s.-]?)?\(?8(?:00|88|77|66|55|44|33)\b/;
/** Whose address it is, said right before it. */
const KIN_BEFORE =
  /\b(?:patient|pt|daughter|son|wife|husband|mum|mom|dad|mother|father|parents|family|her|him|his)\b[^.!?@]{0,25}$/i;

/** Whose telephone and post these may be besides those of a patient in so many words. */
const KIN =
  /\b(?:patients?|pt|daughter|son|wife|husband|next\s+of\s+kin|NOK|relatives?|carer|family|mum|mom|mother|father|dad|parents|she|he|her|him|Mrs?\.?|Ms)\b/i;
/** Said of the person's own address, and of a course's. */
const OFFICE =
  /\b(?:register|registration|apply|applications?|dm|contact\s+(?:me|us|the(?!\s+(?:patient|pt|family|parents?|mother|father|mum|mom|dad|daughter|son|wife|husband|carer)))|e-?mail\s+(?:me|us|the(?!\s+(?:patient|pt|family|famil|parents?|mother|father|mum|mom|dad|daughter|son|wife|husband|carer)))|join|book|rsvp|slides|vacanc\w+|recruit\w*|trial|study|hotline|helpline|questions|information|info|feedback|subscribe|corresponding|call\s+us)\b/i;

/** Numbers and addresses that are one person's. Record numbers and days of birth are nobody else's business, whatever stands near them. */
export function identifiersIn(scene: Scene, isPatientTold: boolean): Hit[] {
  const { text, start } = scene;
  const numbered = matchesIn(text, NUMBERED).filter(({ 0: found }) => {
    const least = LEAST_DIGITS.find(([kind]) => kind.test(found))?.[1] ?? 4;
    return (found.match(/\d/g)?.length ?? 0) >= least;
  });
  const bare = matchesIn(text, NHS_NUMBER).filter(({ 0: found }) => isNhsNumber(found));
  const records = [...numbered, ...matchesIn(text, SOCIAL_SECURITY), ...bare];
  const isCovered = ({ 0: found, index }: RegExpExecArray) =>
    records.some((record) => index < record.index + record[0].length && index + found.length > record.index);
  const isTold = isPatientTold || KIN.test(text);
  const isOfOffice = OFFICE.test(text);
  const isOfPatient = !isOfOffice && isTold;
  const phones = isOfPatient
    ? matchesIn(text, PHONE).filter((match) => !isCovered(match) && !SERVICE_NUMBER.test(match[0]))
    : [];
  const mails = isTold
    ? matchesIn(text, EMAIL).filter(
        ({ index }) => !isOfOffice || KIN_BEFORE.test(text.slice(Math.max(0, index - 60), index)),
      )
    : [];
  return [
    ...numbered.map((match) => hitAt('record-number', match, start)),
    ...[...matchesIn(text, SOCIAL_SECURITY), ...bare]
      .filter(({ index }) => !numbered.some((each) => index >= each.index && index < each.index + each[0].length))
      .map((match) => hitAt('record-number', match, start)),
    ...matchesIn(text, BORN).map((match) => hitAt('date-of-birth', match, start)),
    ...mails.filter(({ 0: found }) => !ROLE.test(found)).map((match) => hitAt('email', match, start)),
    ...phones.map((match) => hitAt('phone', match, start)),
  ];
}

/** Ten digits of which the last is the check digit, modulo 11 (NHS Data Dictionary). */
function isNhsNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (/^(\d)\1*$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
