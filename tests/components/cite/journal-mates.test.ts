import { expect, it } from 'vitest';
import { journalMates } from '../../../components/cite/journal-mates.ts';
import { aCapture, anArticle } from '../../support/builders.ts';
import { aStore } from '../../support/memory.ts';

const NOW = '2024-01-01T00:00:00.000Z';
const journal = 'Annals of the Rheumatic Diseases';

async function aShelf() {
  const store = aStore();
  const save = (name: string, fields: Parameters<typeof aCapture>[0]) =>
    store.articles.save(aCapture({ doi: `10.5555/${name}`, url: undefined, ...fields }), NOW);
  await save('by-issn', { journal: 'Ann Rheum Dis', issn: ['0003-4967'] });
  await save('by-name', { journal });
  await save('another', { journal: 'Lupus' });
  return store;
}

it.each([
  [anArticle({ journal }), ['10.5555/by-name']],
  [anArticle({ journal: 'ARD and others', issn: ['0003-4967'] }), ['10.5555/by-issn']],
  [anArticle({ journal, issn: ['0003-4967'] }), ['10.5555/by-issn', '10.5555/by-name']],
  [anArticle({ journal, journalAbbreviation: 'Ann Rheum Dis' }), []],
])(
  'articles of the same journal are found by its name and its ISSN, where its abbreviation is not known',
  async (cited, dois) => {
    const { articles } = await aShelf();
    const found = await journalMates([cited], articles, articles);
    expect(found.map(({ doi }) => doi).sort()).toEqual(dois);
  },
);

it('a search that fails leaves citing as it is', async () => {
  const { articles } = await aShelf();
  const broken = { find: () => Promise.reject(new Error('no index')) };
  expect(await journalMates([anArticle({ journal })], broken, articles)).toEqual([]);
});
