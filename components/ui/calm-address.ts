/** So long the keys rest before the address follows them. */
const REST_MS = 200;

/** What the address is to say, and what it said when that was wanted. */
let waiting: { hash: string; over: string } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the address says, or is about to. */
export function hashNow(): string {
  return waiting?.over === location.hash ? waiting.hash : location.hash;
}

/** Has the address say so once the keys rest: the browser takes ten milliseconds for each change of it, and longer than a list for its row. */
export function replaceSoon(hash: string): void {
  waiting = { hash, over: location.hash };
  clearTimeout(timer);
  timer = setTimeout(settleAddress, REST_MS);
}

/** Has the address say at once what it is about to; to be called before a step. Where someone went elsewhere meanwhile, it says nothing of that. */
export function settleAddress(): void {
  clearTimeout(timer);
  const hash = hashNow();
  waiting = undefined;
  if (hash !== location.hash) history.replaceState(history.state, '', hash);
}
