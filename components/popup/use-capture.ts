import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { CaptureResult } from '../../lib/ports.ts';

/** Where the answer to the click stands, and what changes it. */
export interface CaptureState {
  /** The last answer; `undefined` until the first. */
  result: CaptureResult | undefined;
  /** Is a further answer under way? */
  busy: boolean;
  /** Shows what a further attempt answers: a retry, a save by DOI. */
  follow(next: Promise<CaptureResult>): Promise<void>;
  show(result: CaptureResult): void;
}

/** The answer to the click that opened the popup, and to what is tried after it. */
export function useCapture(first: Promise<CaptureResult>): CaptureState {
  const [result, show] = useState<CaptureResult>();
  const [busy, setBusy] = useState(false);
  const follow = useCallback(async (next: Promise<CaptureResult>) => {
    setBusy(true);
    show(await next.catch(asFailure));
    setBusy(false);
  }, []);
  useLayoutEffect(() => {
    let current = true;
    first.catch(asFailure).then((answer) => current && show(answer));
    return () => {
      current = false;
    };
  }, [first]);
  return { result, busy, follow, show };
}

/** The message never arrived: the worker died twice, or the extension was updated meanwhile. */
function asFailure(error: unknown): CaptureResult {
  console.error(error);
  return { ok: false, error: { code: 'failed' } };
}
