import type { ArticleType } from '../article/article.ts';

/** What is written of the kinds that most formats have no type for. */
export const KIND_WORDS: Partial<Record<ArticleType, string>> = {
  review: 'Review',
  guideline: 'Practice Guideline',
  editorial: 'Editorial',
  letter: 'Letter',
  'case-report': 'Case Report',
  preprint: 'Preprint',
};

const KINDS: [kind: ArticleType, pattern: RegExp][] = [
  ['case-report', /\bcase reports?\b/i],
  ['guideline', /\bguidelines?\b|consensus/i],
  ['editorial', /\beditorials?\b/i],
  ['letter', /^letter\b|^correspondence$|letter to the editor/i],
  ['preprint', /\bpre-?prints?\b/i],
  ['review', /\breview\b|meta-?analysis/i],
];

/** The kind of a journal's article that a format's words for it (`Review Article`, PubMed's publication types) name. */
export function kindOf(words: string[]): ArticleType | undefined {
  for (const [kind, pattern] of KINDS) if (words.some((word) => pattern.test(word.slice(0, 100)))) return kind;
  return undefined;
}
