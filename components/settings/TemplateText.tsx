import { LONGEST_TEMPLATE, unknownFields } from '../../lib/share/templates.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';

interface Props {
  label: string;
  body: string;
  onWrite(body: string): Promise<unknown>;
}

/** The words of a template, and which of its names no field has. */
export function TemplateText({ label, body, onWrite }: Props) {
  const unknown = unknownFields(body);
  return (
    <>
      <KeptField
        label={label}
        value={body}
        multiline
        rows={body.split('\n').length + 1}
        onWrite={async (text) => {
          if (text.length > LONGEST_TEMPLATE) throw new Unfit(t('shareTemplateLong', LONGEST_TEMPLATE));
          await onWrite(text);
        }}
      />
      {unknown.length > 0 && (
        <p class="field-error" role="status">
          {t('shareTemplateUnknown', unknown.map((name) => `{${name}}`).join(', '))}
        </p>
      )}
    </>
  );
}
