import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { Draft, Network } from '../../lib/share/draft.ts';
import { type Limits, networkRules } from '../../lib/share/networks.ts';
import { checkPoll, withPollAsText } from '../../lib/share/polls.ts';
import { type Memory, type ShownPost, shownOn } from '../../lib/share/shown.ts';
import { networkName } from '../article/network-name.ts';
import { t } from '../ui/i18n.ts';
import { useUnchanged } from '../ui/unchanged.tsx';
import { AccountsPosts, type Sending } from './AccountsPosts.tsx';
import { ChecksLine } from './ChecksLine.tsx';
import { Preview } from './Preview.tsx';
import { pollWords } from './poll-words.ts';
import { SendButton } from './SendButton.tsx';

interface Props {
  network: Network;
  draft: Draft;
  article: Article | undefined;
  limits: Limits;
  /** Of what was counted before. */
  memory: Memory;
  /** Is everything answered that a check stops? */
  isClear: boolean;
  /** How many findings stop it, and how many warn. */
  stops: number;
  warnings: number;
  /** The host of the person's Mastodon server. */
  instance: string;
  sending: Sending;
  onHandOver(posts: readonly ShownPost[]): void;
}

/** What a draft will be on one network, and the way there. */
export function NetworkPreview(props: Props) {
  const { network, draft, article, limits, memory, isClear, stops, warnings, instance, sending, onHandOver } = props;
  const shown = useMemo(
    () => shownOn(network, withPollAsText(draft, network, t('pollInvitation')), limits, memory),
    [network, draft, limits, memory],
  );
  const posts = useUnchanged(shown);
  const why = whyNot(posts, isClear);
  const whyNotOpen = why ?? (network === 'mastodon' && instance === '' ? t('composeNoInstance') : undefined);
  const whyNotSent = why ?? whyNoPoll(draft, network, posts, limits);
  const accounts = sending.accounts.filter((account) => account.network === network);
  const heading = useRef<HTMLHeadingElement>(null);
  /** Was the focus in here, before what had it went away? */
  const held = useRef(false);
  const states = sending.sent.map(({ id, state }) => `${id} ${state.kind}`).join(' ');
  useLayoutEffect(() => {
    if (held.current && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [states]);
  return (
    <article
      class="network-preview"
      onFocusIn={() => {
        held.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget) held.current = false;
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {networkName(network)}
        </h2>
        <SendButton
          network={network}
          draft={draft}
          posts={posts}
          article={article}
          accounts={accounts}
          sent={sending.sent}
          questions={sending.questions}
          visibilities={sending.visibilities}
          whyNot={whyNotSent}
        />
        <button
          type="button"
          class={accounts.length > 0 ? 'link-button' : 'button primary'}
          aria-disabled={whyNotOpen !== undefined}
          title={whyNotOpen}
          onClick={() => whyNotOpen === undefined && onHandOver(posts)}
        >
          {network === 'email' ? t('composeWriteMail') : t('composeOpenIn', networkName(network))}
        </button>
      </header>
      <ChecksLine stops={stops} warnings={warnings} />
      {whyNotOpen && <p class="quiet small">{whyNotOpen}</p>}
      {sending.isKnown && accounts.length === 0 && networkRules(limits)[network].isDirect && (
        <p class="small">
          <a href="/app.html#/settings/share" target="_blank" rel="noreferrer">
            {t('composeSignIn')}
          </a>
        </p>
      )}
      {accounts.length > 0 && whyNotSent !== why && <p class="quiet small">{whyNotSent}</p>}
      <AccountsPosts network={network} accounts={accounts} sent={sending.sent} shown={posts} />
      <Preview
        network={network}
        posts={posts}
        article={article}
        images={draft.images}
        isSent={accounts.length > 0}
        contentWarning={draft.contentWarning}
        poll={draft.poll}
        whyNotCopied={isClear ? undefined : t('composeCopyStopped', t('composeAnswerFirst'))}
      />
    </article>
  );
}

/** Why it cannot go out as it stands. */
function whyNot(posts: readonly ShownPost[], isClear: boolean): string | undefined {
  if (posts.every(({ text, imageIds }) => text === '' && imageIds.length === 0)) return t('composeEmpty');
  if (!isClear) return t('composeAnswerFirst');
  return posts.every((post) => post.fits && post.count.fits) ? undefined : t('composeTooLong');
}

/** Why its poll cannot go out with it, where Sheaf sends one. */
function whyNoPoll(
  { poll }: Pick<Draft, 'poll'>,
  network: Network,
  [question]: readonly ShownPost[],
  limits: Limits,
): string | undefined {
  const { isDirect, poll: rules } = networkRules(limits)[network];
  if (!poll || !rules || !isDirect) return undefined;
  if (question && question.imageIds.length > 0) return t('pollOrImages');
  const [problem] = checkPoll(poll, network, limits, question?.text);
  return problem && pollWords(problem);
}
