/** Who is who at Bluesky: a handle's DID, and a DID's server. https://atproto.com/specs/did, https://atproto.com/specs/handle */

import { parseServer } from '../../share/server.ts';
import { asList, asObject, asText } from '../../text/json.ts';
import type { PostingNeeds } from '../posting-http.ts';
import { getDocument, type XrpcAnswer, xrpc } from './xrpc.ts';

/** Those who are asked; each answers anybody, and is told no more than a handle or a DID. */
export interface Directories {
  /** The origin of a server that resolves any handle. */
  handles: string;
  /** The origin of the directory of `did:plc`. */
  plc: string;
}

export const DIRECTORIES: Directories = { handles: 'https://public.api.bsky.app', plc: 'https://plc.directory' };

type Failed = Extract<XrpcAnswer, { ok: false }>;

const DID = /^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$/;
const LONGEST_DID = 2048;
const HANDLE = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST_HANDLE = 253;

/** The text as a DID; `undefined` where it is none. */
export function parseDid(value: unknown): string | undefined {
  const text = asText(value);
  return text !== undefined && text.length <= LONGEST_DID && DID.test(text) ? text : undefined;
}

/** A handle as it was typed, `@Ann.bsky.social`, as it is written: in lower case, a bare name at Bluesky's own server. */
export function parseHandle(typed: string): string | undefined {
  const bare = typed
    // Marks of direction come along with a copied handle.
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/^@/, '')
    .toLowerCase();
  const handle = /^[a-z0-9-]+$/.test(bare) ? `${bare}.bsky.social` : bare;
  return handle.length <= LONGEST_HANDLE && HANDLE.test(handle) ? handle : undefined;
}

/** The DID of a handle, `undefined` where nobody has it; asked of a server. */
export async function resolveHandle(
  needs: PostingNeeds,
  server: string,
  handle: string,
): Promise<{ ok: true; did: string | undefined } | Failed> {
  const answer = await xrpc(needs, { server, method: 'com.atproto.identity.resolveHandle', params: { handle } });
  if (answer.ok) return { ok: true, did: parseDid(answer.body.did) };
  return answer.why === 'refused' ? { ok: true, did: undefined } : answer;
}

/** The origin of the server that holds a DID's records; `undefined` where its document names none. */
export async function serverOfDid(
  needs: PostingNeeds,
  directories: Directories,
  did: string,
): Promise<{ ok: true; server: string | undefined } | Failed> {
  const url = documentOf(directories, did);
  if (!url) return { ok: true, server: undefined };
  const answer = await getDocument(needs, url);
  if (!answer.ok) return answer.why === 'refused' ? { ok: true, server: undefined } : answer;
  return { ok: true, server: serverIn(answer.body) };
}

/** The server that a DID document names. */
export function serverIn(document: unknown): string | undefined {
  const service = asList(asObject(document).service)
    .map(asObject)
    .find(({ id, type }) => asText(id)?.endsWith('#atproto_pds') && type === 'AtprotoPersonalDataServer');
  return parseServer(asText(service?.serviceEndpoint) ?? '');
}

function documentOf({ plc }: Directories, did: string): string | undefined {
  if (did.startsWith('did:plc:')) return `${plc}/${did}`;
  const [, host] = /^did:web:([a-z0-9.-]+)$/.exec(did) ?? [];
  // Of the web, and not of this network: a name, and no number.
  return HANDLE.test(host ?? '') ? `https://${host}/.well-known/did.json` : undefined;
}
