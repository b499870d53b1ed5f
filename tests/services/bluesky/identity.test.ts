import { expect, it } from 'vitest';
import { parseDid, parseHandle, serverIn } from '../../../lib/services/bluesky/identity.ts';

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
