import { arxivLink, doiLink, pmcidLink, pmidLink } from '../../article/identifiers.ts';
import { spelledOut } from '../../article/spelled-out.ts';
import { decodeEntities } from '../../text/entities.ts';
import { escapeHtml } from '../../text/escape.ts';
import { collapseSpace } from '../../text/strings.ts';
import { entryFrom, unread } from '../draft.ts';
import type { Exported, ExportOptions, Reading } from '../imported.ts';
import { LineCounter } from '../lines.ts';

const ATTRIBUTE = /\s*\/?([^\s=<>"'/]{1,100})(?:\s*=\s*(?:"([^"]{0,50000})"|'([^']{0,50000})'|([^\s>"']{0,5000})))?/y;
const LONGEST_TEXT = 5000;
const DEEPEST = 100;

interface Tag {
  name: string;
  isClose: boolean;
  attributes: Map<string, string>;
  at: number;
  end: number;
}

/** The tags of HTML, in a time that grows with its length, whatever it is. */
function* tagsOf(html: string): Generator<Tag> {
  const open = /<(\/?)([a-z][a-z0-9]{0,20})/iy;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    open.lastIndex = at;
    const found = open.exec(html);
    if (!found) {
      at++;
      continue;
    }
    const attributes = new Map<string, string>();
    ATTRIBUTE.lastIndex = open.lastIndex;
    let end = open.lastIndex;
    for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
      const [, name = '', double, single, bare] = match;
      if (attributes.size < 50) attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
      end = ATTRIBUTE.lastIndex;
    }
    // At most some spaces before its end; a broken tag ends where it breaks.
    while (/[\s/]/.test(html.charAt(end)) && end < html.length) end++;
    if (html[end] === '>') end++;
    yield { name: (found[2] ?? '').toLowerCase(), isClose: found[1] === '/', attributes, at, end };
    at = end;
  }
}

/** The bookmarks of a browser's file, folders as lists; of Pocket's HTML too, its two headings as read states. */
export function* readBookmarks(html: string): Generator<Reading> {
  const folders: string[] = [];
  let heading: { name: string; from: number } | undefined;
  let next = '';
  let isArchive = false;
  let link: { tag: Tag; line: number } | undefined;
  let held: { title: string; tag: Tag; line: number; end: number; note: string } | undefined;
  let noteFrom = -1;
  const lines = new LineCounter(html);
  const textBetween = (from: number, to: number) =>
    collapseSpace(decodeEntities(html.slice(from, Math.min(to, from + LONGEST_TEXT)).replace(/<[^<>]{0,500}>/g, ' ')));
  const finished = (upTo: number): Reading[] => {
    if (!held) return [];
    const { title, tag, line: at, note } = held;
    held = undefined;
    const said = noteFrom >= 0 ? textBetween(noteFrom, upTo) : note;
    noteFrom = -1;
    const place = { line: at, end: upTo };
    const url = tag.attributes.get('href') ?? '';
    if (!/^https?:/i.test(url)) return [unread(place, `${title} ${url}`, 'kind')];
    const added = Number(tag.attributes.get('add_date') ?? tag.attributes.get('time_added'));
    const tags = (tag.attributes.get('tags') ?? '').split(',');
    const path = folders.slice(0, DEEPEST).filter(Boolean).join(' / ');
    return [
      entryFrom(
        'bookmarks',
        place,
        { title: title === url ? undefined : escapeHtml(title), url, type: 'web-page' },
        {
          tags,
          lists: path ? [path] : [],
          note: said,
          ...(added > 0 &&
            added < 1e14 && {
              addedAt: new Date(added > 1e11 ? (added > 1e14 ? added / 1000 : added) : added * 1000).toISOString(),
            }),
          ...(isArchive || tag.attributes.get('toread') === '0' ? { readState: 'read' as const } : {}),
        },
      ),
    ];
  };
  for (const tag of tagsOf(html)) {
    const line = lines.at(tag.at);
    if (/^h[1-6]$/.test(tag.name)) {
      yield* finished(tag.at);
      if (!tag.isClose) heading = { name: tag.name, from: tag.end };
      else if (heading) {
        const text = textBetween(heading.from, tag.at);
        if (heading.name === 'h3') next = text;
        else isArchive = /^read archive$/i.test(text);
        heading = undefined;
      }
    } else if (tag.name === 'a') {
      if (!tag.isClose && tag.attributes.has('href')) {
        yield* finished(tag.at);
        link = { tag, line };
      } else if (tag.isClose && link) {
        held = {
          title: textBetween(link.tag.end, tag.at),
          tag: link.tag,
          line: link.line,
          end: tag.end,
          note: link.tag.attributes.get('description') ?? '',
        };
        link = undefined;
      }
    } else if (tag.name === 'dd' && !tag.isClose) noteFrom = tag.end;
    else if (tag.name === 'dl' || tag.name === 'dt' || tag.name === 'li') {
      yield* finished(tag.at);
      if (tag.name !== 'dl') continue;
      if (tag.isClose) folders.pop();
      else folders.push(next);
      next = '';
    }
  }
  yield* finished(html.length);
}

/** What begins a file of bookmarks. */
export const BOOKMARKS_HEAD =
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n';

/** An article as a bookmark that every browser reads: its title, address, day and tags. The format holds nothing else. */
export function toBookmark({ article }: Exported, options: ExportOptions): string {
  const { doi, pmid, pmcid, arxiv } = article;
  const url =
    article.url ??
    (doi && doiLink(doi)) ??
    (pmid && pmidLink(pmid)) ??
    (pmcid && pmcidLink(pmcid)) ??
    (arxiv && arxivLink(arxiv)) ??
    article.capturedFrom;
  if (!/^https?:/i.test(url)) return '';
  const added = Math.round(Date.parse(article.addedAt) / 1000);
  const attributes = [
    ['HREF', url],
    ['ADD_DATE', options.state && added > 0 ? String(added) : ''],
    ['TAGS', options.tags ? article.tags.join(',') : ''],
  ].filter(([, value]) => value);
  const title = spelledOut(article.title ?? '') || url;
  return `    <DT><A ${attributes.map(([name, value = '']) => `${name}="${escapeHtml(value)}"`).join(' ')}>${escapeHtml(title)}</A>\n`;
}
