import { journalGroups } from '../article/journal-groups.ts';
import { fold } from '../text/strings.ts';
import { STARTER_PACKS } from './starter-packs.ts';

/** Journals that people call by an abbreviation, which a registry does not know. Their names only: their ISSNs are the registry's to tell. */
export const WELL_KNOWN_NAMES: readonly string[] = [
  ...STARTER_PACKS.flatMap(({ sources }) => sources.map(({ title }) => title)),
  ...`Academic Emergency Medicine|Academic Pediatrics|Academic Psychiatry|Academic Radiology
American Journal of Clinical Nutrition|American Journal of Epidemiology|American Journal of Gastroenterology
American Journal of Kidney Diseases|American Journal of Medicine|American Journal of Obstetrics and Gynecology
American Journal of Preventive Medicine|American Journal of Psychiatry|American Journal of Public Health
American Journal of Respiratory and Critical Care Medicine|American Journal of Surgery|Anesthesia & Analgesia
Anesthesiology|Annals of Emergency Medicine|Annals of Family Medicine|Annals of Surgery|Annals of Oncology
Annals of Neurology|BMJ Open|BMJ Quality & Safety|Blood|Brain|British Journal of Anaesthesia
British Journal of Dermatology|British Journal of General Practice|British Journal of Psychiatry
British Journal of Surgery|Canadian Medical Association Journal|Canadian Medical Education Journal
Cardiovascular Research|Chest|Circulation|Circulation Research|Clinical Infectious Diseases|Clinical Rheumatology
Clinical Teacher|Cochrane Database of Systematic Reviews|Critical Care Medicine|Diabetes Care|Diabetologia
Emergency Medicine Journal|European Heart Journal|European Respiratory Journal|European Urology|Family Medicine
Gastroenterology|Gut|Health Affairs|Hepatology|Hypertension|Intensive Care Medicine|International Journal of Epidemiology
International Journal of Medical Education|International Journal of Rheumatic Diseases|JAMA Cardiology|JAMA Dermatology
JAMA Internal Medicine|JAMA Network Open|JAMA Neurology|JAMA Oncology|JAMA Pediatrics|JAMA Psychiatry|JAMA Surgery
Journal of Allergy and Clinical Immunology|Journal of Bone and Joint Surgery|Journal of Clinical Epidemiology
Journal of Clinical Investigation|Journal of Clinical Oncology|Journal of Continuing Education in the Health Professions
Journal of Experimental Medicine|Journal of General Internal Medicine|Journal of Hepatology|Journal of Immunology
Journal of Infectious Diseases|Journal of Interprofessional Care|Journal of Medical Internet Research
Journal of Pediatrics|Journal of Rheumatology|Journal of Surgical Education|Journal of the American Academy of Dermatology
Journal of the American College of Cardiology|Journal of the American College of Surgeons
Journal of the American Geriatrics Society|Journal of the American Medical Informatics Association
Journal of the American Society of Nephrology|Journal of the National Cancer Institute|Kidney International|Learning Health Systems
Lancet Infectious Diseases|Lancet Neurology|Lancet Oncology|Lancet Rheumatology|Mayo Clinic Proceedings
Medical Education Online|Medical Journal of Australia|MedEdPORTAL|Nature|Nature Medicine|Nature Reviews Rheumatology|Neurology
Nurse Education Today|Obstetrics & Gynecology|Osteoarthritis and Cartilage|PLOS Medicine|PLOS ONE|Pediatrics
Proceedings of the National Academy of Sciences of the United States of America|Postgraduate Medical Journal
Science|Science Translational Medicine|Seminars in Arthritis and Rheumatism|Simulation in Healthcare|Stroke|Thorax`.split(
    /[|\n]/,
  ),
];
const SMALL = /\b(?:of|the|and|in|for|on|to|a|an)\b/g;

/** The full name behind an abbreviation of a well-known journal (`NEJM`, `Acad Med`, `JGIM`); what was typed where it stands for none, or for several. */
export function fullNameOf(typed: string): string {
  const grouped = journalGroups([...WELL_KNOWN_NAMES, typed]).get(typed) ?? typed;
  if (grouped !== typed || !/^[A-Za-z&]{3,6}$/.test(typed)) return grouped;
  const letters = typed.toLowerCase().replace('&', '');
  const [name, another] = WELL_KNOWN_NAMES.filter((each) => initialsOf(each) === letters);
  return name !== undefined && another === undefined ? name : typed;
}

function initialsOf(name: string): string {
  return fold(name)
    .replace(SMALL, ' ')
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
