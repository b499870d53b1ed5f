/** Who a sentence is about: one patient of the person, the patients of a study, or patients at large. */

import { CLINICAL, isClinical } from './clinical.ts';
import { individualsIn, SOMEONE } from './people.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { AT_WORK, ENCOUNTER, GENERIC, LITERATURE, OWN_FAMILY, QUESTION } from './tellings.ts';

const PRONOUN = /\b(?:she|he|her|him)\b/i;
/** Someone of whom more is said than that there is one. */
export const SINGULAR = /\b(?:she|he|her|him|his)\b/i;
/** Who else they may be. */
const OTHERS =
  /\b(?:dr|prof|professor|consultant|surgeon|speaker|boss|chief|attending|colleague|author|teacher|resident|intern|registrar|student|nurse|trainee|fellow|editor)\b/i;
/** Lettered answers: what is asked is a question, unless the person was there. */
const OPTIONS = /(?:^|\s)\(?A[).:]\s[\s\S]{1,200}\s\(?B[).:]\s/;
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
  /** It speaks of the person's own family. */
  isOfFamily: boolean;
}

/** The sentences of a text (its addresses blanked), each with who it is about. */
export function scenesOf(text: string): Scene[] {
  const isQuiz = OPTIONS.test(text);
  return sentencesOf(text).map((sentence) => {
    const isOfFamily = OWN_FAMILY.test(sentence.text);
    const isEncounter = !isOfFamily && ENCOUNTER.test(sentence.text);
    const clinical = isClinical(sentence.text);
    const named = isOfFamily ? [] : individualsIn(sentence.text);
    const isLiterature = isQuiz || LITERATURE.test(sentence.text);
    const isAtWork = AT_WORK.test(sentence.text);
    const isOfWard = !isOfFamily && (clinical || isAtWork) && named.length === 0;
    const isMet = isEncounter && !isLiterature && named.length === 0;
    // "She told me where to put her feeding tube": who else is she?
    const meant =
      ((isOfWard || isMet) && SOMEONE.exec(sentence.text)) ||
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
      isOfFamily,
      isGeneric: GENERIC.test(sentence.text) || QUESTION.test(sentence.text),
    };
  });
}

const ANY_WITH = /\bthe\s+(?:[\w-]+\s+){0,2}?patient\s+with\b/i;

/** A patient of the person, told of in or beside a sentence. */
export interface Patient {
  /** The words that name them. */
  mention: string;
}

/** The patient whom what stands in a scene may be about: of its own sentence, else of the two before and behind it; `undefined` where it is of a study, or of no one. */
export function patientNear(scenes: readonly Scene[], at: number): Patient | undefined {
  const here = scenes[at];
  if (!here) return undefined;
  const around = [0, -1, 1, -2, 2].map((step) => scenes[at + step]).filter((scene) => scene !== undefined);
  // What is said of a paper in this sentence is not of the patient of the next.
  if (here.mentions.length === 0 && (here.isLiterature || here.isGeneric) && !here.isEncounter) return undefined;
  const about = around.find((scene) => scene.mentions.length > 0 && isReal(scene, here));
  if (about) return { mention: about.mentions[0] ?? '' };
  return here.isEncounter || here.isAtWork ? someoneNear(scenes, at) : undefined;
}

/** "We cracked a chest in resus. He was somebody's kid": at work, who is spoken of is a patient where nobody else is. */
function someoneNear(scenes: readonly Scene[], at: number): Patient | undefined {
  for (const scene of scenes.slice(Math.max(0, at - 2), at + 3)) {
    const isOfOthers = scene.isLiterature || scene.isGeneric || OTHERS.test(scene.text) || scene.isOfFamily;
    const found = isOfOthers ? undefined : SINGULAR.exec(scene.text);
    if (found) return { mention: found[0] };
  }
  return undefined;
}

function isReal(scene: Scene, here: Scene): boolean {
  if (scene.isEncounter || here.isEncounter) return true;
  if (scene.isGeneric || here.isGeneric) return false;
  if (scene.isAtWork || here.isAtWork) return true;
  // "The patient with gout" is any.
  const isAny = scene.mentions.every((mention) => /^the\s/i.test(mention)) && ANY_WITH.test(scene.text);
  return !isAny && !scene.isLiterature && !here.isLiterature;
}
