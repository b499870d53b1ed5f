/** How long something took, and the longest that the page could do nothing else meanwhile. */
export interface Measured {
  ms: number;
  blockedMs: number;
}

/** Does something while the page counts how late its own turns come. */
export async function watchPage<T>(work: () => Promise<T>): Promise<Measured & { result: T }> {
  let blockedMs = 0;
  let last = performance.now();
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  const turn = () => {
    const now = performance.now();
    blockedMs = Math.max(blockedMs, now - last);
    last = now;
  };
  port1.onmessage = () => {
    turn();
    // Not at once: a page that counts all the time takes a processor from the worker.
    if (!isOver)
      setTimeout(() => {
        last = performance.now();
        port2.postMessage(undefined);
      }, 1);
  };
  port2.postMessage(undefined);
  const start = performance.now();
  try {
    const result = await work();
    turn();
    return { result, ms: performance.now() - start, blockedMs };
  } finally {
    isOver = true;
    port1.close();
  }
}
