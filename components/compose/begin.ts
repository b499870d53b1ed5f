import type { Article, Quote, TagStyle } from '../../lib/article/article.ts';
import type { Draft, DraftKind } from '../../lib/share/draft.ts';
import { newDraft } from '../../lib/share/new-draft.ts';
import { postFacts } from '../../lib/share/post-facts.ts';
import { fillTemplate, type Template } from '../../lib/share/templates.ts';
import type { Sheaf } from '../../lib/sheaf.ts';
import { templateOf } from '../article/draft-kinds.ts';

/** Begins a draft about an article, or about none, and answers its id. */
export async function beginDraft(
  { store, tasks }: Sheaf,
  { kind = 'share', articleId, quote }: { kind?: DraftKind; articleId?: string; quote?: Quote },
): Promise<string> {
  const [article, styles, networks, templates] = await Promise.all([
    articleId === undefined ? undefined : store.articles.get(articleId),
    store.tagStyles.all(),
    store.settings.get('shareNetworks'),
    store.settings.get('templates'),
  ]);
  const draft = newDraft({
    id: crypto.randomUUID(),
    kind,
    articleIds: article ? [article.id] : [],
    texts: startOf(kind, article, { styles, templates, ...(quote && { quote: quote.exact }) }),
    networks,
    now: new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    language: article?.language,
  });
  await tasks.createDraft(draft);
  return draft.id;
}

interface Known {
  styles: TagStyle[];
  templates: Template[];
  quote?: string;
}

/** What a draft of a kind begins with. */
export function startOf(kind: DraftKind, article: Article | undefined, known: Known): string[] {
  const facts = article ? postFacts(article, known) : {};
  return fillTemplate(templateOf(kind, known.templates), facts);
}

/** Has the person written anything since it began? */
export function isUntouched(
  { parts, overrides }: Pick<Draft, 'parts' | 'overrides'>,
  start: readonly string[],
): boolean {
  return (
    Object.keys(overrides).length === 0 &&
    parts.length === start.length &&
    parts.every(({ text }, index) => text === start[index])
  );
}
