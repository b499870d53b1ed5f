import type { Article, FieldName } from '../article/article.ts';

/** The bibliographic fields whose value differs between two states of an article. */
export function changedFields(before: Article, after: Article): FieldName[] {
  const names = new Set([...Object.keys(before.provenance), ...Object.keys(after.provenance)]) as Set<FieldName>;
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
