// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangedNotice } from '../../../components/article/ChangedNotice.tsx';
import { aboutOnly } from '../../../components/compose/Compose.tsx';
import { HistoryLine } from '../../../components/library/HistoryLine.tsx';
import type { Article, MarkedText } from '../../../lib/article/article.ts';
import { sharedAs } from '../../../lib/article/standing.ts';
import type { Post } from '../../../lib/share/post.ts';
import { anArticle, aPost } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, found, mount, says, settled } from '../mount.tsx';

const NOTICE = { doi: '10.5555/notice', on: '2026-04-02' };
const RETRACTED = { trust: { status: 'retracted', from: 'crossref', notice: NOTICE } } as const;
const PUBLISHED = { doi: '10.5555/3', type: 'journal-article' } as const;
let sheaf: SheafInMemory;

/** An article that is saved, shared as it was, and then is as it `became`. */
async function shared(was: Article, became: Partial<Article>, posts: Partial<Post>[] = [{}]): Promise<void> {
  const { article } = await sheaf.store.articles.save(
    { fields: {}, provenance: {}, capturedFrom: '', sameAs: was.keys, trust: was.trust },
    '2026-01-01T00:00:00.000Z',
  );
  const { id } = article;
  const before = { ...was, id };
  await sheaf.store.articles.change(id, () => ({ ...before, ...became }));
  for (const [index, post] of posts.entries()) {
    await sheaf.store.posts.put(
      aPost({
        id: `${id}-${index}`,
        articleIds: [id],
        state: { kind: 'posted' },
        postedAt: '2025-03-04T12:00:00.000Z',
        standing: [sharedAs(before)],
        ...post,
      }),
    );
  }
}

const notice = () => document.querySelector('.changed-notice');
const drafts = () => sheaf.store.drafts.all();

beforeEach(() => {
  sheaf = aSheaf();
  location.hash = '#/library';
});

