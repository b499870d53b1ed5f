import type { ArticleFields } from '../article/article.ts';

/** The fields that say something. */
export function present(fields: { [K in keyof ArticleFields]?: ArticleFields[K] | undefined }): Partial<ArticleFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
