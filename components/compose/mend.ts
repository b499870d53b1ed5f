import type { Finding, Stretch } from '../../lib/share/checks/finding.ts';

/** What one click does about a finding. */
export type Mend =
  /** Writes a text in the place of what was found, in a part. */
  | { kind: 'replace'; text: string; place: { part: number } & Stretch }
  /** Writes it at the end. */
  | { kind: 'append'; text: string }
  | { kind: 'look-up'; articleId: string };

/** What can be done about a finding without a thought; nothing where the person has to find other words. */
export function mendOf({ check, reason, names = {}, place }: Finding): Mend | undefined {
  const { instead, line, articleId } = names;
  if (check === 'trust' && articleId && /^(?:not-checked|checked-long-ago)$/.test(reason)) {
    return { kind: 'look-up', articleId };
  }
  if (check === 'disclosure' && line) return { kind: 'append', text: line };
  if (instead === undefined) return undefined;
  if (place === 'post') return { kind: 'append', text: instead };
  return 'part' in place ? { kind: 'replace', text: instead, place } : undefined;
}
