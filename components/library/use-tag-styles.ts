import type { TagStyle } from '../../lib/article/article.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';

/** What the person decided about tags, by tag, live. */
export function useTagStyles(): ReadonlyMap<string, TagStyle> {
  const { store } = useSheaf();
  return useLive(async () => new Map((await store.tagStyles.all()).map((style) => [style.name, style])), []) ?? NONE;
}

const NONE: ReadonlyMap<string, TagStyle> = new Map();
