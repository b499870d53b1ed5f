import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { hashOf } from '../../lib/text/hash.ts';

const XML = { 'content-type': 'application/rss+xml', 'access-control-allow-origin': '*' };
const HEAD = '<?xml version="1.0"?><rss version="2.0"><channel><title>Hostile</title>';
const item = (title: string, description = '') => {
  const name = hashOf(title + description);
  return `<item><guid>${name}</guid><title>${title}</title><link>https://h.example/${name}</link><description>${description}</description></item>`;
};
const TAIL = '</channel></rss>';

/** Each is a feed that means ill, or a server that does: by its path. */
const WAYS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/bomb': (_, response) => {
    const levels = Array.from({ length: 9 }, (_, at) => {
      const inner = at === 0 ? 'lol' : `&lol${at - 1};`.repeat(10);
      return `<!ENTITY lol${at} "${inner}">`;
    });
    const text = `<?xml version="1.0"?><!DOCTYPE rss [${levels.join('')}]><rss version="2.0"><channel><title>&lol8;</title>${item('&lol8;', '&lol8;')}${TAIL}`;
    response.writeHead(200, XML).end(text);
  },
  '/file': (_, response) => {
    const text = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY own SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel>${item('&own;')}${TAIL}`;
    response.writeHead(200, XML).end(text);
  },
  '/large': (_, response) => {
    response.writeHead(200, XML);
    response.write(HEAD);
    flood(response, 200_000_000);
  },
  '/packed': (_, response) => {
    response.writeHead(200, { ...XML, 'content-encoding': 'gzip' });
    const gzip = createGzip();
    gzip.pipe(response);
    gzip.write(HEAD);
    flood(gzip, 2_000_000_000);
    response.on('close', () => gzip.destroy());
  },
  '/deep': (_, response) => {
    response.writeHead(200, XML).end(`${HEAD}${'<item>'.repeat(10_000)}${'</item>'.repeat(10_000)}${TAIL}`);
  },
  '/script': (_, response) => {
    const ill =
      '&lt;script&gt;globalThis.hacked = 1&lt;/script&gt;&lt;img src=x onerror="globalThis.hacked = 1"&gt;Feedback in clinical teaching';
    response
      .writeHead(200, XML)
      .end(`${HEAD}${item(ill, `${ill}: an abstract of some length that says what was found`)}${TAIL}`);
  },
  '/round': (request, response) => {
    const turn = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0) + 1;
    response.writeHead(302, { location: `/round?${turn}`, 'access-control-allow-origin': '*' }).end();
  },
  '/silent': () => undefined,
  '/drip': (_, response) => {
    response.writeHead(200, XML);
    response.write(HEAD);
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/latin': (_, response) => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel>${item('Élèves en médecine: une étude de cohorte')}${TAIL}`;
    response.writeHead(200, { ...XML, 'content-type': 'text/xml' }).end(Buffer.from(text, 'latin1'));
  },
  '/lying': (_, response) => {
    // It says one encoding and is another, broken in the middle of a character.
    const text = Buffer.from(`${HEAD}${item('Ärztliche Weiterbildung in der Rheumatologie')}${TAIL}`);
    const broken = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text, Buffer.from([0xe2, 0x82])]);
    response.writeHead(200, { ...XML, 'content-type': 'text/xml; charset=iso-8859-1' }).end(broken);
  },
  '/no-gzip': (_, response) => {
    response.writeHead(200, { ...XML, 'content-encoding': 'gzip' }).end('this is no gzip');
  },
  '/cut': (_, response) => {
    const half = gzipSync(`${HEAD}${item('Half of it').repeat(1000)}`);
    response.writeHead(200, { ...XML, 'content-encoding': 'gzip', 'content-length': half.length });
    response.write(half.subarray(0, half.length / 2));
    setTimeout(() => response.destroy(), 20);
  },
  '/binary': (_, response) => {
    response.writeHead(200, XML).end(Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256)));
  },
  '/many': (_, response) => {
    const items = Array.from({ length: 20_000 }, (_, at) => `<item><guid>${at}</guid><title>${at}</title></item>`);
    response.writeHead(200, XML).end(`${HEAD}${items.join('')}${TAIL}`);
  },
  '/good': (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304, XML).end();
    else response.writeHead(200, { ...XML, etag: '"1"' }).end(`${HEAD}${item('A good feed among the ill')}${TAIL}`);
  },
};

/** Writes as fast as it is read, so long as somebody does. */
function flood(to: NodeJS.WritableStream, bytes: number): void {
  const piece = Buffer.alloc(64_000, 'a');
  let sent = 0;
  const write = () => {
    while (sent < bytes) {
      sent += piece.length;
      if (!to.write(piece)) {
        to.once('drain', write);
        return;
      }
    }
    to.end(TAIL);
  };
  write();
}

/** A server on this machine that means ill. */
export async function aHostileServer() {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.on('error', () => undefined);
    const path = (request.url ?? '').split('?')[0] ?? '';
    const way = WAYS[path];
    const status = Number(/^\/status\/(\d+)$/.exec(path)?.[1] ?? 404);
    if (way) way(request, response);
    else response.writeHead(status, { ...XML, ...(status === 429 && { 'retry-after': '60' }) }).end('no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
