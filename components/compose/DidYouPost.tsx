import { useEffect, useRef, useState } from 'preact/hooks';
import type { Network } from '../../lib/share/draft.ts';
import type { Post } from '../../lib/share/post.ts';
import { networkName } from '../article/network-name.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** What is said there has no address of its own. */
const LINKLESS: ReadonlySet<Network> = new Set(['email', 'whatsapp']);

/** Asks whether a post that was handed over went out, and keeps its link. */
export function DidYouPost({ post }: { post: Post }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const [url, setUrl] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // Whoever comes back from the network's page finds it where they left.
  useEffect(() => form.current?.scrollIntoView?.({ block: 'nearest' }), []);
  const name = networkName(post.network);
  const isMail = post.network === 'email';
  const address = url.trim();
  const isFit = address === '' || /^https?:$/.test(URL.parse(address)?.protocol ?? '');
  const settle = (isPosted: boolean) =>
    act(
      () => tasks.settlePost(post.id, { isPosted, ...(isPosted && address && { url: address }) }),
      isPosted ? (isMail ? t('composeNotedSent') : t('composeNotedPosted', name)) : t('composeNotedNot'),
    );
  return (
    <form
      ref={form}
      class="did-you-post"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFit) void settle(true);
      }}
    >
      <p>{isMail ? t('composeDidYouSend') : t('composeDidYouPost', name)}</p>
      {!LINKLESS.has(post.network) && (
        <label class="field">
          <span class="label">{t('composeItsLink')}</span>
          <input
            class="input"
            type="url"
            inputMode="url"
            value={url}
            aria-invalid={!isFit}
            onInput={({ currentTarget }) => setUrl(currentTarget.value)}
          />
        </label>
      )}
      {!isFit && (
        <p class="field-error" role="alert">
          {t('composeNoAddress')}
        </p>
      )}
      <div class="did-you-post-answers">
        <button type="submit" class="button primary" aria-disabled={!isFit}>
          {isMail ? t('composeSentYes') : t('composePostedYes')}
        </button>
        <button type="button" class="button" onClick={() => settle(false)}>
          {t('composePostedNo')}
        </button>
      </div>
    </form>
  );
}
