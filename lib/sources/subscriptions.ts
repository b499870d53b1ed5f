import { asTexts } from '../text/json.ts';
import { MISFIT } from '../text/parse.ts';
import { calledOf } from './called.ts';
import { sourceKeys } from './kinds/kinds.ts';
import { type Opml, type Outline, UNKNOWN } from './opml.ts';
import { parseNewSource, parseWhere } from './parse-source.ts';
import { whereOfAddress } from './recognise-address.ts';
import type { NewSource, Source, Where } from './source.ts';

/** What of a list of subscriptions can be followed. */
export interface Subscriptions {
  sources: NewSource[];
  /** Lines that are there again, in another folder perhaps: each is followed once. */
  again: number;
  /** Lines that name something that cannot be followed, as they call it. */
  unknown: string[];
}

/** Of an attribute of ours the name; other readers pass over what they do not know. */
const OWN = { where: 'sheaf:where', tags: 'sheaf:tags', starred: 'sheaf:starred', paused: 'sheaf:paused' };
const NAMESPACE = 'urn:sheaf:opml';
const LONGEST_TITLE = 1000;
const DEEPEST = 20;
/** Written anew from what the source is. */
const TOLD = ['text', 'xmlUrl', 'htmlUrl', ...Object.values(OWN)];

/** The sources of a list of subscriptions, with their folders; what each line says besides is kept with it. */
export function sourcesOf({ outlines, namespaces = {} }: Opml): Subscriptions {
  const found: Subscriptions = { sources: [], again: 0, unknown: [] };
  const seen = new Set<string>();
  const walk = (lines: readonly Outline[], folder: readonly string[]): void => {
    for (const { attributes, outlines: inside } of lines) {
      const title = titleOf(attributes);
      const where = whereIn(attributes);
      if (where) {
        const keys = sourceKeys(where);
        const source = sourceOf(where, attributes, folder, namespaces);
        if (keys.some((key) => seen.has(key))) found.again += 1;
        else if (source === MISFIT) found.unknown.push(title);
        else found.sources.push(source);
        for (const key of keys) seen.add(key);
      } else if (named(attributes, 'xmlUrl') || OWN.where in attributes) found.unknown.push(title);
      walk(inside, inside.length > 0 && title !== '' && folder.length < DEEPEST ? [...folder, title] : folder);
    }
  };
  walk(outlines, []);
  return found;
}

