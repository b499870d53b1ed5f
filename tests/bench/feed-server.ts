import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const FORMATS = ['rss', 'rdf', 'atom', 'json'] as const;
/** Characters of an abstract: a feed of fifty is then as large as all but the largest real ones. */
const ABSTRACT = 1500;
/** One paper in so many is in the feed before too. */
const SHARED = 20;

/** What servers of many names, all of them here, saw of whoever asks them. */
export interface FeedServer {
  /** The address of a feed, at a host of its own. */
  url(feed: number): string;
  /** Items of all feeds, each paper once. */
  papers: number;
  requests: number;
  conditional: number;
  unchanged: number;
  bytes: number;
  mostInAll: number;
  mostAtOneHost: number;
  /** As if nothing had been asked yet. */
  forget(): void;
  close(): Promise<void>;
}

/** Serves so many feeds, of every format, at `feed-N.localhost`; each answers after a moment, as over a real line. */
export async function serveFeeds({
  feeds,
  items,
  delayMs,
}: {
  feeds: number;
  items: number;
  delayMs: (feed: number) => number;
}): Promise<FeedServer> {
  const going = new Map<string, number>();
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const feed = Number(/^feed-(\d+)\.localhost$/.exec(host)?.[1] ?? Number.NaN);
    if (!(feed < feeds)) {
      response.writeHead(404).end();
      return;
    }
    state.requests += 1;
    going.set(host, (going.get(host) ?? 0) + 1);
    state.mostAtOneHost = Math.max(state.mostAtOneHost, going.get(host) ?? 0);
    state.mostInAll = Math.max(
      state.mostInAll,
      [...going.values()].reduce((sum, each) => sum + each, 0),
    );
    response.on('close', () => going.set(host, (going.get(host) ?? 1) - 1));
    const validator = feed % 2 ? { etag: `"${feed}"` } : { 'last-modified': 'Sat, 28 Nov 2026 12:00:00 GMT' };
    const isConditional = Boolean(request.headers['if-none-match'] ?? request.headers['if-modified-since']);
    const isKnown =
      request.headers['if-none-match'] === validator.etag ||
      request.headers['if-modified-since'] === validator['last-modified'];
    if (isConditional) state.conditional += 1;
    setTimeout(() => {
      if (isConditional && isKnown) {
        state.unchanged += 1;
        response.writeHead(304, validator).end();
        return;
      }
      const { type, body } = feedOf(feed, items);
      state.bytes += body.length;
      response.writeHead(200, { 'content-type': type, ...validator }).end(body);
    }, delayMs(feed));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const nothing = { requests: 0, conditional: 0, unchanged: 0, bytes: 0, mostInAll: 0, mostAtOneHost: 0 };
  const state: FeedServer = {
    url: (feed) => `http://feed-${feed}.localhost:${port}/feed`,
    papers: new Set(Array.from({ length: feeds * items }, (_, at) => doiOf(Math.floor(at / items), at % items))).size,
    ...nothing,
    forget: () => void Object.assign(state, nothing),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return state;
}

function doiOf(feed: number, item: number): string {
  const of = item % SHARED === 0 && feed > 0 ? feed - 1 : feed;
  // The paper that is shared is one that the feed before shares with nobody.
  return `10.5555/bench.${of}.${of === feed ? item : item + 1}`;
}

const WORDS =
  'feedback in the clinical teaching of residents a randomised trial and cohort study of patients with rheumatic disease outcomes methods results conclusion'.split(
    ' ',
  );

function words(length: number, seed: number): string {
  let [text, state] = ['', seed + 1];
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += `${WORDS[state % WORDS.length]} `;
  }
  return text.trim();
}

function feedOf(feed: number, count: number): { type: string; body: string } {
  const format = FORMATS[feed % FORMATS.length] ?? 'rss';
  const papers = Array.from({ length: count }, (_, item) => {
    const doi = doiOf(feed, item);
    const [, of = '', at = ''] = /(\d+)\.(\d+)$/.exec(doi) ?? [];
    return {
      doi,
      title: `${words(60, Number(of) * 1000 + Number(at))} ${of} ${at}`,
      abstract: words(ABSTRACT, Number(at) + 7),
      link: `https://journal.example/doi/${doi}`,
      day: new Date(Date.UTC(2026, 10, 28) - item * 86_400_000),
    };
  });
  const name = `Journal of Sample Medicine ${feed}`;
  if (format === 'json')
    return {
      type: 'application/feed+json',
      body: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: name,
        items: papers.map(({ doi, title, abstract, link, day }) => ({
          id: doi,
          url: link,
          title,
          content_html: `<p>${abstract}</p>`,
          date_published: day.toISOString(),
        })),
      }),
    };
  if (format === 'atom')
    return {
      type: 'application/atom+xml',
      body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${name}</title>${papers
        .map(
          ({ doi, title, abstract, link, day }) =>
            `<entry><id>doi:${doi}</id><title>${title}</title><link href="${link}"/><published>${day.toISOString()}</published><author><name>Jane Doe</name></author><summary type="html">&lt;p&gt;${abstract}&lt;/p&gt;</summary></entry>`,
        )
        .join('')}</feed>`,
    };
  const prism = ({ doi, title, abstract, link, day }: (typeof papers)[number], about = '') =>
    `<item${about}><title>${title}</title><link>${link}</link><guid isPermaLink="false">${doi}</guid><description><![CDATA[<p>${abstract}</p>]]></description><dc:creator>Doe, Jane; Muster, Anna</dc:creator><dc:date>${day.toISOString().slice(0, 10)}</dc:date><pubDate>${day.toUTCString()}</pubDate><dc:identifier>doi:${doi}</dc:identifier><prism:doi>${doi}</prism:doi><prism:publicationName>${name}</prism:publicationName></item>`;
  const spaces =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"';
  if (format === 'rdf')
    return {
      type: 'application/rdf+xml',
      body: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${spaces}><channel><title>${name}</title></channel>${papers.map((each) => prism(each, ` rdf:about="${each.link}"`)).join('')}</rdf:RDF>`,
    };
  return {
    type: 'application/rss+xml',
    body: `<?xml version="1.0"?><rss version="2.0" ${spaces}><channel><title>${name}</title>${papers.map((each) => prism(each)).join('')}</channel></rss>`,
  };
}
