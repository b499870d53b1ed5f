import { expect, it } from 'vitest';
import type { Article, ArticleFields, MarkedText } from '../../lib/article/article.ts';
import { editField, fromCapture, mergeArticles, mergeCapture } from '../../lib/article/merge.ts';
import { partTakenBack } from '../../lib/article/part-taken-back.ts';
import { changeOf } from '../../lib/article/taken-back.ts';
import { saidBy } from '../../lib/services/said.ts';
import { aCapture } from '../support/builders.ts';

const [NOW, LATER] = ['2026-11-24T09:00:00.000Z', '2026-11-24T10:00:00.000Z'];
const NONE = { title: undefined, doi: undefined, url: undefined };

function aRecord(id: string, fields: Partial<ArticleFields>, from: string): Article {
  const captured = aCapture({ ...NONE, ...fields }, { capturedFrom: `https://${id}.example/1` });
  for (const source of Object.values(captured.provenance)) source.from = from;
  return fromCapture(captured, { id, now: NOW });
}

/** A record, and what would have gone into it had the other not brought `brought`. */
function joined(own: Partial<ArticleFields>, brought: Partial<ArticleFields>) {
  const before = aRecord('a', { doi: '10.5555/a', ...own }, 'citation_a');
  const instead = aRecord('b', { pmid: '2' }, 'citation_b');
  const was = mergeArticles(instead, aRecord('c', brought, 'citation_c'), NOW);
  const after = mergeArticles(before, was, NOW);
  return { before, after, change: changeOf(before, after), parts: [{ was, instead }] };
}

const TITLES = { own: 'Own' as MarkedText, brought: 'Brought' as MarkedText, typed: 'Typed' as MarkedText };

it('takes what was brought, and tells what the join would have made', () => {
  const { before, after, change, parts } = joined({}, { title: TITLES.brought, volume: '3' });
  const back = partTakenBack(after, change, parts, LATER);
  const without = mergeArticles(before, parts[0]?.instead as Article, NOW);
  expect({ ...back.row, updatedAt: '' }).toEqual({ ...without, updatedAt: '' });
  expect(back).toMatchObject({ kept: [], change: changeOf(before, without) });
});

it.each<[string, Partial<ArticleFields>]>([
  ['another value', { title: TITLES.own, volume: '1' }],
  ['the same', { title: TITLES.brought, volume: '3' }],
])('leaves what the record had itself: %s', (_name, own) => {
  const { after, change, parts } = joined(own, { title: TITLES.brought, volume: '3' });
  const { row, kept } = partTakenBack(after, change, parts, LATER);
  expect(row).toMatchObject({ ...own, provenance: { title: { from: 'citation_a' }, volume: { from: 'citation_a' } } });
  expect(row.provenance.title?.others).toBeUndefined();
  expect(kept).toEqual([]);
});

it('leaves what the person has written since, and tells it', () => {
  const { after, change, parts } = joined({}, { title: TITLES.brought, volume: '3' });
  const { row, kept } = partTakenBack(editField(after, 'title', TITLES.typed, NOW), change, parts, LATER);
  expect(row).toMatchObject({ title: TITLES.typed, provenance: { title: { from: 'you' } } });
  expect(row.volume).toBeUndefined();
  expect(kept).toEqual(['title']);
});

it('leaves what a registry has said since', () => {
  const { after, change, parts } = joined({}, { title: TITLES.brought, volume: '3' });
  const said = saidBy('crossref', { title: TITLES.own }, { trust: { status: 'unchecked' } });
  const { row, kept } = partTakenBack(mergeCapture(after, said, NOW), change, parts, LATER);
  expect(row).toMatchObject({ title: TITLES.own, provenance: { title: { from: 'crossref' } } });
  expect(JSON.stringify(row)).not.toContain(TITLES.brought);
  expect(kept).toEqual([]);
});

it('takes nothing that the join did not bring', () => {
  const { after, change, parts } = joined({}, { title: TITLES.brought });
  const current = { ...after, tags: ['since'], note: 'since', starred: true };
  expect(partTakenBack(current, change, parts, LATER).row).toMatchObject({
    tags: ['since'],
    note: 'since',
    starred: true,
  });
});
