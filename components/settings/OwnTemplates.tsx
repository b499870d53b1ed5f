import { useRef } from 'preact/hooks';
import { DRAFT_KINDS, type DraftKind } from '../../lib/share/draft.ts';
import { LONGEST_TEMPLATE_NAME, MOST_OWN_TEMPLATES, type OwnTemplate } from '../../lib/share/templates.ts';
import { kindName, templateName, templateOf } from '../article/draft-kinds.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { TemplateText } from './TemplateText.tsx';

/** The templates that the person added: each has a name, and is for drafts of one kind. */
export function OwnTemplates() {
  const { store } = useSheaf();
  const { act } = useToasts();
  const own = useLive(() => store.settings.get('ownTemplates'), []);
  const change = useOwnTemplates();
  const addButton = useRef<HTMLButtonElement>(null);
  /** The one that was added last, whose name is asked for. */
  const added = useRef<string>(undefined);
  if (!own) return null;

  async function add() {
    const id = crypto.randomUUID();
    const body = templateOf('share', await store.settings.get('templates'));
    added.current = id;
    await change((all) => {
      if (all.length >= MOST_OWN_TEMPLATES) throw new Unfit(t('shareOwnTemplatesMost', MOST_OWN_TEMPLATES));
      return [...all, { id, name: '', kind: 'share', body }];
    });
  }
  const remove = (template: OwnTemplate, index: number) =>
    act(
      async () => {
        await change((all) => all.filter(({ id }) => id !== template.id));
        addButton.current?.focus();
        return () =>
          change((all) => (all.some(({ id }) => id === template.id) ? all : all.toSpliced(index, 0, template)));
      },
      t('shareOwnTemplateRemoved', templateName(template)),
    );

  return (
    <fieldset class="own-templates">
      <legend>{t('shareOwnTemplates')}</legend>
      <p class="quiet small">{t('shareOwnTemplatesLead')}</p>
      {own.map((template, index) => (
        <OwnTemplateFields
          key={template.id}
          template={template}
          onChange={(changes) =>
            change((all) => all.map((each) => (each.id === template.id ? { ...each, ...changes } : each)))
          }
          onRemove={() => remove(template, index)}
          nameRef={(field) => {
            if (!field || added.current !== template.id) return;
            added.current = undefined;
            field.focus();
          }}
        />
      ))}
      <button type="button" class="button" ref={addButton} onClick={() => act(add)}>
        {t('shareOwnTemplateAdd')}
      </button>
    </fieldset>
  );
}

/** How the list is changed: one change after the other, each of what is kept by then. */
function useOwnTemplates(): (edit: (all: OwnTemplate[]) => OwnTemplate[]) => Promise<void> {
  const { store, tasks } = useSheaf();
  const last = useRef<Promise<void>>(Promise.resolve());
  return (edit) => {
    const change = async () => tasks.setSetting('ownTemplates', edit(await store.settings.get('ownTemplates')));
    const done = last.current.then(change);
    last.current = done.catch(() => undefined);
    return done;
  };
}

interface FieldsProps {
  template: OwnTemplate;
  onChange(changes: Partial<OwnTemplate>): Promise<void>;
  onRemove(): void;
  nameRef(field: HTMLElement | null): void;
}

function OwnTemplateFields({ template, onChange, onRemove, nameRef }: FieldsProps) {
  const { act } = useToasts();
  const { name, kind, body } = template;
  return (
    <fieldset class="own-template">
      <legend class="visually-hidden">{templateName(template)}</legend>
      <KeptField
        label={t('shareOwnTemplateName')}
        value={name}
        inputRef={nameRef}
        onWrite={async (text) => {
          if (text.length > LONGEST_TEMPLATE_NAME) throw new Unfit(t('shareTemplateLong', LONGEST_TEMPLATE_NAME));
          await onChange({ name: text });
        }}
      />
      <label>
        <span class="label">{t('shareOwnTemplateKind')}</span>
        <select
          class="select"
          value={kind}
          onChange={({ currentTarget }) => void act(() => onChange({ kind: currentTarget.value as DraftKind }))}
        >
          {DRAFT_KINDS.map((each) => (
            <option key={each} value={each}>
              {kindName(each)}
            </option>
          ))}
        </select>
      </label>
      <TemplateText label={t('shareOwnTemplateBody')} body={body} onWrite={(text) => onChange({ body: text })} />
      <button type="button" class="button" onClick={onRemove}>
        <Trash /> <span dir="auto">{t('shareOwnTemplateRemove', templateName(template))}</span>
      </button>
    </fieldset>
  );
}
