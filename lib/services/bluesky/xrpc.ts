import { asObject } from '../../text/json.ts';
import { askServer, type PostingAnswer, type PostingNeeds } from '../posting-http.ts';

/** A request to a server of Bluesky: https://atproto.com/specs/xrpc. */
export interface XrpcRequest {
  /** Its origin. */
  server: string;
  /** `com.atproto.repo.createRecord`. */
  method: string;
  /** A list is named once for each of it. */
  params?: Record<string, string | readonly string[]>;
  /** JSON, or the bytes of an image; it is a `POST` with one, `nothing` for one without. */
  body?: object | Blob | 'nothing';
  token?: string;
}

export type XrpcAnswer = { ok: true; body: Record<string, unknown> } | Extract<PostingAnswer, { ok: false }>;

/** Asks a server; failures are values. */
export async function xrpc(needs: PostingNeeds, request: XrpcRequest): Promise<XrpcAnswer> {
  const { server, method, params = {}, body, token } = request;
  const pairs = Object.entries(params).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  const url = `${server}/xrpc/${method}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`;
  if (body === undefined || body === 'nothing') {
    return inObject(await askServer(needs, { url, method: body ? 'POST' : 'GET', token }));
  }
  const isUpload = body instanceof Blob;
  const headers = { 'content-type': isUpload ? body.type : 'application/json' };
  const sent = { body: isUpload ? body : JSON.stringify(body), headers, isUpload };
  return inObject(await askServer(needs, { url, method: 'POST', token, ...sent }));
}

/** The same for a document of JSON at any address. */
export async function getDocument(needs: PostingNeeds, url: string): Promise<XrpcAnswer> {
  return inObject(await askServer(needs, { url, method: 'GET' }));
}

function inObject(answer: PostingAnswer): XrpcAnswer {
  return answer.ok ? { ok: true, body: asObject(answer.body) } : answer;
}
