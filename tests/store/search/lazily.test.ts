import { expect, it } from 'vitest';
import { lazily } from '../../../lib/store/search/lazily.ts';
import type { Port } from '../../../lib/store/search/protocol.ts';

it('opens when something is first sent, and then brings what comes to who listened before and after', () => {
  const listeners: ((event: MessageEvent) => void)[] = [];
  const sent: unknown[] = [];
  let opened = 0;
  const port = lazily((): Port => {
    opened += 1;
    return {
      addEventListener: (_, listener) => void listeners.push(listener),
      postMessage: (message) => void sent.push(message),
    };
  });
  const heard: string[] = [];
  port.addEventListener('message', ({ data }) => heard.push(`early ${data}`));
  expect(opened).toBe(0);
  port.postMessage('a', []);
  port.addEventListener('message', ({ data }) => heard.push(`late ${data}`));
  port.postMessage('b', []);
  for (const listener of listeners) listener({ data: 'x' } as MessageEvent);
  expect({ opened, sent, heard }).toEqual({ opened: 1, sent: ['a', 'b'], heard: ['early x', 'late x'] });
});
