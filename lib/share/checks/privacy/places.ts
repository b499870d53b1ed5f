import { type Hit, hitAt } from './hit.ts';
import { matchesIn } from './patterns.ts';
import { isBroadPlace, isNoPlace } from './place-names.ts';
import type { Patient, Scene } from './scenes.ts';

const CAPITAL = "[A-Z][\\p{L}'’.-]{1,30}";

/** A house with a name: `Example General Hospital`, `St Mary's`. Not the journals and studies that bear one. */
const HOUSE = new RegExp(
  `\\b(?!(?:At|In|The|From|To|Our|My|A|An|This)\\s)(?:${CAPITAL}\\s+(?:(?:of|the|and|&|de|du|la)\\s+){0,2}){1,5}(?:Hospital|Infirmary|Medical\\s+Cent(?:er|re)|Health\\s+Cent(?:er|re)|Cancer\\s+Cent(?:er|re)|Clinic|Hospice|Surgery|Sanatorium|Nursing\\s+Home|Care\\s+Home)\\b(?!\\s+(?:Proceedings|Journal|study|trial|cohort|score|protocol|criteria|Quarterly|Medicine|Practice|series|guidelines?|investigators|researchers|team))|\\bSt\\.?\\s+[A-Z]\\p{Ll}+['’]s\\b|(?<=\\b(?:at|to)\\s)[A-Z]\\p{Ll}+['’]s\\b(?!\\s+(?:disease|house|talk|session|lecture|place|side|request|funeral|bedside|grave|stage))|(?<=\\b(?:at|in|from|to)\\s)(?:[A-Z]{3,5})(?=\\s+(?:last|today|tonight|yesterday|this|ED|ICU|A&E|ER|with)\\b)`,
  'gu',
);
/** Acronyms after `at` that are none of a house. */
const NO_HOUSE =
  /^(?:ICU|CCU|NICU|PICU|ITU|HDU|MICU|SICU|ASCO|ACR|ESC|AHA|ATS|AAN|ACC|ASH|ASN|EULAR|ESMO|RSNA|ACP|SHM|AMEE|NHS|USA|COPD|DKA|GCA|TTP|HLH|SLE|AML|CLL|ALL|HIV|CKD|AKI|ARDS|SOB|ABG|CXR|MRI|ECG|EKG|CPR|STEMI|NSTEMI|SVT|DVT|HFREF|ROSC|GCS|MDT|VTE|DIC|PCP|PJP|EBV|CMV|ALS|MND|TIA|ICH|SAH|LVAD|ECMO|CRRT|TAVI|TAVR|PCI|CABG|IVIG)$/;

const WARD =
  /\b(?:[Ww]ard|[Bb]ay|[Bb]ed|[Rr]oom|[Ff]loor|[Cc]ubicle|[Tt]heatre)\s+(?:number\s+)?(?:[A-Z]?\d{1,4}[A-Z]?|[A-Z]\d{0,2})(?!\w)|(?<![\d.])\b\d{1,2}\s?(?:West|East|North|South)\b|\b(?!(?:The|Our|My|Acute|Stroke|Intensive|Coronary|Critical|Burns?|Dialysis|Emergency|High|Surgical|Medical|Paediatric|Pediatric|Neonatal|Maternity|Labou?r|Day|Renal|Cardiac|Care|Oncology|Respiratory|Step|Trauma|Psychiatric|Palliative|On|In|This|Postnatal|Antenatal|Isolation|COVID|Covid|International|SI|Infusion|General|Virtual|Admissions?|Assessment)\b)[A-Z]\p{Ll}{2,20}\s+(?:Ward|Unit|Wing)\b/gu;

const NAMED = `(?:[A-Z]\\p{Ll}[\\p{L}-]{1,30}|St\\.?\\s+[A-Z]\\p{Ll}+)(?:(?:\\s+|-)(?:(?:upon|on|under|le|la|les|sur|de|del|am|y)(?:\\s+|-))?[A-Z]\\p{Ll}[\\p{L}-]{1,30}){0,3}(?![\\p{L}-])`;
/** Where the person learnt or works is not where a patient was. */
const OWN_TOWN =
  /\bI(?:['’]ve)?\s+(?:\w+\s+)?(?:train|work|stud|liv|mov|graduat|grew|qualif|teach|taught)\w*\s+(?:up\s+|as\s+[\w\s]{1,30}\s)?(?:in|at|to|from)\s+$/i;
/** A town, by the word before it: of all names that a post may hold, those behind `from` and `in`. */
const TOWN = new RegExp(
  `(?<=\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]utside|of|around|to|above|below|off)\\s+(?:the\\s+)?(?:(?:tiny|small|rural|remote|village|town|city|county|suburb|downtown|central|inner-city|north|south|east|west)\\s+(?:of\\s+)?){0,3})${NAMED}(?!['’]s?\\b|\\s+(?:disease|syndrome|sign|criteria|score|trial|study|Journal|Medicine|Proceedings|Review|vaccine|test|class|grade|scale|procedure|lymphoma|fracture)\\b)`,
  'gu',
);

const POSTCODE = /(?<![\w-])[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?!\w)/g;
const STREET =
  /\b\d{1,4}[A-Za-z]?,?\s(?:[A-Z]\p{Ll}{1,20}\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Dr|Close|Crescent|Court|Terrace|Boulevard|Blvd|Way)\b/gu;

/** The towns that a scene names, where nothing else in it must be of a patient. */
export function townsIn(scene: Scene): RegExpExecArray[] {
  return matchesIn(scene.text, TOWN).filter(
    ({ 0: name, index }) => !isNoPlace(name) && !OWN_TOWN.test(scene.text.slice(Math.max(0, index - 80), index)),
  );
}

/** Where a patient was or lives: a house, a ward, a town; countries and states tell too little of one. */
export function placesIn(scene: Scene, patient: Patient): Hit[] {
  const houses = matchesIn(scene.text, HOUSE).filter(({ 0: name }) => !NO_HOUSE.test(name));
  const wards = matchesIn(scene.text, WARD);
  const taken = [...houses, ...wards].map(({ 0: name, index }) => [index, index + name.length] as const);
  const towns = townsIn(scene).filter(
    ({ 0: name, index }) =>
      !isBroadPlace(name) && !taken.some(([start, end]) => index < end && index + name.length > start),
  );
  const addresses = [...matchesIn(scene.text, POSTCODE), ...matchesIn(scene.text, STREET)];
  return [
    ...[...houses, ...wards, ...towns].map((match) => hitAt('place', match, scene.start, patient.mention)),
    ...addresses.map((match) => hitAt('address', match, scene.start, patient.mention)),
  ];
}
