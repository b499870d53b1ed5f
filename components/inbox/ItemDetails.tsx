import { markedFromText } from '../../lib/article/markup.ts';
import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import { ArticleCard } from '../article/ArticleCard.tsx';
import { ExternalLink, Send } from '../library/icons.tsx';
import { t } from '../ui/i18n.ts';
import { Library, X } from '../ui/icons.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { articleOfItem } from './article-of-item.ts';
import { addressOf, asArticle } from './as-article.ts';
import { Carriers } from './Carriers.tsx';
import { BookmarkPlus, Headphones, Inbox, VolumeOff } from './icons.tsx';
import { isEpisode, untitled } from './item-words.ts';
import { type Named, reasonWords } from './reason-words.ts';
import { SharedPosts } from './SharedPosts.tsx';
import type { Deeds } from './use-deeds.ts';

interface Props {
  item: InboxItem;
  deeds: Deeds;
  named: Named;
  heading: 'h1' | 'h2';
  onMute(): void;
}

/** Everything about one item: what it is, its abstract, why it is here and who brought it. Nothing of it is fetched. */
export function ItemDetails({ item, deeds, named, heading, onMute }: Props) {
  const { store } = useSheaf();
  const { state, fields, tags } = item;
  const saved = useLive(() => articleOfItem(store.articles, item), [item.id, item.articleId]);
  const article = asArticle(item);
  const address = addressOf(item);
  const reasons = reasonWords(item, named);
  const Sub = heading === 'h1' ? 'h2' : 'h3';
  const text = fields.abstract ?? fields.excerpt;
  const hidingRule = item.hiddenBy === undefined ? undefined : named.queryOf(item.hiddenBy);
  return (
    <article class="article-details">
      <ArticleCard
        article={{
          ...article,
          title: article.title ?? markedFromText(untitled(item)),
          ...(saved && { trust: saved.trust }),
        }}
        heading={heading}
      />
      <div class="article-actions">
        {state === 'saved' || state === 'owned' ? (
          saved && (
            <a class="button" href={`#/library/${encodeURIComponent(saved.id)}`}>
              <Library /> {t('inboxShowInLibrary')}
            </a>
          )
        ) : (
          <>
            <button type="button" class="button primary" aria-keyshortcuts="s" onClick={() => deeds.save([item.id])}>
              <BookmarkPlus /> {t('inboxSave')}
            </button>
            <button type="button" class="button" aria-keyshortcuts="x" onClick={() => deeds.dismiss([item.id])}>
              {state === 'new' ? <X /> : <Inbox />} {t(state === 'new' ? 'inboxDismiss' : 'inboxRenew')}
            </button>
          </>
        )}
        {address && (
          <a
            class="button"
            href={address}
            target="_blank"
            rel="noreferrer"
            aria-keyshortcuts="o"
            onClick={(event) => {
              // With another button or a modifier the browser's own way is meant.
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              deeds.open(item.id);
            }}
          >
            {isEpisode(item) ? <Headphones /> : <ExternalLink />} {t(isEpisode(item) ? 'inboxListen' : 'inboxOpen')}
          </a>
        )}
        <button type="button" class="button" aria-keyshortcuts="p" onClick={() => deeds.post(item.id)}>
          <Send /> {t('inboxPost')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('inboxMute')}
          title={t('inboxMute')}
          aria-keyshortcuts="u"
          onClick={onMute}
        >
          <VolumeOff />
        </button>
      </div>
      {(reasons.length > 0 || tags.length > 0 || state === 'hidden') && (
        <section>
          <Sub>{t(state === 'hidden' ? 'inboxWhyHidden' : 'inboxWhy')}</Sub>
          <ul class="item-reasons">
            {state === 'hidden' && <li>{hidingRule ? t('inboxHiddenByRule', hidingRule) : t('inboxHiddenByARule')}</li>}
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {tags.length > 0 && <li>{t('inboxTaggedByRules', tags.join(', '))}</li>}
          </ul>
        </section>
      )}
      {text && (
        <section>
          <Sub>{t(fields.abstract ? 'fieldAbstract' : 'fieldExcerpt')}</Sub>
          <p class="abstract" dir="auto" lang={fields.language}>
            {text}
          </p>
        </section>
      )}
      <SharedPosts item={item} heading={Sub} />
      <Carriers item={item} named={named} heading={Sub} onApart={(bringing) => deeds.takeApart(item, bringing)} />
    </article>
  );
}
