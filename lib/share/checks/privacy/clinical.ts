import { words } from './patterns.ts';

/** What a patient has or goes through, and a colleague has not: as one group of a pattern. */
export const CLINICAL = words(
  'potassium sodium creatinine scans? ct mri x-?rays? biops(?:y|ies) bloods? results? discharge[ds]? diagnos\\w+ chemo\\w* surgery operation admi(?:tted|ssion)',
  'ward clinic patient daughter son wife husband family fall fell stroke cancer pain dialysis delirium dementia hip antibiotics insulin bed died passed_away',
  'remission transplant sepsis medications? meds tablets warfarin ecg ekg fever troponin pregnan\\w+ labou?r home_visit carer palliative hospice symptoms',
  'treatment infusions? infections? heart kidneys? wounds? rash seizures? cough breath\\w* tumou?r lungs? liver leg foot knee consent\\w* care_home notes chart',
  'hba1c h(?:a)?emoglobin platelets inr blood_pressure appointment prognosis relapse mother father birth autopsy death leuk(?:a)?emia lymphoma myeloma',
  'melanoma hospital oxygen icu intubat\\w+ extubat\\w+ ventilat\\w+ caesarean c-section feeding_tube ileostomy colostomy stoma catheter inhalers? arrest',
  'mum mom dad sickle thalass\\w+ h(?:a)?emophil\\w+ epilep\\w+ schizophren\\w+ autis\\w+ psoria\\w+ eczema gout lupus migraines? malaria measles',
  'murmurs? reflexes gait tremors? dying dies pupils? paralys\\w+ numb\\w* swollen swelling blisters? vomit\\w* nausea\\w* seiz\\w+ faint\\w* collaps\\w+ unconscious',
  'vent nicu picu scbu preterm premature weeker incubator cpap neonat\\w+ apgar kangaroo_care breech abdom\\w+ wrist elbow ankle groin thigh thyroid retina',
  'bladder gallbladder pancreas spleen prostate uterus ovar(?:y|ies) aorta artery (?:of|in|on|to)_(?:the|his|her)_(?:hands?|arms?|chest|neck|face|fingers?|toes?|head)',
  'fracture bleed\\w* an(?:a)?emia jaundice copd asthma diabetes metastas[ei]s radiotherapy pacemaker stent bypass copd cirrhosis hepatitis hiv tb pneumonia',
  'icd pump valve graft knee shoulder eyes? ears? skin brain spine bowel adrenaline epinephrine anaphyla\\w+ allergy naloxone cpr defib\\w* thrombectomy cases? asthmatic',
  'lumps? ulcers? jab coded arrested crashed dystocia romberg deficien\\w+ syndrome disease shock theatre laparotomy thoracotomy resus vitals bp sats',
  '\\w{2,20}(?:itis|a?emia|osis|oma|opathy|ectomy|otomy|plasty|algia|uria|plegia|paresis|rrh?o?ea|scopy|ostomy|myelitis|pnoea|pnea|cardia|phasia)',
  'vision sight cataract miscarriage psychosis depression overdose suicid\\w+ rehab therapy nursing_home symptom_free terminal peg steroids tracheostomy',
);

const HAS_CLINICAL = new RegExp(`\\b${CLINICAL}\\b`, 'i');

/** Does a text speak of what a patient has or goes through? */
export function isClinical(text: string): boolean {
  return HAS_CLINICAL.test(text);
}
