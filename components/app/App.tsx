import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ArticleSearch } from '../../lib/ports/search.ts';
import { LookUpAsk } from '../article/LookUpAsk.tsx';
import { ImportNotice } from '../exchange/ImportNotice.tsx';
import { Library } from '../library/Library.tsx';
import { BackupReminder } from '../settings/BackupReminder.tsx';
import { ToastArea, useToasts } from '../ui/toasts.tsx';
import { useAppRoute } from './use-app-route.ts';
import { APP_VIEWS, type AppView } from './views.ts';

/** The full page: the library, kept as it is while another view has its place. */
export function App({ search }: { search: ArticleSearch }) {
  const { path, rest } = useAppRoute();
  const view = APP_VIEWS.find((each) => each.path === path);
  // A page that is opened at another view does not read the library first.
  const [wasInLibrary, setWasInLibrary] = useState(!view);
  useEffect(() => {
    if (!view) setWasInLibrary(true);
  }, [view]);
  return (
    <>
      {(wasInLibrary || !view) && (
        <div class="app-library" hidden={view !== undefined}>
          <ImportNotice />
          <BackupReminder />
          <LookUpAsk />
          <Library search={search} />
        </div>
      )}
      {view && (
        <ToastArea key={view.path}>
          <Loaded view={view} rest={rest} />
        </ToastArea>
      )}
    </>
  );
}

function Loaded({ view, rest }: { view: AppView; rest: string | undefined }) {
  const { act } = useToasts();
  const [View, setView] = useState<ComponentType<{ rest: string | undefined }>>();
  useEffect(() => {
    void act(async () => {
      const loaded = await view.load();
      setView(() => loaded);
    });
  }, [view]);
  return View ? <View rest={rest} /> : null;
}
