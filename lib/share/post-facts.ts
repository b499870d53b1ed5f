import { openTo } from '../article/addresses.ts';
import type { Article, Author, TagStyle } from '../article/article.ts';
import { yearOf } from '../article/dates.ts';
import { doiLink as readableDoiLink } from '../article/doi.ts';
import { plain } from '../article/markup.ts';
import { cleanHashtag, cleanHashtags, hashtagOf } from '../article/tag-style.ts';
import type { ConferencePoint } from './draft.ts';
import { doiLink } from './links.ts';
import type { TemplateFacts } from './templates.ts';

/** More would be a wall: readers of a screen hear each. */
const MOST_HASHTAGS = 4;

/** What a post about an article can say, as far as it is known. `styles` are the person's hashtags; `quote` a passage of theirs. */
export function postFacts(
  article: Article,
  { styles, quote }: { styles: readonly TagStyle[]; quote?: string },
): TemplateFacts {
  const { title, journal, issued, authors, takeHome, tags } = article;
  const facts: TemplateFacts = {
    takeHome,
    ...(quote && { quote: `“${quote.trim()}”` }),
    ...(title && { title: plain(title) }),
    ...(authors && { authors: authorsInPost(authors) }),
    ...(journal && { journal }),
    ...(issued && { year: String(yearOf(issued)) }),
    ...(linkOf(article) && { link: linkOf(article) }),
    hashtags: hashtagsOf(tags, styles).join(' '),
  };
  return facts;
}

type Linked = Pick<Article, 'doi' | 'url'>;

/** What a conference point says beside its article's facts: its hashtag comes before those of the tags. */
export function withPoint(facts: TemplateFacts, point: ConferencePoint | undefined): TemplateFacts {
  if (!point) return facts;
  const { session, speaker, hashtag } = point;
  const own = hashtag.trim() === '' ? undefined : cleanHashtag(hashtag);
  const hashtags = [own && (own.startsWith('#') ? own : `#${own}`), facts.hashtags].filter(Boolean).join(' ');
  return { ...facts, session: session.trim(), speaker: speaker.trim(), hashtags };
}

/** Where a post sends its readers, as its text has it: doi.org, or the article's own address where it has no DOI. */
export function linkOf({ doi, url }: Linked): string | undefined {
  return doi ? doiLink(doi) : openTo(url);
}

/** The same as it is read, where nothing looks for a link in it: brackets as they are. */
export function shownLink({ doi, url }: Linked): string | undefined {
  return doi ? readableDoiLink(doi) : openTo(url);
}

/** The link of an article as a text holds it: as it is written, or as it is read; `undefined` where it holds none. */
export function linkIn(text: string, article: Linked): string | undefined {
  return [linkOf(article), shownLink(article)].find((link) => link && text.includes(link));
}

/** The hashtags of the person's tags, at most four: the person's own set for a tag, else the tag in CamelCase. */
export function hashtagsOf(tags: readonly string[], styles: readonly TagStyle[]): string[] {
  const own = new Map(styles.map(({ name, hashtag }) => [name, hashtag]));
  const found = tags.flatMap((tag) => {
    const chosen = own.get(tag);
    return (chosen ? cleanHashtags(chosen) : hashtagOf(tag))?.split(' ') ?? [];
  });
  return [...new Set(found)].slice(0, MOST_HASHTAGS);
}

/** The first author, and whether there are more: `Horby et al.`. */
function authorsInPost(authors: readonly Author[]): string {
  const [first] = authors;
  if (!first) return '';
  const name = 'group' in first ? first.group : first.family;
  const [, second] = authors;
  if (!second) return name;
  if (authors.length === 2) return `${name} & ${'group' in second ? second.group : second.family}`;
  return `${name} et al.`;
}
