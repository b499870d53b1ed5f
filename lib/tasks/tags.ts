import type { TagStyle } from '../article/article.ts';
import { parseQuery } from '../article/query/parse.ts';
import { printQuery } from '../article/query/print.ts';
import type { Condition } from '../article/query/query.ts';
import { cleanHashtags, TAG_COLOURS } from '../article/tag-style.ts';
import type { RowChange } from '../article/taken-back.ts';
import type { ArrangingTasks, StyleChange, TagChange } from '../ports/arranging.ts';
import type { Store } from '../ports.ts';
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
        const [style, there] = [await store.tagStyles.get(tag), await store.tagStyles.get(wanted)];
        const styles = style ? [await writeStyle(tag, style, undefined)] : [];
        if (style && !there) styles.push(await writeStyle(wanted, undefined, style));
        return { styles, lists: await inSmartLists(tag, wanted) };
      });
      return { ...begun, tags: await retag(tag, wanted, operation) };
    },
    async deleteTag(tag, operation) {
      const styles = await once(operation, 'style', async () => {
        const style = await store.tagStyles.get(tag);
        return style ? [await writeStyle(tag, style, undefined)] : [];
      });
      return { styles, tags: await retag(tag, undefined, operation) };
    },
    styleTag: (tag, { colour, hashtag }, operation) =>
      once(operation, 'style', async () => {
        const before = await store.tagStyles.get(tag);
        const style: TagStyle = { ...before, name: tag, updatedAt: now() };
        if (colour === null) delete style.colour;
        else if ((TAG_COLOURS as readonly (string | undefined)[]).includes(colour)) style.colour = colour as string;
        const cleaned = hashtag ? cleanHashtags(hashtag) : undefined;
        if (cleaned) style.hashtag = cleaned;
        else if (hashtag !== undefined) delete style.hashtag;
        return { styles: [await writeStyle(tag, before, style)] };
      }),
  };

  function once<T>(operation: string | undefined, name: string, work: () => Promise<T>): Promise<T> {
    return store.operations.once({ operation, name, at: now() }, work);
  }

  /** Gives a tag a look, or takes it away; answers how it changed. */
  async function writeStyle(
    name: string,
    before: TagStyle | undefined,
    after: TagStyle | undefined,
  ): Promise<StyleChange> {
    if (after) await store.tagStyles.put({ ...after, name, updatedAt: now() });
    else await store.tagStyles.remove(name);
    const properties: StyleChange['properties'] = {};
    for (const property of ['colour', 'hashtag'] as const) {
      const [was, became] = [before?.[property], after?.[property]];
      if (was !== became) properties[property] = { was, became };
    }
    return { name, properties };
  }

  /** The searches that are kept go on finding what they found. */
  async function inSmartLists(tag: string, name: string): Promise<RowChange[]> {
    const changes: RowChange[] = [];
    let inUse: string[] | undefined;
    for (const { id, query = '' } of await store.lists.smart()) {
      const parsed = parseQuery(query);
      const isNamed = (condition: Condition) => condition.kind === 'tag' && sameTag(condition.tag, tag);
      if (!parsed.all.flat().some(isNamed)) continue;
      inUse ??= (await store.articles.tags()).map((each) => each.tag);
      // A search knows a tag in all its letters: that of others goes on being found.
      const others = sameTag(tag, name) ? [] : inUse.filter((each) => each !== tag && sameTag(each, tag));
      const tags = [name, ...others].map((each) => ({ kind: 'tag' as const, tag: each }));
      const all = parsed.all.flatMap((any): Condition[][] => {
        const [only] = any;
        if (any.length === 1 && only?.not && isNamed(only)) return tags.map((each) => [{ not: true, ...each }]);
        return [
          any.flatMap((each): Condition[] => {
            if (!isNamed(each)) return [each];
            return each.not ? [{ not: true, kind: 'tag', tag: name }] : tags;
          }),
        ];
      });
      const renamed = await changeList({ store, now }, id, (list) => ({
        ...list,
        query: printQuery({ ...parsed, all }),
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

/** Are two tags one to a search? */
function sameTag(a: string, b: string): boolean {
  return a.toLowerCase().normalize() === b.toLowerCase().normalize();
}
