import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The sample article's HTML. */
export const SAMPLE_HTML = readFileSync(join(import.meta.dirname, 'sample/article.html'), 'utf8');

/** Serves the sample article on this machine only; answers its address. */
export function serveSample(): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(SAMPLE_HTML);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://localhost:${port}/articles/sample`, close: () => server.close() });
    });
  });
}
