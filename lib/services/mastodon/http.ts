import type { FormField } from '../../share/mastodon/status.ts';
import { askServer, type PostingAnswer, type PostingNeeds } from '../posting-http.ts';

/** A request to a server of Mastodon. */
export interface MastodonRequest {
  /** Its origin. */
  server: string;
  /** `/api/v1/statuses`. */
  path: string;
  params?: Record<string, string>;
  /** It is a `POST` with one. */
  form?: readonly FormField[] | FormData;
  method?: 'DELETE';
  token?: string;
  idempotencyKey?: string;
}

/** Asks a server; failures are values. */
export function ask(needs: PostingNeeds, request: MastodonRequest): Promise<PostingAnswer> {
  const { server, path, params, form, method, token, idempotencyKey } = request;
  const isUpload = form instanceof FormData;
  return askServer(needs, {
    url: `${server}${path}${params ? `?${new URLSearchParams(params)}` : ''}`,
    method: method ?? (form ? 'POST' : 'GET'),
    token,
    ...(idempotencyKey && { headers: { 'idempotency-key': idempotencyKey } }),
    ...(form && { body: isUpload ? form : new URLSearchParams(form.map(([name, value]) => [name, value])), isUpload }),
  });
}
