import { type Hit, hitAt } from './hit.ts';
import { matchesIn } from './patterns.ts';
import type { Scene } from './scenes.ts';

/** What is said to be read in a picture: `name on the slide label`, `her surname is readable`. */
const SHOWN =
  /\b(?:(?:patient|pt|her|his|their|the)(?:['’]s)?\s+)?(?:full\s+|last\s+|first\s+)?(?:names?|surnames?|initials|MRN|date\s+of\s+birth|DOB|details|name\s+(?:band|tag)|wristband|sticker)\s+(?:(?:is|are|was|were)\s+)?(?:(?:still|clearly|just|perfectly|partly|also)\s+)?(?:(?:visible|readable|legible|showing|shown|left\s+in|left\s+on|there\s+in)\b(?:\s+(?:in|on|at)\s+the\s+(?:[\w-]+\s+){0,3}(?:slide|label|film|scan|x-?ray|image|photo|picture|screenshot|screen|wristband|ECG|EKG|CT|MRI|radiograph|corner|strip|form|chart)\b)?|(?:in|on)\s+the\s+(?:[\w-]+\s+){0,3}(?:slide|label|film|scan|x-?ray|image|photo|picture|screenshot|screen|wristband|ECG|EKG|CT|MRI|radiograph|strip)\b(?:\s+(?:label|sticker|corner))?)/gi;
/** How to keep that from happening, or that it has not. */
const PREVENTED =
  /\b(?:crop|remov|blur|redact|mask|hid|cover|delet|check|never|no|not|without|anonymi|de-?identif|stripp)\w*\b/i;

/** What a post says of a patient's name in an image. */
export function shownIn(scene: Scene): Hit[] {
  if (scene.isGeneric || scene.isLiterature || PREVENTED.test(scene.text)) return [];
  return matchesIn(scene.text, SHOWN).map((match) => hitAt('name-in-image', match, scene.start));
}
