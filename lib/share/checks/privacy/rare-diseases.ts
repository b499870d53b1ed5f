import { type Hit, hitAt } from './hit.ts';
import { words } from './patterns.ts';
import { townsIn } from './places.ts';
import type { Scene } from './scenes.ts';

/** Diseases so rare (a few in a million, or an outbreak) that a disease and a region name a person; a beginning, not Orphanet. */
const RARE = new RegExp(
  `\\b${words(
    "erdheim[\\s-]chester castleman(?:['’]s)? stiff[\\s-]person creutzfeldt[\\s-]jakob cjd fatal_familial_insomnia kuru rabies plague anthrax",
    "tularemia tularaemia botulism diphtheria tetanus polio(?:myelitis)? ebola marburg lassa mpox leprosy hansen(?:['’]s)?_disease naegleria",
    "balamuthia fabry(?:['’]s)? gaucher(?:['’]s)? pompe(?:['’]s)? niemann[\\s-]pick tay[\\s-]sachs krabbe hurler hunter_syndrome morquio",
    "alkaptonuria maple_syrup_urine methylmalonic homocystinuria cystinosis porphyria wilson(?:['’]s)?_disease menkes huntington(?:['’]s)?",
    'progeria hutchinson[\\s-]gilford werner_syndrome cockayne xeroderma_pigmentosum epidermolysis_bullosa harlequin_ichthyosis ichthyosis',
    "fibrodysplasia_ossificans osteogenesis_imperfecta marfan(?:['’]s)? loeys[\\s-]dietz vascular_ehlers[\\s-]danlos takayasu(?:['’]s)? behçet(?:['’]s)?",
    "behcet(?:['’]s)? cogan(?:['’]s)? susac(?:['’]s)? moyamoya cadasil rasmussen(?:['’]s)? landau[\\s-]kleffner lennox[\\s-]gastaut dravet rett",
    'angelman prader[\\s-]willi cri[\\s-]du[\\s-]chat kabuki_syndrome cornelia_de_lange rubinstein[\\s-]taybi treacher_collins goldenhar',
    "hermansky[\\s-]pudlak chediak[\\s-]higashi wiskott[\\s-]aldrich scid chronic_granulomatous hyper[\\s-]ige job(?:['’]s)?_syndrome apeced ipex",
    "vexas deficiency_of_adenosine dada2 schnitzler still(?:['’]s)?_disease lymphangioleiomyomatosis lam pulmonary_alveolar_proteinosis",
    'thrombotic_thrombocytopenic ttp atypical_hus pnh paroxysmal_nocturnal h(?:a)?emophagocytic hlh von_hippel[\\s-]lindau birt[\\s-]hogg[\\s-]dub',
    'li[\\s-]fraumeni pheochromocytoma phaeochromocytoma insulinoma locked[\\s-]in conjoined situs_inversus sirenomelia foreign_accent',
    'cotard capgras kleine[\\s-]levin narcolepsy_type_1 moebius pantothenate sjögren[\\s-]larsson batten alport cystic_echinococcosis',
  )}\\b`,
  'i',
);
const ONLY_ONE =
  /\b(?:only|first|one of (?:two|three|four|five|\d)|single|sole)\s+(?:known\s+|living\s+|other\s+|confirmed\s+)?(?:person|people|patients?|child|children|adult|man|woman|girl|boy|family|case|baby|human)\b/i;

/** A rare disease and a place in one scene, of one person: even a country is then too narrow. */
export function rareIn(scene: Scene, isOfPatient: boolean): Hit[] {
  const disease = RARE.exec(scene.text);
  if (!disease) return [];
  if (!isOfPatient && (scene.isLiterature || !ONLY_ONE.test(scene.text))) return [];
  const town = townsIn(scene).find(({ 0: name }) => !disease[0].toLowerCase().includes(name.toLowerCase()));
  return town ? [hitAt('rare-disease-place', disease, scene.start, town[0])] : [];
}
