import { useEffect, useRef, useState } from 'preact/hooks';

/** Changes that follow one another faster than this are a key held down. */
const FAST_MS = 120;

/** The value; while it changes faster than it could be looked at, the one before, until it comes to rest. */
export function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value);
  const changedAt = useRef(0);
  const isFast = performance.now() - changedAt.current < FAST_MS;
  useEffect(() => {
    changedAt.current = performance.now();
    const timer = setTimeout(() => setCalm(value), FAST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  if (value !== calm && !isFast) {
    setCalm(value);
    return value;
  }
  return calm;
}
