import type { Author } from '../../article/article.ts';
import { entryFrom, unread } from '../draft.ts';
import { groupOf, personOf } from '../file-names.ts';
import type { Place, Reading } from '../imported.ts';
import { LineCounter } from '../lines.ts';
import { Fields, jsonItems, parseJson } from './json-items.ts';
import { collectionPath, isNoWork, noteOf, zoteroDraft } from './zotero-item.ts';

/** The items of Better BibTeX's JSON, of Zotero's own API, or of a list of Zotero items: with tags, notes and collections. */
export function* readZoteroJson(text: string): Generator<Reading> {
  const whole = /^\s*\{/.test(text.slice(0, 1000)) ? parseJson(text.replace(/^\ufeff/, '')) : undefined;
  if (typeof whole === 'object' && whole !== null && Array.isArray(new Fields(whole).get('items'))) {
    const file = new Fields(whole);
    const lists = listsOf(file.object('collections'));
    const items = file.list('items');
    const lines = new LineCounter(text);
    let line = 1;
    let found = 0;
    for (const [index, item] of items.entries()) {
      const end = Math.round(((index + 1) / items.length) * text.length);
      const title = item.text('title');
      // Searched for as long as each is found: what is written otherwise would be looked for to the end.
      if (found >= 0 && title !== undefined) found = text.indexOf(JSON.stringify(title), found);
      if (found >= 0) line = lines.at(found);
      yield itemOf(item, { line, end }, lists);
    }
    return;
  }
  for (const { value, text: source, ...place } of jsonItems(text)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) yield unread(place, source, 'syntax');
    else {
      const item = new Fields(value);
      const data = item.object('data');
      yield itemOf(data.names().length > 0 ? data : item, place, new Map());
    }
  }
}

function itemOf(item: Fields, place: Place, lists: Map<string, string[]>): Reading {
  const type = item.text('itemType') ?? '';
  if (isNoWork(type)) return unread(place, item.text('title', 'note') ?? type, 'kind');
  const extra = item.get('extra');
  const draft = zoteroDraft({
    type,
    field: (name) =>
      name === 'extra' && Array.isArray(extra)
        ? extra.filter((line) => typeof line === 'string').join('\n')
        : item.text(name),
    authors: item
      .list('creators')
      .filter((creator) => isAuthor(creator.text('creatorType')))
      .map(nameOf)
      .filter((author) => author !== undefined),
  });
  const notes = [...item.list('notes').map((note) => note.text('note') ?? ''), ...item.texts('notes', /$^/)];
  return entryFrom('zotero', place, draft, {
    tags: [...item.list('tags').map((tag) => tag.text('tag') ?? ''), ...item.texts('tags', /$^/)],
    note: notes.map(noteOf).filter(Boolean).join('\n\n'),
    lists: lists.get(item.text('itemID') ?? '') ?? [],
    addedAt: item.text('dateAdded'),
  });
}

const AUTHORS = new Set([
  'author',
  'presenter',
  'inventor',
  'programmer',
  'podcaster',
  'artist',
  'cartographer',
  'director',
]);

function isAuthor(role: string | undefined): boolean {
  return role === undefined || AUTHORS.has(role);
}

function nameOf(creator: Fields): Author | undefined {
  const name = creator.text('name');
  return name ? groupOf(name) : personOf({ family: creator.text('lastName'), given: creator.text('firstName') });
}

/** The collections of each item, by its number. */
function listsOf(collections: Fields): Map<string, string[]> {
  const known = new Map<string, { name: string; parent?: string }>();
  for (const key of collections.names()) {
    const collection = collections.object(key);
    const parent = collection.text('parent');
    known.set(key, { name: collection.text('name') ?? '', ...(parent && { parent }) });
  }
  const lists = new Map<string, string[]>();
  for (const key of collections.names()) {
    const path = collectionPath(key, known);
    const items = collections.object(key).get('items');
    for (const id of Array.isArray(items) ? items : []) lists.set(String(id), [...(lists.get(String(id)) ?? []), path]);
  }
  return lists;
}
