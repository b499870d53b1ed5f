import { popupTasks } from '../../lib/platform/messages.ts';
import { currentTab } from '../../lib/platform/tabs.ts';
import type { CaptureResult, Tab } from '../../lib/ports.ts';

// Before anything else, and before the views are even read from disk: the click is answered by the background meanwhile.
const tab = currentTab();
const capture = tab.then(ask);

void Promise.all([tab, import('./view.tsx')]).then(([clicked, { show }]) => show(clicked, capture));

function ask(clicked: Tab | undefined): Promise<CaptureResult> | CaptureResult {
  if (!clicked) return { ok: false, error: { code: 'no-page' } };
  const heading = document.querySelector('h1');
  if (heading && clicked.title) heading.textContent = clicked.title;
  return popupTasks.captureTab(clicked);
}
