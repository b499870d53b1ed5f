import type { Article } from '../article/article.ts';
import { isSameWork, MOST_WITH_ONE_KEY } from '../article/same-work.ts';

/** Articles under work before they are written, found by their identity keys. */
export class Shelf {
  private readonly byId = new Map<string, { first?: Article; article: Article }>();
  private readonly idsByKey = new Map<string, Set<string>>();

  /** @param stored those that the database has. */
  constructor(stored: readonly Article[]) {
    for (const article of stored) {
      this.byId.set(article.id, { first: article, article });
      this.index(article);
    }
  }

  withId(id: string): Article | undefined {
    return this.byId.get(id)?.article;
  }

  /** The articles that are the same work as one with these keys, the oldest first. */
  withKeys(keys: string[]): Article[] {
    const ids = new Set(keys.flatMap((key) => [...(this.idsByKey.get(key) ?? [])]));
    const found = [...ids].flatMap((id) => this.byId.get(id)?.article ?? []);
    return found
      .filter((article) => isSameWork(article, keys))
      .sort((a, b) => (a.addedAt === b.addedAt ? 0 : a.addedAt < b.addedAt ? -1 : 1));
  }

  put(article: Article): void {
    const { first } = this.byId.get(article.id) ?? {};
    this.byId.set(article.id, { ...(first && { first }), article });
    this.index(article);
  }

  /** Takes an article away; answers it as the database has it, `undefined` where it has not. */
  remove(id: string): Article | undefined {
    const { first } = this.byId.get(id) ?? {};
    this.byId.delete(id);
    return first;
  }

  /** What has to be written: `first` is the article as the database has it, none where it is new. */
  changed(): { id: string; first: Article | undefined; article: Article }[] {
    return [...this.byId]
      .filter(([, { first, article }]) => first !== article)
      .map(([id, { first, article }]) => ({ id, first, article }));
  }

  private index(article: Article): void {
    for (const key of article.keys) {
      const ids = this.idsByKey.get(key) ?? new Set();
      if (ids.size < MOST_WITH_ONE_KEY) this.idsByKey.set(key, ids.add(article.id));
    }
  }
}
