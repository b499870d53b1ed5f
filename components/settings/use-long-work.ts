import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress, Watch } from '../../lib/ports/backup.ts';

/** Work that shows how far it is, and can be stopped. */
export interface LongWork {
  /** `undefined` while nothing is done. */
  progress: Progress | undefined;
  /** Does it; answers `undefined` where it was stopped. One at a time. */
  run<T>(work: (watch: Watch) => Promise<T>): Promise<T | undefined>;
  stop(): void;
}

/** Long work of this view; what is not done when the view goes is stopped. */
export function useLongWork(): LongWork {
  const [progress, setProgress] = useState<Progress>();
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);
  return {
    progress,
    async run(work) {
      if (control.current) return undefined;
      const own = new AbortController();
      control.current = own;
      setProgress({ done: 0, total: 0 });
      try {
        return await work({ signal: own.signal, onProgress: setProgress });
      } catch (error) {
        if (own.signal.aborted && error === own.signal.reason) return undefined;
        throw error;
      } finally {
        control.current = undefined;
        setProgress(undefined);
      }
    },
    stop: () => control.current?.abort(),
  };
}
