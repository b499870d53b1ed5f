import { expect, it } from 'vitest';
import { parseServer, sitesOf } from '../../lib/share/server.ts';

it.each([
  ['pds.example.com', 'https://pds.example.com'],
  ['https://pds.example.com/xrpc/', 'https://pds.example.com'],
  ['http://localhost:2583', 'http://localhost:2583'],
  ['http://pds.example.com', undefined],
  ['https://bsky.social@evil.example', undefined],
  ['intranet', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('the server %j is %s', (typed, origin) => {
  expect(parseServer(typed)).toBe(origin);
});

it.each([
  ['', ['https://bsky.social/*', 'https://*.host.bsky.network/*']],
  ['pds.example.com', ['https://pds.example.com/*']],
  ['https://pds.example.com:8443/', ['https://pds.example.com/*']],
  ['http://localhost:2583', []],
  ['not a server', []],
])('for the server %j the browser is asked for %j', (typed, sites) => {
  expect(sitesOf(typed)).toEqual(sites);
});