function sourceOf(
  where: Where,
  attributes: Record<string, string>,
  folder: readonly string[],
  namespaces: Record<string, string>,
): NewSource | typeof MISFIT {
  const [title, home] = [titleOf(attributes), named(attributes, 'htmlUrl').trim()];
  // What Sheaf wrote in the place of what it did not know.
  const isCalled = OWN.where in attributes && title === calledOf({ title: '', where });
  const isOwnPage = OWN.where in attributes && home === pageOf(where);
  const tags = asTexts(parsed(attributes[OWN.tags]));
  const rest = Object.entries(attributes).filter(
    ([name, value]) =>
      !TOLD.some((told) => told.toLowerCase() === name.toLowerCase()) &&
      !(isTitle(name) && value.trim() === title) &&
      !(name === 'type' && /^(?:rss|link)$/.test(value)),
  );
  // A prefix means what the list says that it means.
  const prefixes = new Set(rest.map(([name]) => /^([^:]+):/.exec(name)?.[1]).filter((each) => each !== undefined));
  const declared = [...prefixes].flatMap((prefix) => {
    const value = Object.hasOwn(namespaces, `xmlns:${prefix}`) ? namespaces[`xmlns:${prefix}`] : undefined;
    return value !== undefined && !value.startsWith(UNKNOWN) ? [[`xmlns:${prefix}`, value]] : [];
  });
  const outline = Object.fromEntries([...declared, ...rest]);
  const source: NewSource = {
    where,
    title: isCalled ? '' : title,
    folder: [...folder],
    ...(tags.length > 0 && { tags }),
    ...(attributes[OWN.starred] === 'true' && { starred: true }),
    ...(attributes[OWN.paused] === 'true' && { isPaused: true }),
    ...(/^https?:\/\//i.test(home) && !isOwnPage && { home }),
    ...(Object.keys(outline).length > 0 && { outline }),
  };
  // What is too long or too much of it is left out.
  return parseNewSource(source, { left: [], at: '' });
}

/** As Sheaf wrote it, else by the feed that the line names. */
function whereIn(attributes: Record<string, string>): Where | undefined {
  const own = parseWhere(parsed(attributes[OWN.where]));
  if (own !== MISFIT) return own;
  const url = named(attributes, 'xmlUrl')
    .trim()
    .replace(/^feed:(?:\/\/(?!https?:))?/i, (scheme) => (scheme.endsWith('//') ? 'https://' : ''));
  const feed = parseWhere({ kind: 'feed', url });
  if (feed === MISFIT) return undefined;
  const known = whereOfAddress(new URL(url));
  // These are the same there; what else an address may name is not the feed itself.
  const isSame =
    known?.kind === 'youtube' || (known?.kind === 'mastodon' && /^\/@[\w.-]+\.rss$/.test(new URL(url).pathname));
  return isSame ? known : feed;
}

function titleOf(attributes: Record<string, string>): string {
  return (named(attributes, 'text').trim() || named(attributes, 'title').trim()).slice(0, LONGEST_TITLE);
}

/** An attribute however its letters are set: `xmlurl`, `XMLURL`. */
function named(attributes: Record<string, string>, name: string): string {
  const key = Object.keys(attributes).find((each) => each.toLowerCase() === name.toLowerCase());
  return (key !== undefined && attributes[key]) || '';
}

function isTitle(name: string): boolean {
  return name.toLowerCase() === 'title';
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Sources as a list of subscriptions, in their folders: what is a feed other readers follow too, and no line loses anything. */
export function subscriptionsOf(sources: readonly Omit<Source, 'id' | 'addedAt' | 'updatedAt'>[], title: string): Opml {
  const top: Outline = { attributes: {}, outlines: [] };
  for (const source of sources) {
    let at = top;
    for (const name of source.folder.filter((each) => each.trim() !== '')) at = folderIn(at, name);
    at.outlines.push({ attributes: lineOf(source), outlines: [] });
  }
  return { title, outlines: top.outlines, namespaces: { 'xmlns:sheaf': NAMESPACE } };
}

function folderIn({ outlines }: Outline, name: string): Outline {
  const known = outlines.find(({ attributes }) => attributes.text === name && !('type' in attributes));
  if (known) return known;
  const folder: Outline = { attributes: { text: name, title: name }, outlines: [] };
  outlines.push(folder);
  return folder;
}

function lineOf(source: Omit<Source, 'id' | 'addedAt' | 'updatedAt'>): Record<string, string> {
  const { where, tags, starred, isPaused, outline = {} } = source;
  const [feed, page] = [feedOf(where), source.home ?? pageOf(where)];
  const isPlainFeed = where.kind === 'feed';
  return {
    type: feed ? 'rss' : 'link',
    text: calledOf(source),
    ...(!Object.keys(outline).some(isTitle) && { title: calledOf(source) }),
    ...(feed && { xmlUrl: feed }),
    ...(page && { htmlUrl: page }),
    ...outline,
    ...((!isPlainFeed || source.title === '') && { [OWN.where]: JSON.stringify(where) }),
    ...(tags.length > 0 && { [OWN.tags]: JSON.stringify(tags) }),
    ...(starred && { [OWN.starred]: 'true' }),
    ...(isPaused && { [OWN.paused]: 'true' }),
  };
}

/** The feed by which another reader follows the same. */
function feedOf(where: Where): string | undefined {
  switch (where.kind) {
    case 'feed':
      return where.url;
    case 'youtube':
      return `https://www.youtube.com/feeds/videos.xml?channel_id=${where.channelId}`;
    case 'mastodon':
      return `${where.profile.replace(/\/+$/, '')}.rss`;
    case 'bluesky':
      return `https://bsky.app/profile/${where.actor}/rss`;
    case 'preprints':
      return `https://connect.${where.server}.org/${where.server}_xml.php?subject=${encodeURIComponent(where.category.replaceAll(' ', '_'))}`;
    default:
      return undefined;
  }
}

/** The page for people of what no feed leads to. */
function pageOf(where: Where): string | undefined {
  switch (where.kind) {
    case 'journal':
      return `https://portal.issn.org/resource/ISSN/${where.issn[0]}`;
    case 'author':
      return `https://orcid.org/${where.orcid}`;
    case 'pubmed':
      return `https://pubmed.ncbi.nlm.nih.gov/?${new URLSearchParams({ term: where.query })}`;
    default:
      return undefined;
  }
}
