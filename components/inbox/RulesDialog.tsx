import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isLibraryOnly } from '../../lib/article/query/library-only.ts';
import { queryFaults } from '../../lib/article/query/parse.ts';
import type { Rule, RuleDeed } from '../../lib/sources/rule.ts';
import { Pencil } from '../library/icons.tsx';
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
  onChange(id: string, rule: Pick<Rule, 'query' | 'sourceId' | 'deed'>): void;
  onRemove(rule: Rule): void;
  /** Shows what can be searched by. */
  onHelp(): void;
  onClose(): void;
}

/** The person's rules for what comes: those that there are, and a new one with what it would have done last month. */
export function RulesDialog({ sources, sourceId, onAdd, onChange, onRemove, onHelp, onClose }: Props) {
  const { inbox } = useFollowing();
  const rules = useLive(() => inbox.rules(), []);
  const [changing, setChanging] = useState<Rule>();
  const titleOf = (id: string) => sources?.titleOf(id) ?? t('inboxUnfollowedSource');

  /** The focus goes back to where the change began. */
  function endChange() {
    if (changing) document.getElementById(changeId(changing))?.focus();
    setChanging(undefined);
  }

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
                id={changeId(rule)}
                aria-pressed={changing?.id === rule.id ? 'true' : 'false'}
                aria-label={t('inboxRuleChange', rule.query || titleOf(rule.sourceId ?? ''))}
                title={t('inboxRuleChange', rule.query || titleOf(rule.sourceId ?? ''))}
                onClick={() => setChanging(changing?.id === rule.id ? undefined : rule)}
              >
                <Pencil />
              </button>
              <button
                type="button"
                class="icon-button"
                aria-label={t('inboxRuleRemove', rule.query || titleOf(rule.sourceId ?? ''))}
                title={t('inboxRuleRemove', rule.query || titleOf(rule.sourceId ?? ''))}
                onClick={() => {
                  if (changing?.id === rule.id) setChanging(undefined);
                  onRemove(rule);
                }}
              >
                <Trash />
              </button>
            </li>
          ))}
        </ul>
      )}
      <RuleForm
        key={changing?.id}
        sources={sources}
        sourceId={sourceId}
        rule={changing}
        onRule={(rule) => {
          if (!changing) return onAdd(rule);
          endChange();
          onChange(changing.id, rule);
        }}
        onCancel={endChange}
        onHelp={onHelp}
      />
    </Dialog>
  );
}

function changeId({ id }: Rule): string {
  return `change-rule-${id}`;
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

interface FormProps extends Pick<Props, 'sources' | 'sourceId' | 'onHelp'> {
  /** That is changed; without it a new one is made. */
  rule: Rule | undefined;
  onRule(rule: Pick<Rule, 'query' | 'sourceId' | 'deed'>): void;
  onCancel(): void;
}

function RuleForm({ sources, sourceId: wanted, rule, onRule, onCancel, onHelp }: FormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [query, setQuery] = useState(rule?.query ?? '');
  const [kind, setKind] = useState<RuleDeed['kind']>(rule?.deed.kind ?? 'hide');
  const [tag, setTag] = useState(rule?.deed.kind === 'tag' ? rule.deed.tag : '');
  const [sourceId, setSourceId] = useState(rule ? (rule.sourceId ?? '') : (wanted ?? ''));
  useEffect(() => {
    if (rule) form.current?.querySelector('input')?.focus();
  }, []);
  // Of one source a rule may hold for everything: made elsewhere, it stays so.
  const isSaying = query.trim() !== '' || (rule?.query === '' && sourceId !== '');
  const isWhole = isSaying && queryFaults(query, isLibraryOnly).length === 0;
  const matches = isWhole ? { query: query.trim(), ...(sourceId && { sourceId }) } : undefined;
  const deed: RuleDeed | undefined = kind !== 'tag' ? { kind } : tag.trim() ? { kind, tag: tag.trim() } : undefined;
  return (
    <form
      ref={form}
      class="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!matches || !deed) return;
        onRule({ ...matches, deed });
        setQuery('');
      }}
    >
      <h3>{t(rule ? 'inboxRuleChangeTitle' : 'inboxRuleNew')}</h3>
      <TextField
        label={t('inboxRuleQuery')}
        hint={t('inboxRuleQueryHint')}
        dir="auto"
        spellcheck={false}
        value={query}
        onText={setQuery}
      />
      <SearchFaults text={query} isElsewhere={isLibraryOnly} onHelp={onHelp} />
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
      <div class="rule-buttons">
        {rule && (
          <button type="button" class="button" onClick={onCancel}>
            {t('inboxRuleCancel')}
          </button>
        )}
        <button type="submit" class="button primary" aria-disabled={matches && deed ? undefined : 'true'}>
          {t(rule ? 'inboxRuleKeep' : 'inboxRuleAdd')}
        </button>
      </div>
    </form>
  );
}