describe('an article that was retracted after it was shared', () => {
  beforeEach(() => shared(anArticle(), RETRACTED, [{ url: 'https://x.com/1' }, { network: 'bluesky' }]));

  it('is told, with where it was shared and the notice', async () => {
    mount(<ChangedNotice />, sheaf);
    await says(
      /You shared “.Feedback literacy in clinical teaching: a scoping review.” on X \(4 March 2025\) and Bluesky \(4 March 2025\)\. It has been retracted \(.*2026.*\)\./,
    );
    expect((await found<HTMLAnchorElement>('.changed-actions a[target]')).href).toBe('https://doi.org/10.5555/notice');
    expect((await found<HTMLAnchorElement>('.changed-actions a')).hash).toMatch(/^#\/library\/./);
  });

  it('is told by a draft that lists every post, once', async () => {
    mount(<ChangedNotice />, sheaf);
    (await button('Draft a correction')).click();
    await vi.waitFor(() => expect(location.hash).toMatch(/^#\/compose\/./));
    const [draft] = await drafts();
    expect(location.hash).toBe(`#/compose/${draft?.id}`);
    expect(draft).toMatchObject({
      kind: 'share',
      networks: ['x', 'bluesky'],
      tells: 'retracted doi:10.5555/sample.2024.001',
    });
    expect(draft?.parts.map(({ text }) => text)).toEqual([
      `Correction: I shared this paper. It has been retracted (2 Apr 2026).

Feedback literacy in clinical teaching: a scoping review. Journal of Sample Medicine, 2024
https://doi.org/10.5555/Sample.2024.001
The notice: https://doi.org/10.5555/notice

My posts that used it:
X, 4 March 2025: https://x.com/1
Bluesky, 4 March 2025`,
    ]);
    location.hash = '#/library';
    (await button('Draft a correction')).click();
    await vi.waitFor(() => expect(location.hash).toBe(`#/compose/${draft?.id}`));
    expect(await drafts()).toHaveLength(1);
    await sheaf.tasks.deleteDraft(draft?.id ?? '');
    (await button('Draft a correction')).click();
    await vi.waitFor(async () => expect((await drafts()).map(({ id }) => id)).not.toEqual([draft?.id]));
  });

  it('is not told by the draft that the article is shared with', async () => {
    const [id = ''] = await sheaf.store.posts.articleIds();
    const isAbout = aboutOnly(id);
    mount(<ChangedNotice />, sheaf);
    (await button('Draft a correction')).click();
    await vi.waitFor(async () => expect(await drafts()).toHaveLength(1));
    const [draft] = await drafts();
    expect(draft && isAbout(draft)).toBe(false);
    expect(isAbout({ articleIds: [id] })).toBe(true);
  });

  it('that is dismissed stays so, and comes back by undo', async () => {
    const unmount = mount(<ChangedNotice />, sheaf);
    (await button('Dismiss')).click();
    await vi.waitFor(() => expect(notice()).toBeNull());
    await says('Dismissed.');
    (await button('Undo')).click();
    await found('.changed-notice');
    (await button('Dismiss')).click();
    await vi.waitFor(async () => expect(await sheaf.store.settings.get('dismissedChanges')).toHaveLength(1));
    unmount();
    mount(<ChangedNotice />, sheaf);
    await settled();
    expect(notice()).toBeNull();
  });

  it('is told no more once a later post at each network knew of it', async () => {
    mount(<ChangedNotice />, sheaf);
    await found('.changed-notice');
    const [id = ''] = await sheaf.store.posts.articleIds();
    const knew = [{ articleId: id, status: 'retracted' as const }];
    for (const network of ['x', 'bluesky'] as const) {
      await says(network === 'x' ? 'on X' : 'on Bluesky (4 March 2025)');
      await sheaf.store.posts.put(
        aPost({ id: network, articleIds: [id], network, state: { kind: 'posted' }, standing: knew }),
      );
    }
    await vi.waitFor(() => expect(notice()).toBeNull());
  });

  it('is in its history, dismissed or not, and can be told from there', async () => {
    const [id = ''] = await sheaf.store.posts.articleIds();
    const article = await sheaf.store.articles.get(id);
    mount(article && <HistoryLine article={article} heading="h2" />, sheaf);
    await says(
      'Retracted (2 Apr 2026), which you did not know when you shared it on X (4 March 2025) and Bluesky (4 March 2025).',
    );
    (await button('Draft a correction')).click();
    await vi.waitFor(async () => expect(await drafts()).toHaveLength(1));
  });
});

describe('of several', () => {
  it('the gravest is told first, and how many there are beside', async () => {
    const named = (title: string, doi: string) =>
      anArticle({ title: title as MarkedText, doi, keys: [`doi:${doi}`], trust: { status: 'nothing-known' } });
    await shared(named('Corrected', '10.5555/1'), { trust: { status: 'corrected' } });
    await shared(named('In doubt', '10.5555/2'), { trust: { status: 'expression-of-concern' } });
    await shared({ ...named('A preprint', '10.1101/2024.01.02.24300001'), type: 'preprint' }, PUBLISHED);
    await shared(named('As it was', '10.5555/4'), {});
    await shared(named('Not posted', '10.5555/5'), { trust: { status: 'retracted' } }, [{ state: { kind: 'let-be' } }]);
    mount(<ChangedNotice />, sheaf);
    for (const [words, others] of [
      ['In doubt\u2069” on X (4 March 2025). Its journal has published an expression of concern', '2 more articles'],
      ['Corrected\u2069” on X (4 March 2025). It has been corrected', '1 more article'],
    ] as const) {
      await says(words);
      await says(others);
      (await button('Dismiss')).click();
    }
    await says('It has been published in a journal');
    await button('Draft an update');
  });

  it('nothing is said where nothing has changed', async () => {
    await shared(anArticle(), {});
    mount(<ChangedNotice />, sheaf);
    await settled();
    expect(notice()).toBeNull();
  });

  it('an article that is gone, and one that is found while the page is open, trip nothing', async () => {
    await sheaf.store.posts.put(aPost({ id: 'gone', articleIds: ['gone'], state: { kind: 'posted' } }));
    await shared(anArticle(), {});
    mount(<ChangedNotice />, sheaf);
    await settled();
    const [id = ''] = (await sheaf.store.posts.articleIds()).filter((each) => each !== 'gone');
    await sheaf.store.articles.change(id, (article) => ({ ...article, ...RETRACTED }));
    document.dispatchEvent(new Event('visibilitychange'));
    await says('It has been retracted');
  });
});
