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
    async renameTag(tag, name, operation) {
      const wanted = name.replace(/\s+/g, ' ').trim().slice(0, MAX_TAG_LENGTH);
      if (!wanted || wanted === tag) return {};
      const begun = await once(operation, 'name', async () => {
        const isStyled = (await store.tagStyles.get(wanted)) !== undefined;
        const styles = [...(await takeStyle(tag)), ...(isStyled ? [] : [{ name: wanted }])];
        const before = styles[0]?.style;
        if (before && !isStyled) await store.tagStyles.put({ ...before, name: wanted, updatedAt: now() });
        return { styles, lists: await inSmartLists(tag, wanted) };
      });
      return { ...begun, tags: await retag(tag, wanted, operation) };
    },
    async deleteTag(tag, operation) {
      const styles = await once(operation, 'style', () => takeStyle(tag));
      return { styles, tags: await retag(tag, undefined, operation) };
    },
    styleTag: (tag, { colour, hashtag }, operation) =>
      once(operation, 'style', async () => {
        const before = await store.tagStyles.get(tag);
        const style: TagStyle = { ...before, name: tag, updatedAt: now() };
        if (colour === null) delete style.colour;
        else if ((TAG_COLOURS as readonly (string | undefined)[]).includes(colour)) style.colour = colour as string;
        const cleaned = hashtag ? cleanHashtag(hashtag) : undefined;
        if (cleaned) style.hashtag = cleaned;
        else if (hashtag !== undefined) delete style.hashtag;
        await store.tagStyles.put(style);
        return { styles: [{ name: tag, ...(before && { style: before }) }] };
      }),
  };

  function once<T>(operation: string | undefined, name: string, work: () => Promise<T>): Promise<T> {
    return store.operations.once({ operation, name, at: now() }, work);
  }

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
      const renamed = await changeList({ store, now }, id, (list) => ({
        ...list,
        query: printQuery(parsed),
        updatedAt: now(),
      }));
      changes.push(...(renamed.lists ?? []));
    }
    return changes;
  }

  /** Gives a tag's articles another in its place, or only takes it from them; answers how they were. */
  async function retag(tag: string, instead: string | undefined, operation: string | undefined): Promise<TagChange[]> {
    const replaced: string[] = [];
    const removed: string[] = [];
    for (let block = 0; ; block += 1) {
      const did = await once(operation, `articles ${block}`, () => retagSome(tag, instead));
      if (did.length === 0) break;
      for (const { id, isReplaced } of did) (isReplaced ? replaced : removed).push(id);
    }
    return [
      ...(instead !== undefined && replaced.length > 0 ? [{ tag, instead, articleIds: replaced }] : []),
      ...(removed.length > 0 ? [{ tag, articleIds: removed }] : []),
    ];
  }

  /** A block of those that still have it. */
  async function retagSome(tag: string, instead: string | undefined): Promise<{ id: string; isReplaced: boolean }[]> {
    const did: { id: string; isReplaced: boolean }[] = [];
    await store.articles.changeMany(await store.articles.withTag(tag, BLOCK), (article) => {
      const isReplaced = instead !== undefined && !article.tags.includes(instead);
      did.push({ id: article.id, isReplaced });
      const tags = isReplaced
        ? article.tags.map((each) => (each === tag ? instead : each))
        : article.tags.filter((each) => each !== tag);
      return { ...article, tags, updatedAt: now() };
    });
    return did;
  }
}
