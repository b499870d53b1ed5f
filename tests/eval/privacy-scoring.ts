import { hitsIn } from '../../lib/share/checks/privacy/check.ts';
import type { PrivacyCase } from './privacy-set.ts';

export interface PrivacyScore {
  cases: number;
  /** Of the posts that tell of a patient, the share that was found, for the reason that was expected. */
  recall: number;
  /** Of the posts in which something was found, the share that tell of a patient. */
  precision: number;
  missed: string[];
  falseAlarms: string[];
}

/** How the privacy check does on a set of posts. */
export function scorePrivacy(cases: readonly PrivacyCase[]): PrivacyScore {
  const results = cases.map(([expected, text]) => ({ expected, text, hits: hitsIn(text) }));
  const telling = results.filter(({ expected }) => expected !== 'fine');
  const flagged = results.filter(({ hits }) => hits.length > 0);
  const missed = telling.filter(({ expected, hits }) => !hits.some(({ reason }) => reason === expected));
  const falseAlarms = flagged.filter(({ expected }) => expected === 'fine');
  const words = ({ text, hits }: (typeof results)[number]) =>
    hits.map(({ reason, start, end }) => `${reason} "${text.slice(start, end)}"`).join(', ') || 'nothing';
  return {
    cases: cases.length,
    recall: telling.length === 0 ? 1 : (telling.length - missed.length) / telling.length,
    precision: flagged.length === 0 ? 1 : (flagged.length - falseAlarms.length) / flagged.length,
    missed: missed.map((each) => `${each.expected} (found: ${words(each)}): ${each.text}`),
    falseAlarms: falseAlarms.map((each) => `${words(each)}: ${each.text}`),
  };
}

/** What the check must reach. */
export const PRIVACY_BARS = { recall: 0.95, precision: 0.85 };
