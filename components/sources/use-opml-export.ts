import type { Source } from '../../lib/sources/source.ts';
import { tn } from '../ui/i18n.ts';
import { useToasts } from '../ui/toasts.tsx';

/** So long the browser may take to begin with the download. */
const KEPT_MS = 60_000;

/** Writes what is followed to a file in the person's downloads. */
export function useOpmlExport(): (sources: readonly Source[]) => Promise<void> {
  const { act, show } = useToasts();
  return (sources) =>
    act(async () => {
      const [{ writeOpml }, { subscriptionsOf }] = await Promise.all([
        import('../../lib/sources/opml.ts'),
        import('../../lib/sources/subscriptions.ts'),
      ]);
      const now = new Date().toISOString();
      const name = `Sheaf sources ${now.slice(0, 10)}.opml`;
      const text = writeOpml(subscriptionsOf(sources, 'Sheaf'), now);
      const url = URL.createObjectURL(new Blob([text], { type: 'text/x-opml' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
      show(tn('opmlExported', sources.length, name));
    });
}
