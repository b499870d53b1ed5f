import { useEffect, useState } from 'preact/hooks';

/** So far beyond the window's edge is near. */
const MARGIN = '800px 0px';

let observer: IntersectionObserver | undefined;
const waiting = new WeakMap<Element, () => void>();

/** Has the element come near the window, now or before? Where the browser cannot tell, it has. */
export function useNear(ref: { current: Element | null }): boolean {
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = ref.current;
    if (isNear || !element) return;
    observer ??= new IntersectionObserver(
      (seen) => {
        for (const { isIntersecting, target } of seen) if (isIntersecting) waiting.get(target)?.();
      },
      { rootMargin: MARGIN },
    );
    waiting.set(element, () => setNear(true));
    observer.observe(element);
    return () => observer?.unobserve(element);
  }, [isNear]);
  return isNear;
}
