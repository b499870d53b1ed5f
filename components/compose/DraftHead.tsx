import type { Article } from '../../lib/article/article.ts';
import type { DraftChanges } from '../../lib/ports/drafting.ts';
import { DRAFT_KINDS, type Draft, type DraftKind, type Numbering } from '../../lib/share/draft.ts';
import { newDraft } from '../../lib/share/new-draft.ts';
import { ownTemplateOf } from '../../lib/share/templates.ts';
import { ArticleCard } from '../article/ArticleCard.tsx';
import { kindName } from '../article/draft-kinds.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { isUntouched, startOf } from './begin.ts';
import { TemplateChoice } from './TemplateChoice.tsx';

const NUMBERINGS: [Numbering, 'composeNumberNone' | 'composeNumberCount' | 'composeNumberCountOf'][] = [
  ['none', 'composeNumberNone'],
  ['count', 'composeNumberCount'],
  ['count-of', 'composeNumberCountOf'],
];

/** In which of its fields beside its words has anything been written? */
function saidOf({ poll, point, answer }: Draft) {
  const isSaid = (texts: readonly string[] = []) => texts.some((text) => text.trim() !== '');
  return { poll: isSaid(poll?.options), point: isSaid(point && Object.values(point)), answer: isSaid(answer?.parts) };
}

interface Props {
  draft: Draft;
  article: Article | undefined;
  onChange(changes: DraftChanges, done?: string): Promise<void>;
}

/** What the draft is about, of which kind it is, and how its parts are numbered. */
export function DraftHead({ draft, article, onChange }: Props) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();

  /** Another kind begins otherwise, but never over what was written. */
  async function chooseKind(kind: DraftKind) {
    const known = { styles: await store.tagStyles.all(), templates: await store.settings.get('templates') };
    const fresh = newDraft({
      ...draft,
      kind,
      texts: startOf(kind, article, known),
      now: draft.createdAt,
      newId: () => crypto.randomUUID(),
    });
    const own = ownTemplateOf(draft, await store.settings.get('ownTemplates'));
    const isFree = isUntouched(draft, startOf(draft.kind, article, { ...known, own, point: draft.point }));
    const isSaid = saidOf(draft);
    await onChange(
      {
        kind,
        // Each is for one kind.
        template: null,
        // What a kind has beside its words goes with it, unless something is written there.
        poll: kind === 'poll' ? (isSaid.poll && draft.poll) || fresh.poll || null : null,
        point: (isSaid.point && draft.point) || fresh.point || null,
        answer: (isSaid.answer && draft.answer) || fresh.answer || null,
        ...(isFree && { parts: fresh.parts }),
      },
      // A poll would go out with any kind: it does not stay.
      isSaid.poll && kind !== 'poll' ? t('composeKindChanged') : undefined,
    );
  }

  async function remove() {
    await act(async () => {
      const undo = await tasks.deleteDraft(draft.id);
      location.hash = '#/compose';
      return undo;
    }, t('composeDeleted'));
  }

  return (
    <div class="draft-head">
      {article ? <ArticleCard article={article} heading="h2" /> : <p class="quiet">{t('composeNoArticle')}</p>}
      {draft.answers && <p class="quiet small">{t('composeAnswers')}</p>}
      {draft.tells && <p class="quiet small">{t('composeTells')}</p>}
      <div class="draft-set">
        <label>
          <span class="label">{t('composeKind')}</span>
          <select
            class="select"
            value={draft.kind}
            onChange={({ currentTarget }) => void chooseKind(currentTarget.value as DraftKind)}
          >
            {DRAFT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </select>
        </label>
        <TemplateChoice draft={draft} article={article} onChange={onChange} />
        <label>
          <span class="label">{t('composeNumbering')}</span>
          <select
            class="select"
            value={draft.numbering}
            onChange={({ currentTarget }) => void onChange({ numbering: currentTarget.value as Numbering })}
          >
            {NUMBERINGS.map(([numbering, label]) => (
              <option key={numbering} value={numbering}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="icon-button"
          aria-label={t('composeDelete')}
          title={t('composeDelete')}
          onClick={remove}
        >
          <Trash />
        </button>
      </div>
    </div>
  );
}
