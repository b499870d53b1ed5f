import type { Beside } from '../../lib/ports/beside.ts';
import { BesidePage } from '../compose/BesidePage.tsx';
import { ToastArea } from '../ui/toasts.tsx';
import { NewerNotice } from './Opened.tsx';
import { useAppRoute } from './use-app-route.ts';
import { useTheme } from './use-theme.ts';

/** The side panel: the composer alone, beside the page that is read. */
export function Panel({ beside, isNewer = false }: { beside: Beside; isNewer?: boolean }) {
  const { path, rest } = useAppRoute();
  useTheme();
  return (
    <ToastArea>
      {isNewer && <NewerNotice />}
      <BesidePage beside={beside} rest={path === 'compose' ? rest : undefined} />
    </ToastArea>
  );
}
