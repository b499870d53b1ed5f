/** How many questions go out at once, and how closely after one another at one server. */
interface Limits {
  inAll: number;
  /** From the beginning of one to that of the next at the same host. */
  gapMs: number;
  /** Milliseconds that never run backwards. */
  tick: () => number;
  sleep(ms: number): Promise<void>;
}

export interface HostTurns {
  /** Runs it when its turn has come: one at a time at each host, in the order in which they were asked for. */
  run<T>(host: string, ask: () => Promise<T>): Promise<T>;
}

/** Holds questions back so that no server has two of them at once. */
export function createHostTurns({ inAll, gapMs, tick, sleep }: Limits): HostTurns {
  /** Of each host the last that waits there; gone when nobody does and its gap is over. */
  const last = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let free = inAll;

  async function take(): Promise<void> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function give(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return {
    async run(host, ask) {
      const before = last.get(host);
      let done = () => {};
      const own = new Promise<void>((resolve) => {
        done = resolve;
      });
      last.set(host, own);
      await before;
      await take();
      const begun = tick();
      try {
        return await ask();
      } finally {
        give();
        const leftMs = gapMs - (tick() - begun);
        void (leftMs > 0 ? sleep(leftMs) : Promise.resolve()).then(() => {
          done();
          if (last.get(host) === own) last.delete(host);
        });
      }
    },
  };
}
