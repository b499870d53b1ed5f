import { expect, it } from 'vitest';
import type { Article, MarkedText } from '../../../lib/article/article.ts';
import { readEntries, writeEntries } from '../../../lib/citation/formats.ts';
import { anArticle } from '../../support/builders.ts';

const OPTIONS = { tags: false, note: false, takeHome: false, quotes: false, state: false };

function keys(...articles: Partial<Article>[]): (string | undefined)[] {
  const all = articles.map((each, index) => ({
    article: anArticle({ issued: '2020', keys: [`doi:${index}`], ...each }),
  }));
  const file = [...writeEntries('bibtex', all, OPTIONS)].join('');
  expect([...readEntries('bibtex', file)].map(({ kind }) => kind)).toEqual(articles.map(() => 'entry'));
  return [...file.matchAll(/^@\w+\{([^,]*),$/gm)].map(([, key]) => key);
}

const title = (text: string) => text as MarkedText;

it.each([
  ['Müller', 'The effect of <i>methotrexate</i> on lupus', 'mullerEffectMethotrexateLupus2020'],
  ['王小明', 'The effect of methotrexate on lupus', 'effectMethotrexateLupus2020'],
  ['王小明', '甲氨蝶呤治疗', '王小明2020'],
  ['王小明', '第3回', '王小明2020'],
  ['Иванов', 'Лечение волчанки', 'Иванов2020'],
])('an article of %s, %s, has a key of what can be read of them', (family, text, key) => {
  expect(keys({ authors: [{ family }], title: title(text) })).toEqual([key]);
});

it('an article without authors has a key of its journal and its title', () => {
  expect(keys({ authors: [], journal: '', title: title('甲氨蝶呤') })).toEqual(['甲氨蝶呤2020']);
  expect(keys({ authors: [], journal: 'Lupus', title: title('甲氨蝶呤') })).toEqual(['lupus2020']);
});

it('no two in a file are the same, whatever their case', () => {
  const author = { authors: [{ family: 'Li' }] };
  const made = keys(
    { ...author, title: title('x yz') },
    { ...author, title: title('xy z') },
    { authors: [{ family: '王小明' }], title: title('一') },
    { authors: [{ family: '王小明' }], title: title('二') },
  );
  expect(new Set(made.map((key) => key?.toLowerCase())).size).toBe(4);
});
