import type { Article } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import type { Network } from '../../lib/share/draft.ts';
import { linkOf } from '../../lib/share/post-facts.ts';
import type { ShownPost } from '../../lib/share/shown.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { t } from '../ui/i18n.ts';
import { CountMark } from './CountMark.tsx';
import { PostText } from './PostText.tsx';

/** Networks that draw a card from the link of a post. */
const WITH_CARD: ReadonlySet<Network> = new Set(['bluesky', 'mastodon', 'x', 'linkedin', 'threads', 'facebook']);

interface Props {
  network: Network;
  posts: readonly ShownPost[];
  article: Article | undefined;
  contentWarning: string | undefined;
}

/** The posts of a draft as their network will show them. */
export function Preview({ network, posts, article, contentWarning }: Props) {
  return (
    <ol class={`preview ${network}`}>
      {posts.map((post, index) => (
        <li key={`${post.part}/${post.start}`} class="preview-post" data-fits={post.fits && post.count.fits}>
          <div class="preview-avatar" aria-hidden="true" />
          <div class="preview-body">
            {contentWarning && network === 'mastodon' && <p class="preview-warning">{contentWarning}</p>}
            <PostText text={post.text} network={network} />
            {post.imageIds.length > 0 && <p class="quiet small">{t('composeImages', post.imageIds.length)}</p>}
            {article && WITH_CARD.has(network) && holdsLink(post.text, article) && <LinkCard article={article} />}
            <div class="preview-foot">
              <CountMark count={post.count} />
              <CopyButton
                text={post.text}
                label={posts.length > 1 ? t('composeCopyPart', index + 1) : t('composeCopy')}
                done={t('composeCopied')}
              />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function LinkCard({ article }: { article: Article }) {
  const { title, journal } = article;
  return (
    <div class="preview-card">
      <p class="preview-card-title" dir="auto">
        {title ? plain(title) : linkOf(article)}
      </p>
      {journal && <p class="quiet small">{journal}</p>}
      <p class="quiet small">{hostOf(linkOf(article))}</p>
    </div>
  );
}

function holdsLink(text: string, article: Article): boolean {
  const link = linkOf(article);
  return link !== undefined && text.includes(link);
}

function hostOf(link = ''): string {
  return URL.canParse(link) ? new URL(link).host : '';
}
