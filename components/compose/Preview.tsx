import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import type { DraftImage, Network, Poll } from '../../lib/share/draft.ts';
import { networkRules } from '../../lib/share/networks.ts';
import { linkIn, shownLink } from '../../lib/share/post-facts.ts';
import type { ShownPost } from '../../lib/share/shown.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { t, tn } from '../ui/i18n.ts';
import { Copy } from '../ui/icons.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { memo } from '../ui/unchanged.tsx';
import { CountMark } from './CountMark.tsx';
import { useImageTasks } from './images-context.ts';
import { LinkPicture } from './LinkPicture.tsx';
import { PostText } from './PostText.tsx';
import { PreviewImages } from './PreviewImages.tsx';
import { PreviewPoll } from './PreviewPoll.tsx';

/** Networks that draw a card from the link of a post. */
const WITH_CARD: ReadonlySet<Network> = new Set(['bluesky', 'mastodon', 'x', 'linkedin', 'threads', 'facebook']);

/** So many posts are drawn at first: a pasted text can make some hundred. */
const DRAWN = 50;

interface Props {
  network: Network;
  posts: readonly ShownPost[];
  article: Article | undefined;
  images: readonly DraftImage[];
  /** Does Sheaf post it itself, and so say which picture a link has? */
  isSent: boolean;
  contentWarning: string | undefined;
  poll: Poll | undefined;
  /** Why its words cannot be copied yet. */
  whyNotCopied: string | undefined;
}

/** The posts of a draft as their network will show them. */
export function Preview({ network, posts, article, images, isSent, contentWarning, poll, whyNotCopied }: Props) {
  const [drawn, setDrawn] = useState(DRAWN);
  const warning = network === 'mastodon' ? contentWarning : undefined;
  return (
    <>
      <ol class={`preview ${network}`}>
        {posts.slice(0, drawn).map((post, index) => (
          <PreviewPost
            key={`${post.part}/${index}`}
            network={network}
            post={post}
            place={posts.length > 1 ? index + 1 : undefined}
            article={article && drawsCard(network, post, article) ? article : undefined}
            images={images}
            hasPicture={isSent && network === 'bluesky'}
            warning={warning}
            poll={index === 0 && networkRules()[network].poll ? poll : undefined}
            whyNotCopied={whyNotCopied}
          />
        ))}
      </ol>
      {posts.length > drawn && (
        <p class="quiet small">
          {tn('composeMorePosts', posts.length - drawn)}{' '}
          <button type="button" class="link-button" onClick={() => setDrawn(drawn + DRAWN)}>
            {t('composeShowMorePosts')}
          </button>
        </p>
      )}
    </>
  );
}

interface PostProps {
  network: Network;
  post: ShownPost;
  /** Which of the parts of a thread it is, from 1. */
  place: number | undefined;
  /** Whose card the network draws. */
  article: Article | undefined;
  /** Of the draft. */
  images: readonly DraftImage[];
  /** Has the card a picture that Sheaf draws? */
  hasPicture: boolean;
  warning: string | undefined;
  /** Where the network has any. */
  poll: Poll | undefined;
  whyNotCopied: string | undefined;
}

/** One post. At a keystroke most are as they were, and are not made anew. */
const PreviewPost = memo(function PreviewPost(props: PostProps) {
  const { network, post, place, article, images, hasPicture, warning, poll, whyNotCopied } = props;
  const { text, fits, count, imageIds } = post;
  return (
    <li class="preview-post" data-fits={fits && count.fits}>
      <div class="preview-avatar" aria-hidden="true" />
      <div class="preview-body">
        {warning && <p class="preview-warning">{warning}</p>}
        <PostText text={text} network={network} />
        {imageIds.length > 0 && <PreviewImages images={images.filter(({ id }) => imageIds.includes(id))} />}
        {poll && <PreviewPoll poll={poll} network={network} />}
        {article && <LinkCard article={article} hasPicture={hasPicture} />}
        <div class="preview-foot">
          <CountMark count={count} />
          {whyNotCopied === undefined ? (
            <CopyButton text={text} label={copyLabel(place)} done={t('composeCopied')} />
          ) : (
            <HeldCopy label={copyLabel(place)} why={whyNotCopied} />
          )}
        </div>
      </div>
    </li>
  );
});

function copyLabel(place: number | undefined): string {
  return place === undefined ? t('composeCopy') : t('composeCopyPart', place);
}

/** In the place of the button that copies: says why nothing is. */
function HeldCopy({ label, why }: { label: string; why: string }) {
  const { show } = useToasts();
  return (
    <button
      type="button"
      class="icon-button small-target"
      aria-label={label}
      aria-disabled="true"
      title={why}
      onClick={() => show(why)}
    >
      <Copy />
    </button>
  );
}

function LinkCard({ article, hasPicture }: { article: Article; hasPicture: boolean }) {
  const images = useImageTasks();
  const { title, journal } = article;
  return (
    <div class="preview-card">
      {hasPicture && images && <LinkPicture article={article} />}
      <p class="preview-card-title" dir="auto">
        {title ? plain(title) : shownLink(article)}
      </p>
      {journal && <p class="quiet small">{journal}</p>}
      <p class="quiet small">{hostOf(shownLink(article))}</p>
    </div>
  );
}

/** Where a post has images, they stand in the card's place. */
function drawsCard(network: Network, { text, imageIds }: ShownPost, article: Article): boolean {
  return WITH_CARD.has(network) && imageIds.length === 0 && linkIn(text, article) !== undefined;
}

function hostOf(link = ''): string {
  return URL.canParse(link) ? new URL(link).host : '';
}
