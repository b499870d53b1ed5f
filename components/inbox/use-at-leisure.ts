import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '../ui/sheaf-context.tsx';

/** Of the time that it takes, so many times as long it is left alone; but never longer than a person waits for it. */
const LEISURE = 15;
const LONGEST_MS = 3000;

/**
 * What may cost much to find out, as the days of many sources do: again after `probe`, which is cheap, has changed, but seldom
 * enough that other reading does not wait for it. `undefined` until the first answer: that comes `firstMs` after it `isReady`.
 */
export function useAtLeisure<T>(
  probe: () => Promise<unknown>,
  query: () => Promise<T>,
  inputs: readonly unknown[],
  { firstMs = 0, isReady = true }: { firstMs?: number; isReady?: boolean } = {},
): T | undefined {
  const sign = useLive(async () => (isReady ? { probed: await probe() } : undefined), [...inputs, isReady]);
  const [answer, setAnswer] = useState<{ of: string; value: T }>();
  const [failure, setFailure] = useState<unknown>();
  const of = JSON.stringify(inputs);
  const state = useRef({ query, of, restMs: firstMs, isUnderWay: false, isStale: false, isOver: false }).current;
  if (state.of !== of) state.restMs = 0;
  Object.assign(state, { query, of });

  async function run(): Promise<void> {
    state.isStale = state.isUnderWay;
    if (state.isUnderWay) return;
    state.isUnderWay = true;
    do {
      await new Promise((resolve) => setTimeout(resolve, state.restMs));
      state.isStale = false;
      if (state.isOver) return;
      const asked = state.of;
      const began = performance.now();
      try {
        const value = await state.query();
        if (!state.isOver) setAnswer({ of: asked, value });
      } catch (error) {
        if (!state.isOver) setFailure(error);
      }
      state.restMs = Math.min(LONGEST_MS, LEISURE * (performance.now() - began));
    } while (state.isStale && !state.isOver);
    state.isUnderWay = false;
  }

  useEffect(() => {
    if (sign) void run();
  }, [sign, of]);
  useEffect(
    () => () => {
      state.isOver = true;
    },
    [],
  );
  if (failure) throw failure;
  return answer?.of === of ? answer.value : undefined;
}
