import { DRAFT_KINDS, type DraftKind } from '../../lib/share/draft.ts';
import { TEMPLATE_FIELDS, type Template } from '../../lib/share/templates.ts';
import { kindName, shippedTemplate, templateOf } from '../article/draft-kinds.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { OwnTemplates } from './OwnTemplates.tsx';
import { TemplateText } from './TemplateText.tsx';

/** What drafts of each kind begin with. */
export function TemplateFields() {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const own = useLive(() => store.settings.get('templates'), []);
  if (!own) return null;
  const others = (kind: DraftKind) => own.filter((template) => template.kind !== kind);
  const write = (kind: DraftKind, body: string) => tasks.setSetting('templates', [...others(kind), { kind, body }]);
  return (
    <div class="settings-part">
      <Disclosure label={t('shareTemplates')}>
        {() => (
          <div class="share-templates">
            <p class="quiet small">{t('shareTemplatesLead', TEMPLATE_FIELDS.map((field) => `{${field}}`).join(' '))}</p>
            {DRAFT_KINDS.map((kind) => (
              <TemplateField
                key={kind}
                kind={kind}
                own={own}
                onWrite={(body) => write(kind, body)}
                onReset={() =>
                  act(
                    async () => {
                      await tasks.setSetting('templates', others(kind));
                      return () => tasks.setSetting('templates', own);
                    },
                    t('shareTemplateBack', kindName(kind)),
                  )
                }
              />
            ))}
            <OwnTemplates />
          </div>
        )}
      </Disclosure>
    </div>
  );
}

interface FieldProps {
  kind: DraftKind;
  own: Template[];
  onWrite(body: string): Promise<unknown>;
  onReset(): void;
}

function TemplateField({ kind, own, onWrite, onReset }: FieldProps) {
  const body = templateOf(kind, own);
  return (
    <div>
      <TemplateText label={kindName(kind)} body={body} onWrite={onWrite} />
      {body !== shippedTemplate(kind) && (
        <button type="button" class="link-button" onClick={onReset}>
          {t('shareTemplateReset')}
        </button>
      )}
    </div>
  );
}
