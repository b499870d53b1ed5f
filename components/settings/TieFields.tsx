import type { Tie } from '../../lib/share/checks/facts.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** The companies and drugs to which the person has a tie: a post that names one is asked for its line. */
export function TieFields() {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const ties = useLive(() => store.settings.get('ties'), []);
  if (!ties) return null;
  const keep = (next: Tie[]) => tasks.setSetting('ties', next);
  const change = (index: number, changes: Partial<Tie>) =>
    keep(ties.map((tie, at) => (at === index ? { ...tie, ...changes } : tie)));
  return (
    <fieldset class="settings-part">
      <legend>{t('shareTies')}</legend>
      <p class="quiet small">{t('shareTiesLead')}</p>
      {ties.map((tie, index) => (
        <div key={index} class="share-tie">
          <KeptField label={t('shareTieName')} value={tie.name} onWrite={(name) => change(index, { name })} />
          <KeptField
            label={t('shareTieAliases')}
            hint={t('shareTieAliasesHint')}
            value={tie.aliases.join(', ')}
            when="left"
            onWrite={(text) => change(index, { aliases: text.split(',').flatMap((alias) => alias.trim() || []) })}
          />
          <KeptField label={t('shareTieLine')} value={tie.line} onWrite={(line) => change(index, { line })} />
          <button
            type="button"
            class="button"
            onClick={() =>
              act(async () => {
                await keep(ties.filter((_, at) => at !== index));
                return () => keep(ties);
              }, t('shareTieRemoved'))
            }
          >
            <Trash /> {t('shareTieRemove', tie.name)}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button"
        onClick={() => act(() => keep([...ties, { name: '', aliases: [], line: t('shareTieLineStart') }]))}
      >
        {t('shareTieAdd')}
      </button>
    </fieldset>
  );
}
