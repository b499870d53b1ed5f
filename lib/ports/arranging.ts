import type { TagStyle } from '../article/article.ts';
import type { Became } from '../article/taken-back.ts';
import type { ListMade, Reverse } from '../ports.ts';

/** What the person decided about tags. */
export interface TagStyleReader {
  all(): Promise<TagStyle[]>;
}

export interface TagStyleStore extends TagStyleReader {
  get(name: string): Promise<TagStyle | undefined>;
  put(style: TagStyle): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A tag that some articles had, and what they have in its place. */
export interface TagChange {
  tag: string;
  /** What took its place; without it the tag was only taken away. */
  instead?: string;
  articleIds: string[];
}

/** What a change made of a tag's look. */
export interface StyleChange {
  name: string;
  properties: Record<string, Became>;
}

/** Putting lists, what is on them, and tags in order. */
export interface ArrangingTasks {
  /** Makes a smart list, a saved search. A list of this name becomes no other. */
  createSmartList(name: string, query: string, operation?: string): Promise<ListMade>;
  /** Gives a smart list another search. */
  setListQuery(id: string, query: string, operation?: string): Promise<Reverse>;
  /** Puts a list before another in the rail; at the end where no other is named. */
  placeList(id: string, before?: string | null, operation?: string): Promise<Reverse>;
  /** Puts articles of a list, in their order there, before another of it; at its end where no other is named. */
  placeInList(id: string, articleIds: string[], before?: string | null, operation?: string): Promise<Reverse>;
  /** Gives a tag another name wherever it is; where there is a tag of that name, the two become one. */
  renameTag(tag: string, name: string, operation?: string): Promise<Reverse>;
  /** Takes a tag off all articles. */
  deleteTag(tag: string, operation?: string): Promise<Reverse>;
  /** `null` takes the colour or the hashtag away; what is not named stays. */
  styleTag(
    tag: string,
    style: { colour?: string | null; hashtag?: string | null },
    operation?: string,
  ): Promise<Reverse>;
}
