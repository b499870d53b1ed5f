import type { Article } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import type { DraftImage, Network, Poll } from '../../lib/share/draft.ts';
import { linkIn, shownLink } from '../../lib/share/post-facts.ts';
import type { ShownPost } from '../../lib/share/shown.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { t } from '../ui/i18n.ts';
import { memo } from '../ui/unchanged.ts';
import { CountMark } from './CountMark.tsx';
import { PostText } from './PostText.tsx';
import { PreviewImages } from './PreviewImages.tsx';
import { PreviewPoll } from './PreviewPoll.tsx';

/** Networks that draw a card from the link of a post. */
const WITH_CARD: ReadonlySet<Network> = new Set(['bluesky', 'mastodon', 'x', 'linkedin', 'threads', 'facebook']);

interface Props {
  network: Network;
  posts: readonly ShownPost[];
  article: Article | undefined;
  images: readonly DraftImage[];
  contentWarning: string | undefined;
  poll: Poll | undefined;
}

/** The posts of a draft as their network will show them. */
export function Preview({ network, posts, article, images, contentWarning, poll }: Props) {
  const warning = network === 'mastodon' ? contentWarning : undefined;
  return (
    <ol class={`preview ${network}`}>
      {posts.map((post, index) => (
        <PreviewPost
          key={`${post.part}/${index}`}
          network={network}
          post={post}
          place={posts.length > 1 ? index + 1 : undefined}
          article={article && drawsCard(network, post, article) ? article : undefined}
          images={images}
          warning={warning}
          poll={network === 'mastodon' && index === 0 ? poll : undefined}
        />
      ))}
    </ol>
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
  warning: string | undefined;
  /** As the network gets it from Sheaf. */
  poll: Poll | undefined;
}

/** One post. At a keystroke most are as they were, and are not made anew. */
const PreviewPost = memo(function PreviewPost({ network, post, place, article, images, warning, poll }: PostProps) {
  const { text, fits, count, imageIds } = post;
  return (
    <li class="preview-post" data-fits={fits && count.fits}>
      <div class="preview-avatar" aria-hidden="true" />
      <div class="preview-body">
        {warning && <p class="preview-warning">{warning}</p>}
        <PostText text={text} network={network} />
        {imageIds.length > 0 && <PreviewImages images={images.filter(({ id }) => imageIds.includes(id))} />}
        {poll && <PreviewPoll poll={poll} />}
        {article && <LinkCard article={article} />}
        <div class="preview-foot">
          <CountMark count={count} />
          <CopyButton
            text={text}
            label={place === undefined ? t('composeCopy') : t('composeCopyPart', place)}
            done={t('composeCopied')}
          />
        </div>
      </div>
    </li>
  );
});

function LinkCard({ article }: { article: Article }) {
  const { title, journal } = article;
  return (
    <div class="preview-card">
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
