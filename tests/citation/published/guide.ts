import type { ArticleFields, Author, MarkedText } from '../../../lib/article/article.ts';

/** A reference as the style's own guide, or a library's, prints it: what the article says, and the entry, marks left out. */
interface Example {
  entry: string;
  fields: Partial<ArticleFields>;
  /** What ours prints instead, and why. */
  ours?: { entry: string; because: string };
}

/** Where a guide's examples stand. */
export interface Guide {
  style: string;
  source: string;
  examples: Example[];
}

/** Names parted by semicolons, a group's ended by a colon. Those behind `et al`, whom a guide does not name, are numbers. */
export function by(names: string): Author[] {
  return names.split(/;\s*/).map((name) => {
    if (name.endsWith(':')) return { group: name.slice(0, -1) };
    const [family = '', given] = name.split(', ');
    return given ? { family, given } : { family };
  });
}

export const title = (text: string) => text as MarkedText;
