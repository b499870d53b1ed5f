import type { Author } from '../../article/article.ts';
import { element, elements, parseXml, textOf, type Xml } from '../../text/xml.ts';
import { entryFrom, unread } from '../draft.ts';
import { groupOf, personOf } from '../file-names.ts';
import type { Reading } from '../imported.ts';
import { collectionPath, isNoWork, noteOf, zoteroDraft } from './zotero-item.ts';

/** Zotero's item types by the classes of its RDF, where `z:itemType` does not say. */
const CLASSES: Record<string, string> = {
  'bib:Article': 'journalArticle',
  'bib:Book': 'book',
  'bib:BookSection': 'bookSection',
  'bib:Thesis': 'thesis',
  'bib:Report': 'report',
  'bib:Document': 'webpage',
  'bib:Manuscript': 'manuscript',
  'bib:ConferenceProceedings': 'conferencePaper',
  'bib:Data': 'dataset',
};

/** The items of a Zotero RDF file, with tags, notes and collections. RDF of other makers holds what its own words say, and is not read. */
export function* readZoteroRdf(text: string): Generator<Reading> {
  const root = parseXml(text)?.find(({ name }) => name === 'rdf:RDF');
  if (!root) {
    yield unread({ line: 1, end: text.length }, text, 'syntax');
    return;
  }
  const nodes = root.children.filter((child): child is Xml => typeof child !== 'string');
  const byName = new Map(nodes.map((node) => [node.attributes['rdf:about'] ?? '', node]));
  const lists = listsOf(nodes);
  const notes = notesOf(nodes);
  let at = 0;
  let line = 1;
  for (const node of nodes) {
    const found = text.indexOf(`<${node.name}`, at);
    for (let next = text.indexOf('\n', at); next >= 0 && next < found; next = text.indexOf('\n', next + 1)) line++;
    if (found >= 0) at = found + 1;
    const type = textOf(element(node, 'z:itemType')).trim() || CLASSES[node.name] || '';
    const place = { line, end: Math.max(at, 1) };
    if (!type || node.name === 'z:Attachment' || isNoWork(type)) {
      if (node.name === 'bib:Memo' && !notes.has(node.attributes['rdf:about']))
        yield unread(place, textOf(node), 'kind');
      continue;
    }
    yield itemOf(node, type, place, byName, lists.get(node.attributes['rdf:about'] ?? '') ?? []);
  }
}

/** The notes that belong to an item, by what they are about. */
function notesOf(nodes: Xml[]): Set<string | undefined> {
  return new Set(
    nodes.flatMap((node) => elements(node, 'dcterms:isReferencedBy').map((each) => each.attributes['rdf:resource'])),
  );
}

function itemOf(
  node: Xml,
  type: string,
  place: { line: number; end: number },
  byName: Map<string, Xml>,
  lists: string[],
): Reading {
  const wholes = elements(node, 'dcterms:isPartOf').flatMap((part) => [
    ...part.children.filter((child): child is Xml => typeof child !== 'string'),
    ...named(part, byName),
  ]);
  const [whole] = wholes.filter(({ name }) => name !== 'bib:Series');
  const ids = [node, ...(whole ? [whole] : [])].flatMap((from) =>
    elements(from, 'dc:identifier').map((id) => textOf(id).trim()),
  );
  const id = (label: string) =>
    ids
      .filter((each) => each.startsWith(`${label} `))
      .map((each) => each.slice(label.length + 1))
      .join(' ') || undefined;
  const text = (from: Xml | undefined, ...path: string[]) => textOf(element(from, ...path)).trim() || undefined;
  const fields: Record<string, string | undefined> = {
    title: text(node, 'dc:title'),
    date: text(node, 'dc:date'),
    publicationTitle: text(whole, 'dc:title'),
    journalAbbreviation: text(whole, 'dcterms:alternative'),
    volume: text(node, 'prism:volume') ?? text(whole, 'prism:volume'),
    issue: text(node, 'prism:number') ?? text(whole, 'prism:number'),
    pages: text(node, 'bib:pages'),
    ISSN: id('ISSN'),
    ISBN: id('ISBN'),
    DOI: id('DOI'),
    url: elements(node, 'dc:identifier')
      .map((each) => text(each, 'dcterms:URI', 'rdf:value'))
      .find(Boolean),
    publisher: text(node, 'dc:publisher', 'foaf:Organization', 'foaf:name'),
    abstractNote: text(node, 'dcterms:abstract'),
    language: text(node, 'z:language') ?? text(node, 'dc:language'),
    extra: text(node, 'dc:description'),
    genre: text(node, 'z:type'),
    archiveID: text(node, 'z:archiveID'),
    repository: text(node, 'z:repository'),
    blogTitle: text(whole, 'dc:title'),
  };
  const people = elements(
    element(node, 'bib:authors') ?? element(node, 'z:presenters') ?? element(node, 'z:programmers'),
    'rdf:Seq',
  ).flatMap((seq) => elements(seq, 'rdf:li'));
  const draft = zoteroDraft({
    type,
    field: (name) => fields[name],
    authors: people.map((person) => nameOf(element(person, 'foaf:Person'))).filter((author) => author !== undefined),
  });
  const memos = elements(node, 'dcterms:isReferencedBy')
    .flatMap((each) => [...elements(each, 'bib:Memo'), ...named(each, byName)])
    .filter(({ name }) => name === 'bib:Memo');
  return entryFrom('zotero', place, draft, {
    tags: elements(node, 'dc:subject').map((subject) =>
      (text(subject, 'z:AutomaticTag', 'rdf:value') ?? textOf(subject)).trim(),
    ),
    note: memos
      .map((memo) => noteOf(text(memo, 'rdf:value') ?? ''))
      .filter(Boolean)
      .join('\n\n'),
    lists,
    addedAt: text(node, 'z:dateAdded'),
  });
}

function named(node: Xml, byName: Map<string, Xml>): Xml[] {
  const found = byName.get(node.attributes['rdf:resource'] ?? ' ');
  return found ? [found] : [];
}

function nameOf(person: Xml | undefined): Author | undefined {
  const family = textOf(element(person, 'foaf:surname'));
  const given = textOf(element(person, 'foaf:givenName') ?? element(person, 'foaf:givenname'));
  return given ? personOf({ family, given }) : groupOf(family || textOf(element(person, 'foaf:name')));
}

/** The collections of each item, by what it is about. */
function listsOf(nodes: Xml[]): Map<string, string[]> {
  const collections = new Map<string, { name: string; parent?: string }>();
  const parts = new Map<string, string[]>();
  for (const node of nodes) {
    if (node.name !== 'z:Collection') continue;
    const key = node.attributes['rdf:about'] ?? '';
    collections.set(key, { name: textOf(element(node, 'dc:title')).trim() });
    parts.set(
      key,
      elements(node, 'dcterms:hasPart').map((part) => part.attributes['rdf:resource'] ?? ''),
    );
  }
  for (const [key, members] of parts) {
    for (const member of members) {
      const child = collections.get(member);
      if (child) child.parent = key;
    }
  }
  const lists = new Map<string, string[]>();
  for (const [key, members] of parts) {
    const path = collectionPath(key, collections);
    for (const member of members) {
      if (collections.has(member)) continue;
      const known = lists.get(member);
      if (known) known.push(path);
      else lists.set(member, [path]);
    }
  }
  return lists;
}
