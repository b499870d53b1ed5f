import { addressRank } from '../../article/addresses.ts';
import type { ArticleFields, Author } from '../../article/article.ts';
import { arxivDoi, findDois, type Identifiers, identifiersFromUrl } from '../../article/identifiers.ts';
import { canonicalUrl, deproxyUrl, keysOf } from '../../article/identity.ts';
import { toMarked } from '../../article/markup.ts';
import { parseAuthor } from '../../article/names.ts';
import { barrierFromTitle, isPlaceholder, stripSiteName } from '../../article/titles.ts';
import { isPreprintDoi } from '../../article/versions.ts';
import { escapeHtml } from '../../text/escape.ts';
import { hashOf } from '../../text/hash.ts';
import { collapseSpace, truncate } from '../../text/strings.ts';
import { present } from '../present.ts';
import type { Brought } from './kind.ts';

/** What a person posted, whichever network it is on. */
export interface SeenPost {
  /** The network's own name of it. */
  guid: string;
  url: string;
  /** Who shows it to those that follow them; who wrote it. */
  sharedBy: string;
  author: string;
  /** Plain text; without its links, whose shown text may be cut short. */
  text: string;
  textOutsideLinks: string;
  links: string[];
  /** What a link shows in the post, by its address. */
  cards: { url: string; title: string }[];
  /** Where it stands: `Bluesky`, `mastodon.example`. */
  site: string;
  publishedAt?: string | undefined;
}

/** Addresses of papers that name no identifier. */
const PAPERS =
  /^https?:\/\/(?:[\w.-]+\.)?(?:jamanetwork\.com\/journals\/[\w-]+\/(?:article-abstract|fullarticle)\/\d|thelancet\.com\/(?:journals\/\w+\/article|journals\/\w+\/fulltext|article)\/P?I?I?S|cell\.com\/.{1,80}\/fulltext\/S|sciencedirect\.com\/science\/article\/(?:abs\/)?pii\/S|journals\.lww\.com\/.{1,120}\/(?:fulltext|abstract|citation)\/\d{4}|bmj\.com\/content\/\d|academic\.oup\.com\/[\w-]+\/(?:advance-)?article|mdpi\.com\/\d{4}-\d{3}[\dX]\/\d|acpjournals\.org\/doi)/i;
const MOST_PAPERS = 10;
const LONGEST_POST_TITLE = 160;
const LONGEST_EXCERPT = 1000;

interface Paper {
  ids: Identifiers;
  /** The publisher's page rather than a resolver's. */
  url?: string;
  title?: string;
}

/** What a post tells of: each paper that it links to; the post itself where it links to none and all of them are wanted. */
export function broughtByPost(post: SeenPost, { all }: { all?: true | undefined }): Brought[] {
  const papers = papersIn(post);
  if (papers.size === 0) return all ? [itself(post)] : [];
  const shared = { name: post.sharedBy, url: post.url };
  return [...papers].slice(0, MOST_PAPERS).map(([key, paper]) => ({
    guid: `${post.guid} ${key}`,
    print: hashOf(JSON.stringify([post.text, paper])),
    ...(post.publishedAt && { publishedAt: post.publishedAt }),
    shared,
    fields: () => fieldsOfPaper(paper, post),
  }));
}

/** The papers by the first of their keys. */
function papersIn({ links, cards, textOutsideLinks }: SeenPost): Map<string, Paper> {
  const papers = new Map<string, Paper>();
  const add = (paper: Paper) => {
    const [key] = keysOf({ ...paper.ids, ...(paper.url && { url: paper.url }) });
    if (!key) return;
    const known = papers.get(key);
    const url = [known?.url, paper.url].filter((each) => each !== undefined).sort(byRank)[0];
    papers.set(key, { ...known, ...paper, ids: { ...known?.ids, ...paper.ids }, ...(url && { url }) });
  };
  for (const link of links) {
    const direct = deproxyUrl(link);
    const ids = identifiersFromUrl(direct);
    if (Object.keys(ids).length === 0 && !PAPERS.test(direct)) continue;
    const card = cards.find(({ url }) => url === link);
    const title = card && titleOf(card.title);
    add({ ids, url: canonicalUrl(direct), ...(title && { title }) });
  }
  for (const doi of findDois(textOutsideLinks)) add({ ids: { doi } });
  return papers;
}

function byRank(a: string, b: string): number {
  return addressRank(a) - addressRank(b);
}

/** The title that a card shows; `undefined` for a robot check's, and where it is cut short. */
function titleOf(shown: string): string | undefined {
  const title = stripSiteName(shown, []);
  const isNone = isPlaceholder(title) || barrierFromTitle(title) !== undefined || /(?:…|\.\.\.)$/.test(title);
  return isNone ? undefined : title;
}

function fieldsOfPaper({ ids, url, title }: Paper, post: SeenPost): Partial<ArticleFields> {
  const doi = ids.doi ?? (ids.arxiv && arxivDoi(ids.arxiv));
  return present({
    ...ids,
    doi,
    title: title === undefined ? undefined : toMarked(escapeHtml(title)),
    // A resolver's address says no more than the DOI.
    url: url && addressRank(url) < 2 ? url : undefined,
    excerpt: truncate(post.text, LONGEST_EXCERPT),
    ...(doi && isPreprintDoi(doi) && { type: 'preprint' as const }),
  });
}

function itself(post: SeenPost): Brought {
  const { guid, url, text, author, site, publishedAt } = post;
  return {
    guid,
    print: hashOf(text),
    ...(publishedAt && { publishedAt }),
    fields: () => {
      const [firstLine = ''] = text.split('\n').map(collapseSpace).filter(Boolean);
      const by: Author = parseAuthor(author) ?? { group: author };
      return present({
        title: toMarked(escapeHtml(truncate(firstLine || author, LONGEST_POST_TITLE))),
        authors: [by],
        journal: site,
        issued: publishedAt?.slice(0, 10),
        url,
        excerpt: truncate(text, LONGEST_EXCERPT),
        type: 'web-page',
      });
    },
  };
}
