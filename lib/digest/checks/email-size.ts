import { GMAIL_CLIPS_AT } from '../size.ts';
import type { IssueFacts } from './facts.ts';
import type { DigestFinding } from './finding.ts';

/** Is the e-mail longer than Gmail shows at once? */
export function checkEmailSize({ emailBytes }: Pick<IssueFacts, 'emailBytes'>): DigestFinding[] {
  if (emailBytes === undefined || emailBytes <= GMAIL_CLIPS_AT) return [];
  return [
    { kind: 'too-large', bytes: emailBytes, most: GMAIL_CLIPS_AT, id: 'too-large', entryIds: [], weight: 'warn' },
  ];
}
