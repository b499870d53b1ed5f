import type { Article, ReadState } from '../article/article.ts';
import { chooseValue, editField } from '../article/merge.ts';
import { ArticleMissing, type BackgroundTasks, type Store } from '../ports.ts';
import { changeArticles } from './reverse.ts';

interface Needs {
  store: Store;
  now: () => string;
}

type EditTasks = Pick<
  BackgroundTasks,
  | 'keepTyped'
  | 'writeArticle'
  | 'editField'
  | 'chooseValue'
  | 'tagArticles'
  | 'setReadState'
  | 'setStarred'
  | 'trashArticles'
  | 'restoreArticles'
  | 'emptyTrash'
>;

/** What the person changes on articles that are in the library, deleting included: to the trash first, from where everything can come back. */
export function createEditTasks({ store, now }: Needs): EditTasks {
  const change = (ids: string[], edit: (article: Article) => Partial<Article>) =>
    changeArticles(store, ids, (article) => ({ ...article, ...edit(article), updatedAt: now() }));

  /** What is written on a record that is gone is nowhere: that is told, not passed over. */
  const one = async (id: string, edit: (article: Article) => Article) => {
    const reverse = await changeArticles(store, [id], edit);
    if (!reverse.articles?.length) throw new ArticleMissing(id);
    return reverse;
  };

  return {
    keepTyped: store.typed.keep,
    writeArticle: (id, changes) =>
      one(id, (article) => ({
        ...article,
        ...changes,
        ...(changes.readState && withReadState(article, changes.readState, now())),
        updatedAt: now(),
      })),
    editField: (id, field, value) => one(id, (article) => editField(article, field, value ?? undefined, now())),
    chooseValue: (id, field, index) => one(id, (article) => chooseValue(article, field, index, now())),

    tagArticles: (ids, { add, remove }) =>
      change(ids, ({ tags }) => {
        const kept = tags.filter((tag) => tag !== remove);
        return { tags: add && !kept.includes(add) ? [...kept, add] : kept };
      }),
    setReadState: (ids, readState) => change(ids, (article) => withReadState(article, readState, now())),
    setStarred: (ids, starred) => change(ids, () => ({ starred })),

    trashArticles: (ids) => change(ids, () => ({ deletedAt: now() })),
    restoreArticles: (ids) =>
      changeArticles(store, ids, ({ deletedAt: _, ...article }) => ({ ...article, updatedAt: now() })),
    async emptyTrash() {
      await store.articles.purge(await store.articles.inTrash());
    },
  };
}

/** A further state; that it was read goes into its history, once for each time. */
function withReadState(
  { readState: before, history = [] }: Article,
  readState: ReadState,
  at: string,
): Partial<Article> {
  if (readState !== 'read' || before === 'read') return { readState };
  return { readState, history: [...history, { kind: 'read', at }] };
}
