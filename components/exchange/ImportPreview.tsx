import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FilesRead } from '../../lib/ports/reading-files.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { TokenField } from '../ui/TokenField.tsx';
import { ALL_ALONG, type Choices } from './choices.ts';
import { FilesTable } from './FilesTable.tsx';
import { FirstEntries } from './FirstEntries.tsx';
import type { Standings } from './read-chosen.ts';
import { UnreadList } from './UnreadList.tsx';

interface Props {
  read: FilesRead;
  standings: Standings;
  onStart(choices: Choices): void;
  onCancel(): void;
}

const PARTS = [
  ['tags', 'exchangeTakeTags'],
  ['keywords', 'exchangeTakeKeywords'],
  ['notes', 'exchangeTakeNotes'],
  ['lists', 'exchangeTakeLists'],
  ['states', 'exchangeTakeStates'],
  ['quotes', 'exchangeTakeQuotes'],
] as const;

/** What the files hold, before anything is written: how many are new, which cannot be read, and what is to come along. */
export function ImportPreview({ read, standings, onStart, onCancel }: Props) {
  const { store } = useSheaf();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [choices, setChoices] = useState(ALL_ALONG);
  const tags = useLive(() => store.articles.tags(), []) ?? [];
  const lists = useLive(() => store.lists.all(), []) ?? [];
  const { counts, first } = standings;
  const brought = PARTS.filter(([part]) => read.brings[part] > 0);
  return (
    <>
      <section class="exchange-part" aria-labelledby={`${id}-found`}>
        <h2 ref={heading} id={`${id}-found`} tabIndex={-1}>
          {tn('exchangeFound', read.entries)}
        </h2>
        <FilesTable files={read.files} />
        {read.entries > 0 && (
          <ul class="exchange-counts">
            <li>{tn('exchangeNew', counts.new)}</li>
            {counts.known > 0 && <li>{tn('exchangeKnown', counts.known)}</li>}
            {counts.trash > 0 && <li>{tn('exchangeInTrash', counts.trash)}</li>}
            {counts.twice > 0 && <li>{tn('exchangeTwice', counts.twice)}</li>}
          </ul>
        )}
        <UnreadList unread={read.unread} count={read.unreadCount} />
      </section>
      {read.entries > 0 && (
        <section class="exchange-part" aria-labelledby={`${id}-options`}>
          <h2 id={`${id}-options`}>{t('exchangeOptions')}</h2>
          {brought.length > 0 && (
            <fieldset class="exchange-checks">
              <legend class="label">{t('exchangeTakeAlong')}</legend>
              {brought.map(([part, stem]) => (
                <label key={part}>
                  <input
                    type="checkbox"
                    checked={choices[part]}
                    onChange={(event) => setChoices({ ...choices, [part]: event.currentTarget.checked })}
                  />{' '}
                  {tn(stem, read.brings[part])}
                </label>
              ))}
            </fieldset>
          )}
          <TokenField
            label={t('exchangeAddTags')}
            placeholder={t('exchangeAddTagsHint')}
            tokens={choices.addTags.map(named)}
            suggestions={tags.map(({ tag }) => named(tag))}
            keepAs="import/tags"
            splitAt={/[,;]/}
            clean={(text) => text.replace(/^#+/, '').replace(/\s+/g, ' ').trim()}
            createLabel={(text) => t('exchangeNewTag', text)}
            onAdd={({ label }) => setChoices((now) => ({ ...now, addTags: [...now.addTags, label] }))}
            onRemove={({ label }) =>
              setChoices((now) => ({ ...now, addTags: now.addTags.filter((each) => each !== label) }))
            }
          />
          <TokenField
            label={t('exchangeAddLists')}
            placeholder={t('exchangeAddListsHint')}
            tokens={choices.addLists.map(named)}
            suggestions={lists.filter(({ query }) => query === undefined).map(({ name }) => named(name))}
            keepAs="import/lists"
            clean={(text) => text.replace(/\s+/g, ' ').trim()}
            createLabel={(text) => t('fieldListCreate', text)}
            onAdd={({ label }) => setChoices((now) => ({ ...now, addLists: [...now.addLists, label] }))}
            onRemove={({ label }) =>
              setChoices((now) => ({ ...now, addLists: now.addLists.filter((each) => each !== label) }))
            }
          />
        </section>
      )}
      <div class="exchange-actions">
        {read.entries > 0 && (
          <button type="button" class="button primary" onClick={() => onStart(choices)}>
            {tn('exchangeStart', read.entries)}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {read.entries > 0 ? t('exchangeCancel') : t('exchangeOtherFile')}
        </button>
        {read.entries > 0 && <p class="quiet small">{t('exchangeUndoPossible')}</p>}
      </div>
      {first.length > 0 && <FirstEntries first={first} total={read.entries} />}
    </>
  );
}

const named = (label: string) => ({ id: label, label });
