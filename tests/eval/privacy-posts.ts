import { HELD_OUT } from './privacy-held-out.ts';
import { HELD_OUT_SECOND } from './privacy-held-out-second.ts';
import { DEVELOPED } from './privacy-set.ts';
import { DEVELOPED_FOURTH } from './privacy-set-fourth.ts';
import { DEVELOPED_LATER } from './privacy-set-second.ts';
import { DEVELOPED_THIRD } from './privacy-set-third.ts';

/** What the check is never tuned on: what it misses here it is left to miss. */
export const UNSEEN = [...HELD_OUT, ...HELD_OUT_SECOND];

/** All posts that were written for the privacy check. */
export const ALL_POSTS = [...DEVELOPED, ...DEVELOPED_LATER, ...DEVELOPED_THIRD, ...DEVELOPED_FOURTH, ...UNSEEN];
