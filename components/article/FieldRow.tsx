import { useRef } from 'preact/hooks';
import { ARTICLE_TYPES, type Article, type ArticleType, type FieldName } from '../../lib/article/article.ts';
import { signalOf } from '../../lib/article/file-word.ts';
import type { Undo } from '../../lib/ports.ts';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { undoBoth } from '../ui/undone.ts';
import { FIELD_HINTS, fieldFromText, fieldToText, isLong, isWhole } from './field-text.ts';
import { fieldWord } from './field-words.ts';
import { provenanceWords } from './provenance-words.ts';
import { typeWord } from './type-words.ts';

interface Props {
  article: Article;
  name: FieldName;
  /** Without where it came from and what others said. */
  bare?: boolean;
}

/** One field: its value to edit, where it came from, and each differing value with a button that takes it. */
export function FieldRow({ article, name, bare = false }: Props) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const { id, provenance } = article;
  const source = provenance[name];
  const label = fieldWord(name);
  const row = useRef<HTMLDivElement>(null);

  function choose(index: number) {
    // The button goes with the value that it took; who pressed it stays in the field.
    row.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    void act(() => tasks.chooseValue(id, name, index), t('fieldChosen', label), 'edit');
  }

  return (
    <div class="detail" ref={row}>
      {name === 'type' ? <TypeField article={article} label={label} /> : <TextField article={article} name={name} />}
      {!bare && source && (
        <p class="quiet small" title={signalOf(source.from)}>
          {t(source.chosen ? 'fieldChosenFrom' : 'fieldFrom', provenanceWords(source.from))}
        </p>
      )}
      {!bare &&
        source?.others?.map(({ value, from }, index) => {
          const text = name === 'type' ? typeWord(value as ArticleType) : fieldToText(name, value, '; ');
          return (
            <p key={index} class="small other-value">
              <span>
                <q dir="auto">{text}</q>{' '}
                <span class="quiet" title={signalOf(from)}>
                  {t('fieldFrom', provenanceWords(from))}
                </span>
              </span>
              <button type="button" class="link-button" onClick={() => choose(index)}>
                {t('fieldUseThis')}
                <span class="visually-hidden">
                  : {label}, {text}
                </span>
              </button>
            </p>
          );
        })}
    </div>
  );
}

function TypeField({ article: { id, type }, label }: { article: Article; label: string }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select
        class="select"
        value={type ?? ''}
        onChange={(event) => {
          const value = event.currentTarget.value as ArticleType;
          void act(() => tasks.editField(id, 'type', value), t('fieldChanged', label), 'edit');
        }}
      >
        {!type && <option value="" />}
        {ARTICLE_TYPES.map((each) => (
          <option key={each} value={each}>
            {typeWord(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

function TextField({ article, name }: { article: Article; name: FieldName }) {
  const { tasks } = useSheaf();
  const { show } = useToasts();
  const label = fieldWord(name);
  const hint = FIELD_HINTS[name];
  /** Takes back everything since the field was entered. */
  const undo = useRef<Promise<Undo> | undefined>(undefined);

  /** Answers with the text as it is kept. */
  async function write(text: string): Promise<string> {
    const value = fieldFromText(name, text, article);
    const written = tasks.editField(article.id, name, value);
    undo.current = undoOfAll(undo.current ?? written, written);
    await written;
    if (isWhole(name)) offerUndo();
    return fieldToText(name, value);
  }

  function offerUndo() {
    const all = undo.current;
    undo.current = undefined;
    if (all)
      all.then(
        (takeBack) => show(t('fieldChanged', label), takeBack, 'edit'),
        () => undefined,
      );
  }

  return (
    <KeptField
      label={label}
      value={fieldToText(name, article[name])}
      multiline={isLong(name)}
      rows={name === 'abstract' ? 4 : 1}
      when={isWhole(name) ? 'left' : 'typed'}
      hint={hint && t(hint)}
      onWrite={write}
      onLeave={isWhole(name) ? undefined : offerUndo}
    />
  );
}

/** Takes back what of two edits was kept. */
function undoOfAll(earlier: Promise<Undo>, later: Promise<Undo>): Promise<Undo> {
  const both = Promise.allSettled([earlier, later]).then(([first, last]) => {
    if (first.status === 'fulfilled')
      return last.status === 'fulfilled' ? undoBoth(last.value, first.value) : first.value;
    if (last.status === 'fulfilled') return last.value;
    throw last.reason;
  });
  // Who writes is told of it.
  both.catch(() => undefined);
  return both;
}
