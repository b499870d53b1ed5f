import { render } from 'preact';
import { FollowHere } from '../../components/sources/FollowHere.tsx';
import { t } from '../../components/ui/i18n.ts';
import { showTheme } from '../../components/ui/theme.ts';
import { ToastArea } from '../../components/ui/toasts.tsx';
import { keepFollowIntent } from '../../lib/platform/follow-intent.ts';
import { readPageHints } from '../../lib/platform/page-hints.ts';
import { openView } from '../../lib/platform/pages.ts';
import { openWholePage } from '../app/whole-page.tsx';

// The popup leads here, within its own window: what follows is no part of it, that no click on an article carries it along.
const [tab = '', articleId] = location.hash.slice(1).split('/').map(decodeURIComponent);
const tabId = Number(tab);
const read = readPageHints(tabId);
const { root, sheaf, Around } = openWholePage();
document.title = `${t('followHereTitle')} · Sheaf`;
void sheaf.store.settings.get('theme').then(showTheme);
render(
  <Around>
    {() => (
      <ToastArea>
        <main class="follow-popup">
          <FollowHere
            read={read}
            articleId={articleId}
            keep={(intent) => keepFollowIntent(intent, tabId)}
            open={(hash) => void openView(hash).then(() => window.close())}
          />
        </main>
      </ToastArea>
    )}
  </Around>,
  root,
);
