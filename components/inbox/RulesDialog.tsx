import { useId, useState } from 'preact/hooks';
import { queryFaults } from '../../lib/article/query/parse.ts';
import type { Rule, RuleDeed } from '../../lib/sources/rule.ts';
import { SearchFaults } from '../library/SearchFaults.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { useLive } from '../ui/sheaf-context.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useFollowing } from './following-context.ts';
import { RulePreview } from './RulePreview.tsx';
import type { Sources } from './use-sources.ts';

interface Props {
  sources: Sources | undefined;
  /** Of which the new rule is, unless the person chooses otherwise. */
  sourceId?: string | undefined;
  onAdd(rule: Pick<Rule, 'query' | 'sourceId' | 'deed'>): void;
  onRemove(rule: Rule): void;
  /** Shows what can be searched by. */
  onHelp(): void;
  onClose(): void;
}

/** The person's rules for what comes: those that there are, and a new one with what it would have done last month. */
export function RulesDialog({ sources, sourceId, onAdd, onRemove, onHelp, onClose }: Props) {
  const { inbox } = useFollowing();
  const rules = useLive(() => inbox.rules(), []);
  const titleOf = (id: string) => sources?.titleOf(id) ?? t('inboxUnfollowedSource');
  return (
    <Dialog title={t('inboxRules')} onClose={onClose}>
      <p class="quiet">{t('inboxRulesHint')}</p>
      {rules && rules.length > 0 && (
        <ul class="rules" aria-label={t('inboxRules')}>
          {rules.map((rule) => (
            <li key={rule.id}>
              <p>
                <strong>{deedWords(rule.deed)}</strong>{' '}
                {rule.query ? <q dir="auto">{rule.query}</q> : t('inboxRuleEverything')}
                {rule.sourceId !== undefined && (
                  <span class="quiet"> {t('inboxRuleFrom', titleOf(rule.sourceId))}</span>
                )}
              </p>
              <button
                type="button"
                class="icon-button"
                aria-label={t('inboxRuleRemove', rule.query || titleOf(rule.sourceId ?? ''))}
                title={t('inboxRuleRemove', rule.query || titleOf(rule.sourceId ?? ''))}
                onClick={() => onRemove(rule)}
              >
                <Trash />
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewRule sources={sources} sourceId={sourceId} onAdd={onAdd} onHelp={onHelp} />
    </Dialog>
  );
}

function deedWords(deed: RuleDeed): string {
  switch (deed.kind) {
    case 'hide':
      return t('inboxRuleHide');
    case 'star':
      return t('inboxRuleStar');
    case 'tag':
      return t('inboxRuleTag', deed.tag);
  }
}

function NewRule({ sources, sourceId: wanted, onAdd, onHelp }: Omit<Props, 'onRemove' | 'onClose'>) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<RuleDeed['kind']>('hide');
  const [tag, setTag] = useState('');
  const [sourceId, setSourceId] = useState(wanted ?? '');
  const isWhole = query.trim() !== '' && queryFaults(query).length === 0;
  const matches = isWhole ? { query: query.trim(), ...(sourceId && { sourceId }) } : undefined;
  const deed: RuleDeed | undefined = kind !== 'tag' ? { kind } : tag.trim() ? { kind, tag: tag.trim() } : undefined;
  return (
    <form
      class="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!matches || !deed) return;
        onAdd({ ...matches, deed });
        setQuery('');
      }}
    >
      <h3>{t('inboxRuleNew')}</h3>
      <TextField
        label={t('inboxRuleQuery')}
        hint={t('inboxRuleQueryHint')}
        dir="auto"
        spellcheck={false}
        value={query}
        onText={setQuery}
      />
      <SearchFaults text={query} onHelp={onHelp} />
      <div class="rule-line">
        <select
          class="select"
          aria-label={t('inboxRuleDeed')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as RuleDeed['kind'])}
        >
          <option value="hide">{t('inboxRuleHide')}</option>
          <option value="star">{t('inboxRuleStar')}</option>
          <option value="tag">{t('inboxRuleGiveTag')}</option>
        </select>
        {kind === 'tag' && (
          <input
            class="input rule-tag"
            type="text"
            autocomplete="off"
            aria-label={t('libraryTag')}
            placeholder={t('libraryTag')}
            value={tag}
            onInput={(event) => setTag(event.currentTarget.value)}
          />
        )}
        <select
          id={id}
          class="select"
          aria-label={t('inboxRuleWhere')}
          value={sourceId}
          onChange={(event) => setSourceId(event.currentTarget.value)}
        >
          <option value="">{t('inboxAllSources')}</option>
          {sources?.all.map(({ id: each, title }) => (
            <option key={each} value={each}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <RulePreview rule={matches} deed={kind} />
      <button type="submit" class="button primary" aria-disabled={matches && deed ? undefined : 'true'}>
        {t('inboxRuleAdd')}
      </button>
    </form>
  );
}
