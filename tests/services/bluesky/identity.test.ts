import { expect, it } from 'vitest';
import { parseDid, parseHandle, parseServer, serverIn } from '../../../lib/services/bluesky/identity.ts';

it.each([
  ['@Ann.Bsky.Social ', 'ann.bsky.social'],
  ['ann', 'ann.bsky.social'],
  ['\u202a@ann.example.com\u202c', 'ann.example.com'],
  ['ann@example.com', undefined],
  ['ann..example.com', undefined],
  ['', undefined],
  [`${'a.'.repeat(130)}com`, undefined],
])('the handle %j is %s', (typed, handle) => {
  expect(parseHandle(typed)).toBe(handle);
});

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
  ['did:plc:abc', 'did:plc:abc'],
  ['did:web:example.com', 'did:web:example.com'],
  ['plc:abc', undefined],
  ['did:plc:a/../b', undefined],
  [1, undefined],
])('the DID %j is %s', (value, did) => {
  expect(parseDid(value)).toBe(did);
});

it.each([
  [{}],
  [{ service: [{ id: '#other', type: 'AtprotoPersonalDataServer', serviceEndpoint: 'https://pds.example.com' }] }],
  [{ service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: 'http://pds.example.com' }] }],
])('a document without a server to be trusted has none: %j', (document) => {
  expect(serverIn(document)).toBeUndefined();
});
