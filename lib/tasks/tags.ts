import type { TagStyle } from '../article/article.ts';
import { parseQuery } from '../article/query/parse.ts';
import { printQuery } from '../article/query/print.ts';
import { cleanHashtag, TAG_COLOURS } from '../article/tag-style.ts';
import type { ArrangingTasks, TagChange } from '../ports/arranging.ts';
import type { RowChange, Store } from '../ports.ts';
import { changeList } from './reverse.ts';

interface Needs {
  store: Store;
  now: () => string;
}

/** So many articles are changed in one transaction: a tag on all of 100,000 stops nobody for long. */
const BLOCK = 500;

/** Longer than any tag that a person means. */
const MAX_TAG_LENGTH = 200;

type TagTasks = Pick<ArrangingTasks, 'renameTag' | 'deleteTag' | 'styleTag'>;

/** What is done with a tag wherever it is, the trash included. */
export function createTagTasks({ store, now }: Needs): TagTasks {
  return {
    async renameTag(tag, name) {
      const wanted = name.replace(/\s+/g, ' ').trim().slice(0, MAX_TAG_LENGTH);
      if (!wanted || wanted === tag) return {};
      // The style first: a worker that is killed in the middle goes on with the articles that still have the tag.
      const styles = [...(await takeStyle(tag)), ...((await store.tagStyles.get(wanted)) ? [] : [{ name: wanted }])];
      const before = styles[0]?.style;
      if (before && styles.length > 1) {
        await store.tagStyles.put({ ...before, name: wanted, updatedAt: now() });
      }
      const tags = await retag(store, tag, wanted, now);
      return { tags, styles, lists: await inSmartLists(tag, wanted) };
    },
    async deleteTag(tag) {
      const styles = await takeStyle(tag);
      return { styles, tags: await retag(store, tag, undefined, now) };
    },
    async styleTag(tag, { colour, hashtag }) {
      const before = await store.tagStyles.get(tag);
      const style: TagStyle = { ...before, name: tag, updatedAt: now() };
      if (colour === null) delete style.colour;
      else if ((TAG_COLOURS as readonly (string | undefined)[]).includes(colour)) style.colour = colour as string;
      const cleaned = hashtag ? cleanHashtag(hashtag) : undefined;
      if (cleaned) style.hashtag = cleaned;
      else if (hashtag !== undefined) delete style.hashtag;
      await store.tagStyles.put(style);
      return { styles: [{ name: tag, ...(before && { style: before }) }] };
    },
  };

  async function takeStyle(name: string) {
    const style = await store.tagStyles.get(name);
    if (style) await store.tagStyles.remove(name);
    return [{ name, ...(style && { style }) }];
  }

  /** The searches that are kept go on finding what they found. */
  async function inSmartLists(tag: string, name: string): Promise<RowChange[]> {
    const changes: RowChange[] = [];
    for (const { id, query } of await store.lists.all()) {
      if (query === undefined) continue;
      const parsed = parseQuery(query);
      let isNamed = false;
      for (const condition of parsed.all.flat()) {
        if (condition.kind !== 'tag' || condition.tag.toLowerCase() !== tag.toLowerCase()) continue;
        condition.tag = name;
        isNamed = true;
      }
      if (!isNamed) continue;
      const renamed = await changeList(store.lists, id, (list) => ({
        ...list,
        query: printQuery(parsed),
        updatedAt: now(),
      }));
      changes.push(...(renamed.lists ?? []));
    }
    return changes;
  }
}

/** Gives a tag's articles another in its place, or only takes it from them; answers how they were. */
async function retag(
  { articles }: Pick<Store, 'articles'>,
  tag: string,
  instead: string | undefined,
  now: () => string,
): Promise<TagChange[]> {
  const replaced: string[] = [];
  const removed: string[] = [];
  const ids = await articles.withTag(tag);
  for (let from = 0; from < ids.length; from += BLOCK) {
    await articles.changeMany(ids.slice(from, from + BLOCK), (article) => {
      if (!article.tags.includes(tag)) return article;
      const isReplaced = instead !== undefined && !article.tags.includes(instead);
      (isReplaced ? replaced : removed).push(article.id);
      const tags = isReplaced
        ? article.tags.map((each) => (each === tag ? instead : each))
        : article.tags.filter((each) => each !== tag);
      return { ...article, tags, updatedAt: now() };
    });
  }
  return [
    ...(instead !== undefined && replaced.length > 0 ? [{ tag, instead, articleIds: replaced }] : []),
    ...(removed.length > 0 ? [{ tag, articleIds: removed }] : []),
  ];
}
