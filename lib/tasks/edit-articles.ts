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
  | 'purgeArticles'
>;

/** What the person changes on articles that are in the library, deleting included: to the trash first, from where everything can come back. */
export function createEditTasks({ store, now }: Needs): EditTasks {
  const needs = { store, now };
  const change = (ids: string[], edit: (article: Article) => Partial<Article>, operation?: string) =>
    changeArticles(needs, ids, (article) => ({ ...article, ...edit(article), updatedAt: now() }), operation);

  /** What is written on a record that is gone is nowhere: that is told, not passed over. */
  const one = async (id: string, edit: (article: Article) => Article, operation?: string, about?: string) => {
    const reverse = await changeArticles(needs, [id], edit, operation, about);
    if (!reverse.articles?.length) throw new ArticleMissing(id);
    return reverse;
  };

  return {
    keepTyped: store.typed.keep,
    writeArticle: (id, changes, operation) =>
      one(
        id,
        (article) => ({
          ...article,
          ...changes,
          ...(changes.starred && withStar(true, now())),
          ...(changes.readState && withReadState(article, changes.readState, now())),
          updatedAt: now(),
        }),
        operation,
        `${id} ${Object.keys(changes)}`,
      ),
    editField: (id, field, value, operation) =>
      one(id, (article) => editField(article, field, value ?? undefined, now()), operation, `${id} field ${field}`),
    chooseValue: (id, field, index, operation) =>
      one(id, (article) => chooseValue(article, field, index, now()), operation),

    tagArticles: (ids, { add, remove }, operation) =>
      change(
        ids,
        ({ tags }) => {
          const kept = tags.filter((tag) => tag !== remove);
          return { tags: add && !kept.includes(add) ? [...kept, add] : kept };
        },
        operation,
      ),
    setReadState: (ids, readState, operation) =>
      change(ids, (article) => withReadState(article, readState, now()), operation),
    setStarred: (ids, starred, operation) => change(ids, () => withStar(starred, now()), operation),

    trashArticles: (ids, operation) => change(ids, () => ({ deletedAt: now() }), operation),
    restoreArticles: (ids, operation) =>
      changeArticles(needs, ids, ({ deletedAt: _, ...article }) => ({ ...article, updatedAt: now() }), operation),
    purgeArticles: store.articles.purge,
  };
}

/** Starred or not, and since when. */
function withStar(starred: boolean, at: string): Partial<Article> {
  return starred ? { starred, starredAt: at } : { starred };
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
