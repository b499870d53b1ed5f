import { useEffect } from 'preact/hooks';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { showTheme } from '../ui/theme.ts';

/** Sets the page in the theme that the person chose; in the system's where they chose none. */
export function useTheme(): void {
  const { store } = useSheaf();
  const theme = useLive(() => store.settings.get('theme'), []);
  useEffect(() => {
    if (theme !== undefined) showTheme(theme);
  }, [theme]);
}
