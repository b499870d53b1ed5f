import type { ArticleFields } from '../../../lib/article/article.ts';
import type { Ask, Brought, Step } from '../../../lib/sources/kinds/kind.ts';
import { kindOf } from '../../../lib/sources/kinds/kinds.ts';
import type { Where } from '../../../lib/sources/source.ts';

export const NOW = '2026-11-29T12:00:00.000Z';

/** An address that was asked, taken apart. */
export interface Asked {
  ask: Ask;
  url: URL;
  query: Record<string, string>;
}

/** A look at a source, as the refresh takes it, of a server that answers each question by `serve`. */
export function look(
  where: Where,
  serve: (asked: Asked) => unknown,
  { reached, email = '', ncbiKey = '' }: { reached?: string; email?: string; ncbiKey?: string } = {},
) {
  const kind = kindOf(where);
  const looking = { where, reached, now: NOW, email, ncbiKey };
  const asked: Asked[] = [];
  const items: Brought[] = [];
  let [ask, last, kept, about]: [Ask | undefined, Step | undefined, string | undefined, unknown] = [
    kind.begin(looking),
    undefined,
    reached,
    undefined,
  ];
  while (ask) {
    const url = new URL(ask.url);
    const one: Asked = { ask, url, query: Object.fromEntries(url.searchParams) };
    asked.push(one);
    if (asked.length > 40) throw new Error('asks without end');
    const body = serve(one);
    const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
    last = kind.read({ url: ask.url, bytes }, ask, looking);
    ask = undefined;
    if (!last.ok) continue;
    items.push(...last.items);
    kept = last.reached ?? kept;
    about = { ...(about as object), ...last.about };
    ask = last.next;
  }
  const fields: Partial<ArticleFields>[] = items.map((item) => item.fields());
  return { asked, items, fields, last, reached: kept, about };
}
