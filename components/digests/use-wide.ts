import { useEffect, useState } from 'preact/hooks';

/** Is there room for two columns? Live. */
export function useWide(query = '(min-width: 64rem)'): boolean {
  const [isWide, setWide] = useState(() => globalThis.matchMedia?.(query).matches ?? true);
  useEffect(() => {
    const list = globalThis.matchMedia?.(query);
    if (!list) return;
    const onChange = () => setWide(list.matches);
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  }, [query]);
  return isWide;
}
