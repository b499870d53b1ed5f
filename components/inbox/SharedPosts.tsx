import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { isOnWeb } from './as-article.ts';

/** Who shared an item, each with a link to the post; nothing where nobody did. */
export function SharedPosts({ item: { sharedBy }, heading: Heading }: { item: InboxItem; heading: 'h2' | 'h3' }) {
  if (sharedBy.length === 0) return null;
  return (
    <section>
      <Heading>{t('inboxShared')}</Heading>
      <ul class="carriers">
        {sharedBy.map(({ sourceId, guid, name, url, at }) => (
          <li key={`${sourceId} ${guid}`}>
            <bdi>{name}</bdi>
            {' · '}
            <span class="quiet">
              {isOnWeb(url) ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {formatDay(at)}
                </a>
              ) : (
                formatDay(at)
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
