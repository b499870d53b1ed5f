import { expect, it } from 'vitest';
import { askServer } from '../../lib/services/posting-http.ts';

const NOW = '2026-03-04T09:00:00.000Z';
const ask = (response: Response) =>
  askServer(
    { fetch: async () => response, now: () => NOW },
    { url: 'https://server.example/x', method: 'GET', token: 'a' },
  );

it('reads no answer to its end that has none', async () => {
  let chunks = 0;
  const endless = new ReadableStream({
    pull(controller) {
      if (++chunks > 100) controller.close();
      else controller.enqueue(new TextEncoder().encode('a'.repeat(1_000_000)));
    },
  });
  expect(await ask(new Response(endless))).toEqual({ ok: false, why: 'server', status: 200 });
  expect(chunks).toBeLessThan(15);
});

it.each([
  ['{"a":"é"}', { ok: true, status: 200, body: { a: 'é' } }],
  ['', { ok: true, status: 200, body: {} }],
  ['<html>', { ok: false, why: 'server', status: 200 }],
])('answers %j as it is', async (text, answer) => {
  expect(await ask(new Response(text))).toEqual(answer);
});
