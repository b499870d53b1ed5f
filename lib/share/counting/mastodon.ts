import { firstOf, mastodonMentions } from '../entities.ts';
import { MASTODON_LINKS } from '../link-grammar.ts';
import { findLinks } from '../links.ts';
import { graphemeCount } from './graphemes.ts';

/** The length of a post on Mastodon: graphemes, the content warning with them; a link counts `perLink`, the `@server` of a mention nothing. After its `StatusLengthValidator`. */
export function mastodonLength(text: string, { perLink, contentWarning = '' }: MastodonCounting): number {
  const links = findLinks(text, MASTODON_LINKS).map((link) => ({ ...link, counted: 'x'.repeat(perLink) }));
  const mentions = mastodonMentions(text).map((mention) => ({ ...mention, counted: `@${mention.user}` }));
  let counted = contentWarning;
  let at = 0;
  for (const entity of firstOf([...links, ...mentions])) {
    counted += text.slice(at, entity.start) + entity.counted;
    at = entity.end;
  }
  return graphemeCount(counted + text.slice(at));
}

export interface MastodonCounting {
  /** The instance's `characters_reserved_per_url`. */
  perLink: number;
  contentWarning?: string;
}
