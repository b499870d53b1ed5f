import { useEffect, useState } from 'preact/hooks';

/** How many panes stand side by side: the list or the article; both; both with the rail. */
export type Panes = 1 | 2 | 3;

const TWO = '(min-width: 45rem)';
const THREE = '(min-width: 68rem)';

/** How many panes the window has room for, live. */
export function usePanes(): Panes {
  const [panes, setPanes] = useState(read);
  useEffect(() => {
    const update = () => setPanes(read());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return panes;
}

function read(): Panes {
  if (!matchMedia(TWO).matches) return 1;
  return matchMedia(THREE).matches ? 3 : 2;
}
