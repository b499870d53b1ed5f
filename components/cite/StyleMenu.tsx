import { useEffect, useRef, useState } from 'preact/hooks';
import { SHIPPED_STYLES } from '../../lib/citation/csl-styles.ts';
import type { CitationStyle } from '../../lib/ports/citing.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { addStyle } from './add-style.ts';
import { useCiting } from './cite-context.ts';

/** Chooses a style, adds one from a file, takes one away that the person added. */
export function StyleMenu({ chosen }: { chosen: string | undefined }) {
  const { tasks } = useSheaf();
  const { cite, styles } = useCiting();
  const { act, show } = useToasts();
  const [own, setOwn] = useState<CitationStyle[]>([]);
  const [problem, setProblem] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const read = async () => setOwn(await styles.all());
  useEffect(() => void read(), []);
  const current = own.find(({ id }) => id === chosen);

  async function add(chosenFile: File) {
    const added = await addStyle(chosenFile, cite);
    setProblem(added.ok ? '' : added.problem);
    if (!added.ok) return;
    const { style } = added;
    const before = await styles.get(style.id);
    await tasks.keepCitationStyle({ ...style, addedAt: new Date().toISOString() });
    await tasks.setSetting('citationStyle', style.id);
    await read();
    show(t('citeStyleAdded', style.title), async () => {
      if (before) await tasks.keepCitationStyle(before);
      else await tasks.removeCitationStyle(style.id);
      if (!before) await tasks.setSetting('citationStyle', chosen ?? SHIPPED_STYLES[0]?.id ?? '');
      await read();
    });
  }

  async function remove(style: CitationStyle) {
    await tasks.setSetting('citationStyle', SHIPPED_STYLES[0]?.id ?? '');
    await tasks.removeCitationStyle(style.id);
    await read();
    show(t('citeStyleRemoved', style.title), async () => {
      await tasks.keepCitationStyle(style);
      await tasks.setSetting('citationStyle', style.id);
      await read();
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped here, or chosen with the button
    <div
      class="cite-styles"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = event.dataTransfer?.files[0];
        if (dropped) void act(() => add(dropped));
      }}
    >
      <label class="cite-choice">
        <span>{t('citeStyle')}</span>
        <select
          class="select"
          value={chosen}
          onChange={(event) => {
            const id = event.currentTarget.value;
            void act(() => tasks.setSetting('citationStyle', id));
          }}
        >
          <optgroup label={t('citeShippedStyles')}>
            {SHIPPED_STYLES.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
          {own.length > 0 && (
            <optgroup label={t('citeOwnStyles')}>
              {own.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      {current && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('citeRemoveStyle')}
          title={t('citeRemoveStyle')}
          onClick={() => act(() => remove(current))}
        >
          <Trash />
        </button>
      )}
      <button type="button" class="link-button" onClick={() => file.current?.click()}>
        {t('citeAddStyle')}
      </button>
      <input
        ref={file}
        type="file"
        accept=".csl,application/vnd.citationstyles.style+xml"
        hidden
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (picked) void act(() => add(picked));
        }}
      />
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
