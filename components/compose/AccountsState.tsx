import type { Post } from '../../lib/share/post.ts';
import { t } from '../ui/i18n.ts';

/** What the list of posts says of one that is not known to be out; what waits for the person leads to where it is dealt with. */
export function AccountsState({ post: { state, draftId } }: { post: Pick<Post, 'state' | 'draftId'> }) {
  switch (state.kind) {
    case 'handed-over':
      return <> · {t('composeNotSaid')}</>;
    case 'queued':
      return (
        <>
          {' '}
          · <a href={`#/compose/${draftId}`}>{t('postStateQueued')}</a>
        </>
      );
    case 'failed':
      return (
        <>
          {' '}
          · <a href={`#/compose/${draftId}`}>{t('postStateFailed')}</a>
        </>
      );
    default:
      return null;
  }
}
