import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { provideMessages } from '../../components/ui/i18n.ts';
import { SheafProvider } from '../../components/ui/sheaf-context.tsx';
import { showTheme } from '../../components/ui/theme.ts';
import { browserLocale, getMessage } from '../../lib/platform/localise.ts';
import { popupTasks } from '../../lib/platform/messages.ts';
import { pages } from '../../lib/platform/pages.ts';
import type { BackgroundTasks, CaptureResult, Tab } from '../../lib/ports.ts';
import { POPUP_SETTINGS } from '../../lib/settings.ts';
import { createSheaf } from '../../lib/sheaf.ts';
import { AwaitingDatabase } from '../../lib/store/awaiting-database.ts';
import { createStoreReader } from '../../lib/store/reader.ts';

/** Renders the popup over the skeleton that its HTML shows, once its code is there. */
export function show(tab: Tab | undefined, capture: Promise<CaptureResult>): void {
  provideMessages(getMessage, browserLocale());
  document.documentElement.lang = browserLocale();
  document.documentElement.dir = getMessage('@@bidi_dir') || 'ltr';
  const sheaf = createSheaf({
    store: createStoreReader(new AwaitingDatabase(), POPUP_SETTINGS),
    pages,
    background: popupTasks as BackgroundTasks,
  });
  void sheaf.store.settings.get('theme').then(showTheme);
  const root = document.querySelector('#root');
  if (!root) throw new Error('No #root');
  root.replaceChildren();
  render(
    <SheafProvider value={sheaf}>
      <Popup tab={tab} capture={capture} />
    </SheafProvider>,
    root,
  );
}
