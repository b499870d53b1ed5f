import { useState } from 'preact/hooks';
import { partsOut } from '../../lib/share/answers.ts';
import type { Post } from '../../lib/share/post.ts';
import { networkName } from '../article/network-name.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { firstLine } from './first-line.ts';

/** Asks whether a post is to be deleted at its network; nothing where Sheaf cannot, or it is not there. */
export function DeletePost({ post, onDelete }: { post: Post; onDelete(): void }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const [isAsking, setAsking] = useState(false);
  const { state, network, accountId, parts } = post;
  const out = partsOut(post).length;
  const may = (state.kind === 'posted' || state.kind === 'failed') && accountId !== undefined && out > 0;
  if (!may) return null;
  const name = networkName(network);
  const close = () => setAsking(false);
  return (
    <>
      <button type="button" class="link-button" onClick={() => setAsking(true)}>
        {t('postDelete', name)}
      </button>
      {isAsking && (
        <Dialog
          title={t('postDeleteTitle', name)}
          onClose={close}
          actions={
            <>
              <button type="button" class="button" onClick={close}>
                {t('postDeleteNo')}
              </button>
              <button
                type="button"
                class="button danger"
                onClick={() => {
                  close();
                  onDelete();
                  void act(() => tasks.deletePost(post.id));
                }}
              >
                {t('postDeleteYes', name)}
              </button>
            </>
          }
        >
          <blockquote class="post-to-delete" dir="auto">
            {firstLine(parts)}
          </blockquote>
          <p>{t('postDeleteLead', name)}</p>
          {out > 1 && <p>{tn('postDeleteParts', out)}</p>}
        </Dialog>
      )}
    </>
  );
}
