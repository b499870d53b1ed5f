// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ConsentProvider } from '../../../components/article/consent-context.ts';
import { FollowJournal } from '../../../components/library/FollowJournal.tsx';
import { aSheaf, button, mount, says, settled } from '../mount.tsx';

const ARTICLE = { journal: 'Medical Teacher', issn: ['0142-159X'] };

function show(article: Parameters<typeof FollowJournal>[0]['article'], isGiven = true) {
  const sheaf = aSheaf();
  const ask = vi.fn(async () => isGiven);
  mount(
    <ConsentProvider value={{ ask, has: async () => isGiven, missing: async () => [] }}>
      <FollowJournal article={article} />
    </ConsentProvider>,
    sheaf,
  );
  return { sheaf, ask };
}

it('follows the journal of an article, asking the browser in the press, and leads to it then', async () => {
  const { sheaf, ask } = show(ARTICLE);
  (await button('Follow this journal')).click();
  expect(ask).toHaveBeenCalledWith(['sources']);
  await says('You follow Medical Teacher.');
  const [source] = await sheaf.store.sources.all();
  expect(source).toMatchObject({ where: { kind: 'journal', issn: ['0142-159X'] }, title: 'Medical Teacher' });
  (await button('Undo')).click();
  await button('Follow this journal');
});

it('follows nothing that may not be sent, and says so', async () => {
  const { sheaf } = show(ARTICLE, false);
  (await button('Follow this journal')).click();
  await says('Medical Teacher is not followed');
  expect(await sheaf.store.sources.all()).toEqual([]);
});

it('offers nothing where the ISSN is not known', async () => {
  show({ journal: 'A newsletter' });
  await settled();
  expect(document.querySelector('.follow-journal')).toBeNull();
});
