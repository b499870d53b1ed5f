import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aFakeBluesky } from '../support/fake-bluesky.ts';

type Fake = ReturnType<typeof aFakeBluesky>;

export interface LocalBluesky extends Fake {
  base: string;
  /** From its so-manieth part on, it takes each and answers none. */
  silentFrom: number;
  close(): Promise<void>;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, accept',
  'access-control-allow-methods': 'GET, POST',
};

/** The server of Bluesky that tests have, at an address of this machine. */
export async function localBluesky(): Promise<LocalBluesky> {
  let fake: Fake | undefined;
  let parts = 0;
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS' || !fake) {
      response.writeHead(204, CORS).end();
      return;
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const method = request.method ?? 'GET';
    const answer = await fake.fetch(`${local.base}${request.url}`, {
      method,
      headers: request.headers as Record<string, string>,
      ...(method === 'POST' && chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    if (request.url?.endsWith('createRecord') && ++parts > local.silentFrom) return;
    response.writeHead(answer.status, { ...CORS, 'content-type': 'application/json' });
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake = aFakeBluesky(base);
  const local: LocalBluesky = {
    ...fake,
    base,
    silentFrom: Number.POSITIVE_INFINITY,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return local;
}
