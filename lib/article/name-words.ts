/** The words by which names are told apart: particles, degrees, titles, groups, given names. All by whole words. */

/** Particles of family names, in small letters. */
export const PARTICLES = wordSet(
  'van der den de het ten ter te vom von zu zur zum da das do dos du di del della delle dei degli lo la le les al el ibn bin ben abu af av st st. y e',
);
/** Particles that are written with a capital too (De Luca, Van Gogh), where they stand inside a name. */
export const CAPITAL_PARTICLES = wordSet('Van Von De Da Dos Du Di Del Della La Le El Al Den Der Ter Ten St St.');
/** Particles that nobody is called by: where a name begins with one, it begins with the family name. */
export const SURE_PARTICLES = wordSet('van von der den de dos das del della delle dei degli ten ter vom zu zur');
/** The same, but that they are Chinese given names too (Di Wu). */
export const CHINESE_PARTICLES = wordSet('de di du da');

const DEGREE =
  /^(?:m\.?d|ph\.?\s?d|d\.?phil|m\.?p\.?h|m\.?b\.?a|m\.?sc|b\.?sc|m\.?s|b\.?s|m\.?a|b\.?a|m\.?ed|ed\.?d|d\.?o|d\.?d\.?s|d\.?m\.?d|d\.?v\.?m|d\.?sc|sc\.?d|dr\.?p\.?h|pharm\.?d|psy\.?d|r\.?n|m\.?s\.?n|b\.?s\.?n|d\.?n\.?p|m\.?b|ch\.?b|m\.?b\.?b\.?s|mbchb|mbbch|mrcp|frcp[a-z]*|frcs[a-z]*|facp|facs|faan|facc|faha|fesc|frcgp|fhea|mmed|mhpe|mhs|mhsc|mrcgp|frcpath|frcpch|frcog|mrc\w+|frc\w+|fac\w+|[okcmdg]be|frse?|fmedsci|fba|cand\.?\s?med|dr\.?\s?med|md-phd|m\.?phil|llm|ll\.?m|j\.?d|esq|np|pa-c|cpnp|aprn|rd|rdn|ms-?hs|mshp|msce|mscr|msci|mstat|mmsc|meng|dsw|msw|lcsw|dpt|otr|prof|dipl\.?\S*|priv\.?-?doz\.?)\.?$/i;

/** Is the word a degree? Ma, Do and Meng are family names: a short degree is not written with small letters only after the first. */
export function isDegree(word: string): boolean {
  return DEGREE.test(word) && (!/^\p{Lu}\p{Ll}{1,3}$/u.test(word) || /^(?:phd|msc|bsc|mph|esq)$/i.test(word));
}

/** Titles before a name, one at a time: `Prof. Dr. med. Hans Müller`. */
export const LEADING_TITLE =
  /^(?:(?:Univ\.?-?)?(?:Prof|PROF)(?:\.|essor)?|(?:Assoc|Asst)\.|(?:Priv\.?-?|P)Doz\.?|PD(?=\s+Dr\b)|Dr\.?|DR\.|med\.|phil\.|rer\.|nat\.|h\.\s?c\.|habil\.|Dipl\.-?\p{L}*\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame)\s+(?=\S)/u;

/** What somebody is at a newspaper: `Staff Writer`, `Health Editor`. */
export const ROLE =
  /^(?:(?:\p{L}+ ){0,3}(?:writer|correspondent|reporter|journalist|columnist|contributor)|(?:staff|senior|managing|contributing|associate|deputy|news|health|science|medical|features|executive|assistant|digital) ?(?:\p{L}+ )?editor)$/iu;

const GROUP =
  /\b(?:groups?|consorti(?:um|a)|collaborat(?:ors|ion|ive)|investigators|committees?|societ(?:y|ies)|networks?|organi[sz]ations?|associations?|initiatives?|task ?force|working party|institutes?|universit(?:y|ies)|departments?|ministry|foundation|commission|council|academy|college|centers? for|centre for|agency|federation|alliance|trialists|registry|program(?:me)?|editorial (?:board|team|office)|editors|staff|team|contributors to|reuters|associated press)\b/i;
/** Words for groups that are family names too. */
const FAMILY_TOO = /^(?:staff|team|network|college|council|groups?|institute|academy|alliance|foundation)$/i;

/** Does the text name a group and no person? */
export function isGroup(text: string): boolean {
  if (!GROUP.test(text)) return false;
  const [family = '', ...given] = text.split(/\s*,\s*/);
  // `Staff, Anne Cathrine`; `Network, Kim`.
  if (given.length > 0 && !family.includes(' ') && !given.some((part) => GROUP.test(part))) return false;
  if (/^\S+,\s\S+$/.test(text)) return false;
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  if (FAMILY_TOO.test(last) && words.length > 1 && words.length < 4 && areGivenNames(words.slice(0, -1).join(' ')))
    return false;
  return words.length > 1;
}

