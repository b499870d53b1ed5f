import type { Port } from './protocol.ts';

/** A port that is opened when something is first sent. */
export function lazily(open: () => Port): Port {
  const listeners: Parameters<Port['addEventListener']>[] = [];
  let port: Port | undefined;
  return {
    addEventListener(...listener) {
      listeners.push(listener);
      port?.addEventListener(...listener);
    },
    postMessage(...message) {
      if (!port) {
        port = open();
        for (const listener of listeners) port.addEventListener(...listener);
      }
      port.postMessage(...message);
    },
  };
}
