import type { Article, Quote, TagStyle } from '../../lib/article/article.ts';
import type { ConferencePoint, Draft, DraftKind, DraftPart } from '../../lib/share/draft.ts';
import { newDraft } from '../../lib/share/new-draft.ts';
import { postFacts, withPoint } from '../../lib/share/post-facts.ts';
import { fillTemplate, type OwnTemplate, refill, type Template } from '../../lib/share/templates.ts';
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
  /** What it begins with instead of the template of its kind. */
  own?: OwnTemplate | undefined;
  quote?: string;
  /** Of a conference point. */
  point?: ConferencePoint | undefined;
}

/** What a draft of a kind begins with. */
export function startOf(kind: DraftKind, article: Article | undefined, known: Known): string[] {
  const facts = withPoint(article ? postFacts(article, known) : {}, kind === 'point' ? known.point : undefined);
  return fillTemplate(known.own?.body ?? templateOf(kind, known.templates), facts);
}

/** What changes in a draft when it is said where its point was made: its fields, and the lines of its words that they fill. */
export function pointChanges(
  draft: Pick<Draft, 'parts' | 'overrides' | 'point'>,
  article: Article | undefined,
  point: ConferencePoint,
  known: Known,
): Pick<Draft, 'parts' | 'overrides' | 'point'> {
  const facts = article ? postFacts(article, known) : {};
  const body = known.own?.body ?? templateOf('point', known.templates);
  const [before, after] = [withPoint(facts, draft.point), withPoint(facts, point)];
  const filled = ([first, ...others]: DraftPart[]) =>
    first ? [{ ...first, text: refill(first.text, body, before, after) }, ...others] : [];
  const overrides = Object.entries(draft.overrides).map(([network, parts]) => [network, filled(parts)]);
  return { point, parts: filled(draft.parts), overrides: Object.fromEntries(overrides) };
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

/** Is there nothing in it at all? */
export function isBlank({ parts, overrides }: Pick<Draft, 'parts' | 'overrides'>): boolean {
  return Object.keys(overrides).length === 0 && parts.every(({ text }) => text.trim() === '');
}
