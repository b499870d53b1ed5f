import { useEffect, useState } from 'preact/hooks';

/**
 * What `read` makes of the page's address, live, and how to say what it says by now where the page itself has changed it.
 * What is the same, field by field, stays the same object.
 */
export function useAddress<T>(read: () => T): [T, (said: T) => void] {
  const [said, say] = useState(read);
  useEffect(() => {
    const update = () =>
      say((before) => {
        const next = read();
        return isSame(before, next) ? before : next;
      });
    // The address may have changed between the first drawing and this listening.
    update();
    window.addEventListener('hashchange', update);
    window.addEventListener('popstate', update);
    return () => {
      window.removeEventListener('hashchange', update);
      window.removeEventListener('popstate', update);
    };
  }, []);
  return [said, say];
}

function isSame(before: unknown, next: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(next);
}
