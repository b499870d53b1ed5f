import { useId, useState } from 'preact/hooks';
import { identifierLines } from '../../lib/article/identifier-lines.ts';
import { isMistypedIsbn } from '../../lib/article/identifiers.ts';
import { LookUpAsk } from '../article/LookUpAsk.tsx';
import { cleanTag } from '../article/Tags.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useTyped } from '../ui/use-typed.ts';
import { AddedLines } from './AddedLines.tsx';
import { useAddMany } from './use-add-many.ts';

interface Props {
  onClose(): void;
  onAdded(id: string): void;
}

/** Saves articles by identifiers or addresses that are typed or pasted, one or thousands. */
export function AddDialog({ onClose, onAdded }: Props) {
  const { store, tasks } = useSheaf();
  const { act, show } = useToasts();
  const id = useId();
  const [text, setText] = useState('');
  const [tag, setTag] = useState('');
  const [list, setList] = useState('');
  const [problem, setProblem] = useState<string>();
  const keep = useTyped('paste', (kept) => setText((typed) => typed || kept));
  const many = useAddMany();
  const entries = text.length < 20_000 ? identifierLines(text).length : undefined;

  async function add() {
    const found = identifierLines(text);
    const forAll = { tag: cleanTag(tag), list: list.replace(/\s+/g, ' ').trim() };
    if (found.length === 0) return setProblem(t('addEmpty'));
    const [only] = found;
    if (found.length > 1 || !only || forAll.tag || forAll.list) {
      keep('');
      return many.add(text, forAll);
    }
    const result = await tasks.saveByIdentifier(only.text);
    if (!result.ok || result.kind !== 'saved') {
      const full = !result.ok && result.error.code === 'storage-full';
      if (full) return setProblem(t('uiStorageFull'));
      return setProblem(t(isMistypedIsbn(only.text) ? 'addBadIsbn' : 'popupPasteNotRecognised'));
    }
    keep('');
    const { outcome, article } = result.saved;
    onClose();
    onAdded(article.id);
    if (outcome === 'known') show(t('libraryAlreadyThere'), undefined, 'library');
    else show(t('libraryAdded'), result.undo, 'library');
  }

  if (many.adding) {
    return (
      <Dialog title={t('libraryAdd')} onClose={onClose}>
        <AddedLines
          adding={many.adding}
          onStop={many.stop}
          onUndo={() => void act(many.undo)}
          onMore={() => {
            many.startAnew();
            setText('');
          }}
        />
      </Dialog>
    );
  }

  return (
    <Dialog title={t('libraryAdd')} onClose={onClose}>
      <form
        class="add-many"
        onSubmit={(event) => {
          event.preventDefault();
          void act(add);
        }}
      >
        <div class="field">
          <label class="label" for={id}>
            {t('addLabel')}
          </label>
          <textarea
            id={id}
            class="input"
            dir="ltr"
            rows={4}
            autocomplete="off"
            spellcheck={false}
            value={text}
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onInput={(event) => {
              keep(event.currentTarget.value);
              setText(event.currentTarget.value);
              setProblem(undefined);
            }}
            onKeyDown={(event) => {
              // A single line goes by Enter, as in every field of one line; several with Ctrl or Cmd.
              const isOneLine = !text.trim().includes('\n');
              if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
              if (!isOneLine && !event.ctrlKey && !event.metaKey) return;
              event.preventDefault();
              void act(add);
            }}
          />
          {problem && (
            <p class="field-error" role="alert" id={`${id}-problem`}>
              {problem}
            </p>
          )}
        </div>
        <Disclosure label={t('addForAll')}>
          {() => <ForAllFields tag={tag} list={list} onTag={setTag} onList={setList} store={store} />}
        </Disclosure>
        <LookUpAsk />
        <p class="add-buttons">
          <button type="submit" class="button primary">
            {t('addButton')}
          </button>
          {entries !== undefined && entries > 1 && <span class="quiet small">{tn('addCount', entries)}</span>}
        </p>
      </form>
    </Dialog>
  );
}

interface ForAllProps {
  tag: string;
  list: string;
  onTag(text: string): void;
  onList(text: string): void;
  store: ReturnType<typeof useSheaf>['store'];
}

function ForAllFields({ tag, list, onTag, onList, store }: ForAllProps) {
  const id = useId();
  const tags = useLive(() => store.articles.tags(), []) ?? [];
  const lists = useLive(() => store.lists.all(), []) ?? [];
  const field = (
    name: 'tag' | 'list',
    label: string,
    value: string,
    onValue: (text: string) => void,
    known: string[],
  ) => (
    <div class="field">
      <label class="label" for={`${id}-${name}`}>
        {label}
      </label>
      <input
        id={`${id}-${name}`}
        class="input"
        dir="auto"
        autocomplete="off"
        list={`${id}-${name}-known`}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <datalist id={`${id}-${name}-known`}>
        {known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  );
  return (
    <>
      {field(
        'tag',
        t('addTag'),
        tag,
        onTag,
        tags.slice(0, 200).map((each) => each.tag),
      )}
      {field(
        'list',
        t('addList'),
        list,
        onList,
        lists.filter((each) => !each.query).map(({ name }) => name),
      )}
    </>
  );
}
