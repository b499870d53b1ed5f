import type { Unread } from '../../lib/ports/reading-files.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t, tn } from '../ui/i18n.ts';

/** More rows than this are copied, not drawn. */
const DRAWN = 200;

/** What could not be read, each with its line and why; copyable. */
export function UnreadList({ unread, count }: { unread: Unread[]; count: number }) {
  if (count === 0) return null;
  const text = unread.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n');
  return (
    <div class="exchange-unread">
      <Disclosure label={tn('exchangeUnread', count)}>
        {() => (
          <>
            <ul>
              {unread.slice(0, DRAWN).map(({ file, line, reason }, index) => (
                <li key={index} dir="auto">
                  <span class="quiet">{t('exchangeUnreadLine', file, line)}</span> {reason}
                </li>
              ))}
            </ul>
            {count > DRAWN && <p class="quiet small">{tn('exchangeUnreadMore', count - DRAWN)}</p>}
          </>
        )}
      </Disclosure>
      <CopyButton text={text} label={t('exchangeUnreadCopy')} done={t('exchangeUnreadCopied')} />
    </div>
  );
}
