import type { PostFailure } from '../../lib/share/post.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const WORDS: Partial<Record<PostFailure, MessageKey>> = {
  offline: 'networkOffline',
  'signed-out': 'networkSignedOut',
  'rate-limited': 'networkRateLimited',
  server: 'networkServer',
  missed: 'networkMissed',
  gone: 'networkGone',
};

/** Why a network did not do what it was asked for, and what to do next. */
export function networkFailure(why: PostFailure): string {
  return t(WORDS[why] ?? 'networkRefused');
}
