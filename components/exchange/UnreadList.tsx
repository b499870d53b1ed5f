import type { Unread } from '../../lib/ports/reading-files.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t, tn } from '../ui/i18n.ts';

/** More rows than this are copied, not drawn. */
const DRAWN = 200;

const WHY = { syntax: 'exchangeWhySyntax', nothing: 'exchangeWhyNothing', kind: 'exchangeWhyKind' } as const;

/** What could not be read, each with its line and why; copyable. */
export function UnreadList({ unread, count }: { unread: Unread[]; count: number }) {
  if (count === 0) return null;
  const all = unread.map(({ file, line, text, why }) => `${file}:${line}: ${t(WHY[why])} ${text}`).join('\n');
  return (
    <div class="exchange-unread">
      <Disclosure label={tn('exchangeUnread', count)}>
        {() => (
          <>
            <ul>
              {unread.slice(0, DRAWN).map(({ file, line, text, why }, index) => (
                <li key={index} dir="auto">
                  <span class="quiet">
                    {t('exchangeUnreadLine', file, line)} {t(WHY[why])}
                  </span>{' '}
                  {text}
                </li>
              ))}
            </ul>
            {count > DRAWN && <p class="quiet small">{tn('exchangeUnreadMore', count - DRAWN)}</p>}
          </>
        )}
      </Disclosure>
      <CopyButton text={all} label={t('exchangeUnreadCopy')} done={t('exchangeUnreadCopied')} />
    </div>
  );
}
