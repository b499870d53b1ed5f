import type { Article } from '../../lib/article/article.ts';
import type { DraftChanges } from '../../lib/ports/drafting.ts';
import type { Draft } from '../../lib/share/draft.ts';
import { partsOf } from '../../lib/share/new-draft.ts';
import { ownTemplateOf, ownTemplatesFor } from '../../lib/share/templates.ts';
import { templateName } from '../article/draft-kinds.ts';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { isBlank, isUntouched, startOf } from './begin.ts';

interface Props {
  draft: Draft;
  article: Article | undefined;
  onChange(changes: DraftChanges): Promise<void>;
}

/** With which template the draft begins, where the person has added any for its kind. */
export function TemplateChoice({ draft, article, onChange }: Props) {
  const { store } = useSheaf();
  const { show } = useToasts();
  const all = useLive(() => store.settings.get('ownTemplates'), []) ?? [];
  const offered = ownTemplatesFor(draft.kind, all);
  if (offered.length === 0) return null;
  const chosen = ownTemplateOf(draft, offered);

  /** Another template begins otherwise, but never over what was written; answers whether it did. */
  async function choose(id: string): Promise<boolean> {
    const known = {
      styles: await store.tagStyles.all(),
      templates: await store.settings.get('templates'),
      point: draft.point,
    };
    if (!isBlank(draft) && !isUntouched(draft, startOf(draft.kind, article, { ...known, own: chosen }))) return false;
    const own = offered.find((template) => template.id === id);
    const texts = startOf(draft.kind, article, { ...known, own });
    await onChange({ template: own?.id ?? null, parts: partsOf(texts, () => crypto.randomUUID()) });
    return true;
  }

  return (
    <label class="template-choice">
      <span class="label">{t('composeTemplate')}</span>
      <select
        class="select"
        value={chosen?.id ?? ''}
        onChange={async ({ currentTarget: select }) => {
          if (await choose(select.value)) return;
          select.value = chosen?.id ?? '';
          show(t('composeTemplateStays'), undefined, draft.id);
        }}
      >
        <option value="">{t('composeTemplateOfKind')}</option>
        {offered.map((template) => (
          <option key={template.id} value={template.id}>
            {templateName(template)}
          </option>
        ))}
      </select>
    </label>
  );
}
