import type { Port } from '../../lib/store/search/protocol.ts';
import { serveSearch } from '../../lib/store/search/server.ts';
import { UpgradingDatabase } from '../../lib/store/upgrading-database.ts';

const { port1, port2 } = new MessageChannel();
const turns: (() => void)[] = [];
port2.onmessage = () => turns.shift()?.();

serveSearch({
  db: new UpgradingDatabase(),
  port: self as unknown as Port,
  newId: () => crypto.randomUUID(),
  now: () => Date.now(),
  exclusively: (work) => navigator.locks.request('sheaf-search', work),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  // Not a timer: those wait for 4 ms each.
  pause: () =>
    new Promise((resolve) => {
      turns.push(resolve);
      port1.postMessage(undefined);
    }),
});
