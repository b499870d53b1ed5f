import type { Article } from '../article/article.ts';

/** So many articles are shown before the search has read its index: more than a screen holds. */
export const FIRST_PAGE = 40;

/** What the script that runs before all others leaves for its page. */
export interface FirstPage {
  /** What the library begins with; `undefined` where it does not show, or that is not known. Never rejects. */
  sheafFirstPage?: Promise<readonly Article[] | undefined>;
}
