import { useEffect, useRef } from 'preact/hooks';
import { useStable } from '../ui/unchanged.tsx';

/** Writes a text at each keystroke, and says with it what this window last wrote or read there: what else stands by then, another wrote. */
export function useWritten(
  stored: string,
  write: (text: string, was: string) => Promise<unknown>,
): (text: string) => Promise<void> {
  const written = useRef<string | undefined>(undefined);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) written.current = undefined;
  }, [stored]);
  return useStable(async (text: string) => {
    const was = written.current ?? stored;
    written.current = text;
    underWay.current += 1;
    try {
      await write(text, was);
    } finally {
      underWay.current -= 1;
    }
  });
}
