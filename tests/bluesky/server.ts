import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Installed } from './install.ts';

const STARTS_MS = 60_000;

export interface Server {
  pds: string;
  plc: string;
  close(): void;
}

/** Starts the server in a process of its own. */
export async function startServer({ folder, node }: Installed): Promise<Server> {
  const child = spawn(node, [fileURLToPath(new URL('./server.mjs', import.meta.url)), folder], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const timer = setTimeout(() => child.kill(), STARTS_MS);
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('{"pds"')) continue;
    clearTimeout(timer);
    // What nobody reads would hold it up.
    child.stdout.resume();
    return { ...(JSON.parse(line) as Pick<Server, 'pds' | 'plc'>), close: () => void child.kill() };
  }
  throw new Error('The server did not start');
}

/** What Bluesky's own library says against a record; `undefined` where it is valid. */
export async function lexiconCheck({ folder }: Installed): Promise<(record: unknown) => string | undefined> {
  const { resolve } = createRequire(join(folder, 'package.json'));
  const load = async (name: string) => (await import(pathToFileURL(resolve(name)).href)) as Record<string, unknown>;
  const { lexicons } = (await load('@atproto/api')) as {
    lexicons: { assertValidRecord(id: string, value: unknown): void };
  };
  const { jsonToLex } = (await load('@atproto/lexicon')) as { jsonToLex(value: unknown): unknown };
  return (record) => {
    try {
      lexicons.assertValidRecord('app.bsky.feed.post', jsonToLex(record));
      return undefined;
    } catch (error) {
      return String(error);
    }
  };
}

/** An account on the server, with an app password. */
export async function createAccount(
  { pds }: Server,
  name: string,
): Promise<{ handle: string; did: string; password: string }> {
  const ask = async (method: string, body: object, token?: string) => {
    const response = await fetch(`${pds}/xrpc/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, string>;
  };
  const [handle, password] = [`${name}.test`, `${name} own password`];
  const own = await ask('com.atproto.server.createAccount', { email: `${name}@example.com`, handle, password });
  const app = await ask('com.atproto.server.createAppPassword', { name: 'Sheaf' }, own.accessJwt);
  return { handle, did: own.did ?? '', password: app.password ?? '' };
}

export interface ReadRecord {
  uri: string;
  cid: string;
  value: { text: string; reply?: { root: { uri: string }; parent: { uri: string } }; [name: string]: unknown };
}

/** The posts of an account as the server has them, in the order of their keys. */
export async function postsOf({ pds }: Server, did: string): Promise<ReadRecord[]> {
  const params = new URLSearchParams({ repo: did, collection: 'app.bsky.feed.post', limit: '100', reverse: 'true' });
  const response = await fetch(`${pds}/xrpc/com.atproto.repo.listRecords?${params}`);
  return ((await response.json()) as { records: ReadRecord[] }).records;
}
