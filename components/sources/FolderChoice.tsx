import { useId, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { TextField } from '../ui/TextField.tsx';
import { folderWords } from './source-words.ts';
import { folderKey, readPath } from './tree.ts';

const NEW = 'new';

interface Props {
  label: string;
  folders: readonly string[][];
  /** Where it is now; `undefined` where several are in different ones. */
  value: string[] | undefined;
  onChoose(path: string[]): void;
}

/** Chooses a folder that there is, or names a new one: names between slashes for one in another. */
export function FolderChoice({ label, folders, value, onChoose }: Props) {
  const id = useId();
  const [isNew, setNew] = useState(false);
  const [name, setName] = useState('');
  const typed = readPath(name);
  return (
    <div class="source-folder-choice">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        value={isNew ? NEW : value ? folderKey(value) : ''}
        onChange={({ currentTarget }) => {
          setNew(currentTarget.value === NEW);
          if (currentTarget.value !== NEW) onChoose(JSON.parse(currentTarget.value));
        }}
      >
        {!value && <option value="">{t('sourcesChooseFolder')}</option>}
        <option value={folderKey([])}>{t('sourcesTop')}</option>
        {folders.map((path) => (
          <option key={folderKey(path)} value={folderKey(path)}>
            {folderWords(path)}
          </option>
        ))}
        <option value={NEW}>{t('sourcesNewFolder')}</option>
      </select>
      {isNew && (
        <form
          class="source-new-folder"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.length === 0) return;
            setNew(false);
            setName('');
            onChoose(typed);
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
