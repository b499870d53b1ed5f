import type { ComponentChildren } from 'preact';
import { Opened } from '../../components/app/Opened.tsx';
import { ConsentProvider } from '../../components/article/consent-context.ts';
import { DigestsProvider } from '../../components/article/digests-context.ts';
import { DraftingProvider } from '../../components/article/drafting-context.ts';
import { createImageUrls } from '../../components/compose/image-urls.ts';
import { ImagesProvider } from '../../components/compose/images-context.ts';
import { FollowingProvider } from '../../components/inbox/following-context.ts';
import { provideMessages } from '../../components/ui/i18n.ts';
import { SheafProvider } from '../../components/ui/sheaf-context.tsx';
import { createConsent } from '../../lib/platform/consent.ts';
import { browserLocale, getMessage } from '../../lib/platform/localise.ts';
import { backgroundTasks } from '../../lib/platform/messages.ts';
import { openBehind } from '../../lib/platform/open-behind.ts';
import { pages } from '../../lib/platform/pages.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { createSheaf } from '../../lib/sheaf.ts';
import { createDigestRoom } from '../../lib/store/digest-room.ts';
import { createFollowingReader } from '../../lib/store/following-reader.ts';
import { watchOpening } from '../../lib/store/opening.ts';
import { createStoreReader } from '../../lib/store/reader.ts';
import { createShareReader } from '../../lib/store/share-reader.ts';
import { UpgradingDatabase } from '../../lib/store/upgrading-database.ts';
import { BEYOND_POPUP } from '../../lib/tasks/beyond-popup.ts';
import { remembered } from '../../lib/text/remembered.ts';

/** What every page has that shows more than the popup: the strings, the library and its tasks, and what the composer needs. */
export function openWholePage() {
  // A view asks for the same strings at each keystroke, and the browser does not keep them.
  const plainMessage = remembered(getMessage as (key: string) => string, { most: 3000 });
  provideMessages((key, filled) => (filled?.length ? getMessage(key, filled) : plainMessage(key)), browserLocale());
  document.documentElement.lang = browserLocale();
  document.documentElement.dir = getMessage('@@bidi_dir') || 'ltr';
  const database = new UpgradingDatabase();
  const sheaf = createSheaf({
    store: createStoreReader(database, DEFAULT_SETTINGS),
    pages: { ...pages, openBehind },
    background: backgroundTasks,
    beyond: BEYOND_POPUP,
  });
  const opening = watchOpening(database);
  const consent = createConsent();
  // Before a click asks: whether this browser keeps one.
  void consent.has('articles');
  const drafting = createShareReader(database);
  const following = createFollowingReader(database);
  const digests = createDigestRoom(database);
  const images = {
    load: async () => (await import('./images.ts')).createImages(database),
    urls: createImageUrls({ read: drafting.drafts.image, urls: URL }),
  };
  const root = document.querySelector('#root');
  if (!root) throw new Error(`${location.pathname} has no #root`);

  /** With what a page of Sheaf's has around it. */
  function Around({ children }: { children(isNewer: boolean): ComponentChildren }) {
    return (
      <SheafProvider value={sheaf}>
        <ConsentProvider value={consent}>
          <DraftingProvider value={drafting}>
            <FollowingProvider value={following}>
              <DigestsProvider value={digests}>
                <ImagesProvider value={images}>
                  <Opened watch={opening}>{children}</Opened>
                </ImagesProvider>
              </DigestsProvider>
            </FollowingProvider>
          </DraftingProvider>
        </ConsentProvider>
      </SheafProvider>
    );
  }

  return { database, sheaf, root, Around };
}
