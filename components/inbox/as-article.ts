import type { Article } from '../../lib/article/article.ts';
import { plain } from '../../lib/article/markup.ts';
import { trustFromTitle } from '../../lib/article/trust.ts';
import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import { originalAddress } from '../library/original-address.ts';

/** An item in the shape in which articles are shown: nothing of it is saved. */
export function asArticle({ id, keys, fields, tags, cameAt }: InboxItem): Article {
  const status = fields.title && trustFromTitle(plain(fields.title));
  return {
    ...fields,
    id,
    keys,
    tags,
    provenance: {},
    capturedFrom: '',
    journalKey: '',
    trust: status ? { status, from: 'title' } : { status: 'unchecked' },
    takeHome: '',
    note: '',
    readState: 'unread',
    starred: false,
    addedAt: cameAt,
    updatedAt: cameAt,
  };
}

/** Where to read an item: its paper, else its page, its sound or film, or the post that shared it. `undefined` where nothing of it is on the web. */
export function addressOf(item: InboxItem): string | undefined {
  const media = item.brought.find((each) => each.media)?.media;
  return [originalAddress(asArticle(item)), media, item.sharedBy[0]?.url].find(isOnWeb);
}

/** Is an address one of the web? What a source says may be anything. */
export function isOnWeb(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//i.test(address);
}
