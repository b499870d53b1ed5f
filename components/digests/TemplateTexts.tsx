import { useId, useRef } from 'preact/hooks';
import { TEMPLATE_FILTERS, TEMPLATE_TAGS } from '../../lib/digest/template/engine.ts';
import { ENTRY_VARIABLES, ISSUE_VARIABLES } from '../../lib/digest/template/variables.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { VARIABLE_SENTENCES } from './template-variables.ts';
import type { Look } from './use-looks.ts';

interface Props {
  look: Look;
  /** Without it the look is only to be seen. */
  onWrite?(changes: { entry: string } | { issue: string }): Promise<unknown>;
}

/** The two texts of a look, and all that can stand in them. */
export function TemplateTexts({ look, onWrite }: Props) {
  /** Where a variable goes that is chosen from the list: the text that was written in last. */
  const last = useRef<HTMLTextAreaElement | null>(null);
  const part = (name: 'entry' | 'issue') =>
    onWrite ? (
      <div
        class="digest-code"
        onFocusIn={({ target }) => {
          if (target instanceof HTMLTextAreaElement) last.current = target;
        }}
      >
        <KeptField
          label={t(name === 'entry' ? 'digestTemplateEntry' : 'digestTemplateIssue')}
          value={look[name]}
          multiline
          rows={rowsOf(look[name])}
          onWrite={(text) => onWrite(name === 'entry' ? { entry: text } : { issue: text })}
        />
      </div>
    ) : (
      <Seen label={t(name === 'entry' ? 'digestTemplateEntry' : 'digestTemplateIssue')} text={look[name]} />
    );

  function insert(name: string) {
    const field = last.current;
    if (!field?.isConnected) return;
    field.focus();
    field.setRangeText(`{{ ${name} }}`, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  return (
    <div class="digest-template-texts">
      {part('entry')}
      {part('issue')}
      <Disclosure label={t('digestVariables')}>
        {() => (
          <>
            <dl class="digest-variables">
              {[...ENTRY_VARIABLES, ...ISSUE_VARIABLES].map((name) => (
                <div key={name}>
                  <dt>
                    <Name name={name} onInsert={onWrite && insert} />
                  </dt>
                  <dd>{t(VARIABLE_SENTENCES[name])}</dd>
                </div>
              ))}
            </dl>
            <p class="small">
              {t('digestTags')} <code>{TEMPLATE_TAGS.join(' ')}</code>
            </p>
            <p class="small">
              {t('digestFilters')} <code>{TEMPLATE_FILTERS.join(' ')}</code>
            </p>
          </>
        )}
      </Disclosure>
    </div>
  );
}

/** The name of a variable; pressed, it is put where one writes. */
function Name({ name, onInsert }: { name: string; onInsert: ((name: string) => void) | undefined }) {
  if (!onInsert) return <code>{name}</code>;
  return (
    <button type="button" class="link-button" onClick={() => onInsert(name)}>
      <code>{name}</code>
    </button>
  );
}

function Seen({ label, text }: { label: string; text: string }) {
  const id = useId();
  return (
    <div class="digest-code">
      <label class="label" for={id}>
        {label}
      </label>
      <textarea id={id} class="input" readOnly rows={rowsOf(text)} value={text} />
    </div>
  );
}

function rowsOf(text: string): number {
  return Math.min(Math.max(text.split('\n').length + 1, 6), 24);
}
