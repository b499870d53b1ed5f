import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { folderKey, readPath } from '../../lib/sources/folders.ts';
import { t } from '../ui/i18n.ts';
import { TextField } from '../ui/TextField.tsx';
import { folderWords } from './source-words.ts';

const NEW = 'new';

interface Props {
  label: string;
  folders: readonly string[][];
  /** Where it is now; `undefined` where several are in different ones. */
  value: string[] | undefined;
  /** It is what its dialog is for: it has the focus. */
  isFirst?: boolean;
  onChoose(path: string[]): void;
  /** A new one was named; without it only those that there are can be chosen. */
  onMade?(path: string[]): void;
}

/** Chooses a folder that there is, or names a new one: names between slashes for one in another. */
export function FolderChoice({ label, folders, value, isFirst = false, onChoose, onMade }: Props) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const [isNew, setNew] = useState(false);
  const [name, setName] = useState('');
  const typed = readPath(name);
  useEffect(() => {
    if (isFirst) select.current?.focus();
  }, []);
  return (
    <div class="source-folder-choice">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        ref={select}
        id={id}
        class="select"
        value={isNew ? NEW : value ? folderKey(value) : ''}
        onChange={({ currentTarget }) => {
          setNew(currentTarget.value === NEW);
          if (currentTarget.value !== NEW && currentTarget.value !== '') onChoose(JSON.parse(currentTarget.value));
        }}
      >
        {!value && <option value="">{t('sourcesChooseFolder')}</option>}
        <option value={folderKey([])}>{t('sourcesTop')}</option>
        {folders.map((path) => (
          <option key={folderKey(path)} value={folderKey(path)}>
            {folderWords(path)}
          </option>
        ))}
        {onMade && <option value={NEW}>{t('sourcesNewFolder')}</option>}
      </select>
      {isNew && onMade && (
        <form
          class="source-new-folder"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.length === 0) return;
            setNew(false);
            setName('');
            onMade(typed);
          }}
        >
          <TextField
            label={t('sourcesFolderName')}
            hint={t('sourcesFolderHint')}
            value={name}
            onText={setName}
            required
          />
          <button type="submit" class="button">
            {t('sourcesMoveThere')}
          </button>
        </form>
      )}
    </div>
  );
}
