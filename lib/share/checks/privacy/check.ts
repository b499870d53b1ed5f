/**
 * Does a post tell who a patient is? On the machine, of English text: the words for a patient, an age, a time and a ward, the
 * titles, the given names and the capitals that make a name are English ones. Another language needs its own `scenes.ts`
 * (who a sentence is about), times, titles and given names; German also other signs of a name than capitals, and Chinese
 * and Japanese other ends of a word. Numbers, e-mail addresses and what an image's file told are the same in all.
 */

import { remembered, WHOLE_TEXTS } from '../../../text/remembered.ts';
import type { DraftImage } from '../../draft.ts';
import { type DraftFacts, textsOf } from '../facts.ts';
import { type Finding, findingId, type TextOf } from '../finding.ts';
import { agesIn } from './ages.ts';
import type { Hit, PrivacyReason } from './hit.ts';
import { identifiersIn } from './identifiers.ts';
import { initialsIn } from './initials.ts';
import { namesIn } from './names.ts';
import { placesIn } from './places.ts';
import { rareIn } from './rare-diseases.ts';
import { patientNear, type Scene, SINGULAR, scenesOf } from './scenes.ts';
import { withoutAddresses } from './sentences.ts';
import { shownIn } from './shown.ts';
import { timesIn } from './times.ts';

/** A time alone seldom tells who it was to more than friends and family; the rest does. */
const WEIGHTS: Partial<Record<PrivacyReason, Finding['weight']>> = { time: 'warn' };

/** What in a draft's texts and images may tell who a patient is. */
export function checkPrivacy({ draft }: Pick<DraftFacts, 'draft'>): Finding[] {
  return [
    ...textsOf(draft).flatMap(({ of, text }) => hitsIn(text).map((hit) => asFinding(hit, text, of))),
    ...draft.images.flatMap(ofImage),
  ];
}

/** What in a text may tell who a patient is, in the order of its place: of a thread's parts a keystroke changes one. */
export const hitsIn = remembered((text): readonly Hit[] => found(text), WHOLE_TEXTS);

function found(text: string): Hit[] {
  const scenes = scenesOf(withoutAddresses(text));
  const hits = scenes.flatMap((scene, at) => {
    const patient = patientNear(scenes, at);
    const isClinical = isNear(scenes, at, (near) => near.isClinical);
    return [
      ...identifiersIn(
        scene,
        isNear(scenes, at, ({ mentions }) => mentions.length > 0),
      ),
      ...namesIn(scene, patient, isClinical),
      ...initialsIn(scene, patient !== undefined || (scene.isClinical && SINGULAR.test(scene.text))),
      ...agesIn(scene, patient !== undefined || (scene.mentions.length > 0 && !scene.isLiterature), isClinical),
      ...shownIn(scene),
      ...rareIn(scene, patient !== undefined),
      ...(patient ? [...timesIn(scene, patient), ...placesIn(scene, patient)] : []),
    ];
  });
  return hits.sort((one, other) => one.start - other.start || one.end - other.end);
}

function isNear(scenes: readonly Scene[], at: number, test: (scene: Scene) => boolean): boolean {
  return scenes.slice(Math.max(0, at - 1), at + 2).some(test);
}

function asFinding({ reason, start, end, beside = '' }: Hit, text: string, of: TextOf): Finding {
  const what = text.slice(start, end);
  return {
    check: 'privacy',
    reason,
    names: beside ? { what, beside } : { what },
    place: { ...of, start, end },
    weight: WEIGHTS[reason] ?? 'stop',
    id: findingId('privacy', reason, what, beside),
  };
}

function ofImage({ id, told = [] }: DraftImage): Finding[] {
  return told.map((what) => ({
    check: 'privacy',
    reason: `image-${what}`,
    place: { imageId: id },
    weight: 'warn',
    id: findingId('privacy', `image-${what}`, id),
  }));
}
