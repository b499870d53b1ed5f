import type { Article } from '../article/article.ts';
import { chooseValue, editField } from '../article/merge.ts';
import type { Store, Undo } from '../ports.ts';
import type { Tasks } from './tasks.ts';

interface Needs {
  store: Store;
  now: () => string;
}

type EditTasks = Pick<
  Tasks,
  'writeArticle' | 'editField' | 'chooseValue' | 'tagArticles' | 'setReadState' | 'setStarred'
>;

/** What the person changes on articles that are in the library. */
export function createEditTasks({ store, now }: Needs): EditTasks {
  const change = (ids: string[], edit: (article: Article) => Partial<Article>) => changeArticles(store, now, ids, edit);

  return {
    writeArticle: (id, changes) => change([id], () => changes),

    editField: (id, field, value) => bibliographic(id, (article) => editField(article, field, value, now())),
    chooseValue: (id, field, from) => bibliographic(id, (article) => chooseValue(article, field, from, now())),

    tagArticles: (ids, { add, remove }) =>
      change(ids, ({ tags }) => {
        const kept = tags.filter((tag) => tag !== remove);
        return { tags: add && !kept.includes(add) ? [...kept, add] : kept };
      }),
    setReadState: (ids, readState) => change(ids, () => ({ readState })),
    setStarred: (ids, starred) => change(ids, () => ({ starred })),
  };

  /** A change of what the page said; the undo puts back every bibliographic field as it was. */
  async function bibliographic(id: string, edit: (article: Article) => Article): Promise<Undo> {
    let before: Article | undefined;
    await store.articles.change(id, (article) => {
      before = article;
      return edit(article);
    });
    return async () => {
      await store.articles.change(id, (article) => {
        if (!before) return article;
        const { tags, takeHome, note, readState, starred, deletedAt } = article;
        const undone: Article = { ...before, tags, takeHome, note, readState, starred, updatedAt: now() };
        return deletedAt ? { ...undone, deletedAt } : undone;
      });
    };
  }
}

/** Changes some properties of several articles; the undo puts back just those. Articles that are gone are passed over. */
export async function changeArticles(
  store: Store,
  now: () => string,
  ids: string[],
  edit: (article: Article) => Partial<Article>,
): Promise<Undo> {
  const before = new Map<string, Partial<Article>>();
  await store.articles.changeMany(ids, (article) => {
    const changes = edit(article);
    before.set(article.id, Object.fromEntries(Object.keys(changes).map((key) => [key, article[key as keyof Article]])));
    return withChanges(article, changes, now());
  });
  return async () => {
    await store.articles.changeMany([...before.keys()], (article) =>
      withChanges(article, before.get(article.id) ?? {}, now()),
    );
  };
}

/** An explicit `undefined` takes the property away. */
function withChanges(article: Article, changes: Partial<Article>, now: string): Article {
  const changed = { ...article, ...changes, updatedAt: now };
  for (const key of Object.keys(changes) as (keyof Article)[]) if (changes[key] === undefined) delete changed[key];
  return changed;
}