/** Given names that are hardly ever family names, folded: enough to tell `Smith Jones, Mary Ann` from two people. */
const GIVEN = wordSet(
  'adam adriana agnes aisha alain alan alejandro alessandra alessandro alexander alexandra alfredo ali alice alicia amanda amy ana andrea andreas andrew angela angeles anita ann anna anne annette antoine antonia antonio arthur barbara beatriz belen bernard bob brian bruno camille carl carla carlo carlos carmen carol caroline catherine cathrine cecilia charles chiara chloe christian christina christine christopher clara claire claude claudia claudio concepcion cristina daniel daniela david deborah diana diego dolores dominique donald dorothy edith eduardo edward elena elisabeth elizabeth emily emma enrique eric erik esther eva federica federico felipe fernanda fernando florence francesca francesco francis francisco francoise frederic fritz gabriel gabriela gabriele georg george giovanni giulia giuseppe gonzalo guillermo gustavo hanna hannah hans harry heinz helen helena helga henri henry hugo ignacio ines ingrid irene isabel isabella jacqueline jacques jaime jan jane javier jean jeanne jennifer jeremy jesus joan joao joaquin johanna johannes john jonathan jorge jose joseph josefina juan judith julia julie julio karen karin karl katarina katharina katherine kathleen katja klaus kim kurt laura laurent leonardo linda lisa lorenzo louise luc luca lucia luis luisa luiz manuel manuela marc marcelo marcos margaret margarita maria marianne marie mario marta martina mary mateo matteo matthew mauricio mercedes michael michel michele miguel monica monika muhammad mohammed nancy natalia nathalie nicholas nicola nicolas nicole nuria olga olivia olivier pablo paola patricia paula paulo pedro peter petra philip philippe pierre pilar quoc rachel rafael raquel raul rebecca renata ricardo richard robert roberta roberto rocio rodrigo rosa ruth samuel sandra sara sarah sebastian sergio silvia simone sofia sophie stefan stefania stephanie stephen steven susan susanne sylvia teresa thomas timothy ulrich ursula valentina valeria vanessa vera veronica veronique victoria vincent virginia viviana walter werner william wolfgang xavier yolanda yves',
);

/** Is the word a given name, surely? */
export function isGivenName(word: string): boolean {
  return GIVEN.has(word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}

function isGivenOrInitial(word: string): boolean {
  return isGivenName(word) || /^\p{Lu}\.?$/u.test(word);
}

/** Are all the words given names or single initials (`José María`, `Daniel D.`), at least one of them a name? */
export function areGivenNames(text: string): boolean {
  const words = text.split(/[\s-]+/);
  return words.some(isGivenName) && words.every(isGivenOrInitial);
}

/** Chinese and Korean family names that are written with four letters or fewer, in capitals: no initials. */
export const SHORT_FAMILY =
  /^(?:LI|XU|WU|HE|MA|HU|YU|LU|LE|HO|NG|DU|GU|FU|YE|LIU|KIM|LEE|YANG|WEI|SUN|ZHU|LIN|GUO|TAN|ONG|LIM|CHU)$/;
/** The commonest of them: in `LI WEI` the first is the family name, as in `WEI LI` the last. */
export const COMMON_FAMILY =
  /^(?:LI|WANG|ZHANG|LIU|CHEN|YANG|ZHAO|HUANG|ZHOU|WU|XU|SUN|HU|ZHU|GAO|LIN|GUO|MA|LUO|KIM|LEE|PARK|CHOI)$/;

/** Initials, each word of them or all in one: `J`, `J.A.`, `JA`, `J-P`. */
export function isInitials(word: string): boolean {
  return (
    /^(?:\p{Lu}\.?[-\s]?){1,4}$/u.test(word) &&
    word.replace(/\P{L}/gu, '').length <= 4 &&
    (word.includes('.') || word.replace(/\P{L}/gu, '').length <= 3 || NO_NAME.test(word))
  );
}

/** Four consonants: no name is one. */
const NO_NAME = /^[B-DF-HJ-NP-TV-XZ]{4}$/;

/** A particle as it stands inside a name, in capitals too. */
export function isParticle(word: string): boolean {
  return (
    PARTICLES.has(word) ||
    CAPITAL_PARTICLES.has(word) ||
    (word === word.toUpperCase() && word.length > 1 && PARTICLES.has(word.toLowerCase()))
  );
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
