import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import { ChangedNotice } from '../article/ChangedNotice.tsx';
import { LookUpAsk } from '../article/LookUpAsk.tsx';
import { ImportNotice } from '../exchange/ImportNotice.tsx';
import { FirstPageContext, type TakeFirstPage } from '../library/first-page-context.ts';
import { Library } from '../library/Library.tsx';
import { SearchProvider } from '../library/search-context.ts';
import { WithHistory } from '../library/WithHistory.tsx';
import { BackupReminder } from '../settings/BackupReminder.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { ToastArea, useToasts } from '../ui/toasts.tsx';
import { NewerNotice } from './Opened.tsx';
import { OtherViews } from './OtherViews.tsx';
import { useAppRoute } from './use-app-route.ts';
import { useGoKeys } from './use-go-keys.ts';
import { useTheme } from './use-theme.ts';
import { APP_VIEWS, type AppView, type ViewProps } from './views.ts';

/** What is looked for in all that was shared waits until the library stands there. */
const AFTER_THE_LIBRARY_MS = 1500;

interface Props {
  search: ArticleSearch;
  takeFirstPage: TakeFirstPage;
  isNewer?: boolean;
}

/** The full page: the library, kept as it is while another view has its place. */
export function App({ search, takeFirstPage, isNewer = false }: Props) {
  const { path, rest } = useAppRoute();
  const view = APP_VIEWS.find((each) => each.path === path);
  // A page that is opened at another view does not read the library first.
  const [wasInLibrary, setWasInLibrary] = useState(!view);
  useEffect(() => {
    if (!view) setWasInLibrary(true);
    document.title = `${t(view ? (view.label as MessageKey) : 'libraryTitle')} · Sheaf`;
  }, [view]);
  useGoKeys();
  useTheme();
  return (
    <WithHistory>
      <SearchProvider value={search}>
        {(wasInLibrary || !view) && (
          <div class="app-library" hidden={view !== undefined}>
            <FirstPageContext.Provider value={takeFirstPage}>
              <Library search={search} isHidden={view !== undefined} railFoot={<OtherViews />} />
            </FirstPageContext.Provider>
            <div class="app-notices">
              {isNewer && <NewerNotice />}
              <ImportNotice />
              <ToastArea>
                <ChangedNotice afterMs={AFTER_THE_LIBRARY_MS} />
              </ToastArea>
              <LookUpAsk more={<a href="#/settings/look-ups">{t('lookUpWhat')}</a>} />
              <BackupReminder />
            </div>
          </div>
        )}
        {view && (
          <ToastArea key={view.path}>
            <Loaded view={view} rest={rest} />
          </ToastArea>
        )}
      </SearchProvider>
    </WithHistory>
  );
}

function Loaded({ view, rest }: { view: AppView; rest: string | undefined }) {
  const { act } = useToasts();
  const [View, setView] = useState<ComponentType<ViewProps>>();
  useEffect(() => {
    void act(async () => {
      const loaded = await view.load();
      setView(() => loaded);
    });
  }, [view]);
  return View ? <View rest={rest} railFoot={<OtherViews from={view.path} />} /> : null;
}
