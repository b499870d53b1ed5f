import { plain } from '../../lib/article/markup.ts';
import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import type { Bringing } from '../../lib/sources/one-item.ts';
import { formatDay } from '../ui/dates.ts';
import { t } from '../ui/i18n.ts';
import { isOnWeb } from './as-article.ts';
import type { Named } from './reason-words.ts';

interface Props {
  item: InboxItem;
  named: Named;
  heading: 'h2' | 'h3';
  /** What one source brought is not the same paper. */
  onApart(bringing: Bringing): void;
}

/** Every source that brought an item, what each calls it where they differ, and how to take it apart. */
export function Carriers({ item: { brought, fields }, named, heading: Heading, onApart }: Props) {
  return (
    <section>
      <Heading>{t('inboxBroughtBy')}</Heading>
      <ul class="carriers">
        {brought.map((bringing) => {
          const { sourceId, guid, publishedAt, at, fields: said, media } = bringing;
          const link = [said.url, media].find(isOnWeb);
          const when = formatDay(publishedAt ?? at);
          return (
            <li key={`${sourceId} ${guid}`}>
              <bdi>{named.titleOf(sourceId) ?? t('inboxUnfollowedSource')}</bdi>
              {' · '}
              <span class="quiet">
                {link ? (
                  <a href={link} target="_blank" rel="noreferrer">
                    {when}
                  </a>
                ) : (
                  when
                )}
              </span>
              {brought.length > 1 && (
                <>
                  {' '}
                  <button
                    type="button"
                    class="link-button small"
                    title={t('inboxTakeApartHint')}
                    onClick={() => onApart(bringing)}
                  >
                    {t('inboxTakeApart')}
                  </button>
                </>
              )}
              {said.title && said.title !== fields.title && (
                <p class="quiet small">{t('inboxCalledThere', plain(said.title))}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
