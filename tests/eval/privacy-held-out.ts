import type { PrivacyCase } from './privacy-set.ts';

/** Written when the check stood, and never what it was tuned on: what it misses here it is left to miss. */
export const HELD_OUT: PrivacyCase[] = [['fine', 'Nothing yet.']];
