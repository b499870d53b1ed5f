import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { plain } from '../../lib/article/markup.ts';
import type { InboxItem } from '../../lib/sources/inbox-item.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { carriers } from './item-words.ts';
import { authorNames, type Muted, type MuteKind, muteRule } from './mute-rules.ts';
import { RulePreview } from './RulePreview.tsx';
import type { Named } from './reason-words.ts';

interface Props {
  item: InboxItem;
  named: Named;
  onMute(muted: Muted): void;
  onClose(): void;
}

/** Hides what is like an item from now on: by words of its title, an author, its journal or its source. */
export function MuteDialog({ item, named, onMute, onClose }: Props) {
  const form = useId();
  const authors = authorNames(item);
  const sources = carriers(item).filter((id) => named.titleOf(id) !== undefined);
  const { journal } = item.fields;
  const [kind, setKind] = useState<MuteKind>('words');
  const [chosen, setChosen] = useState<Record<MuteKind, string>>({
    words: '',
    author: authors[0] ?? '',
    journal: journal ?? '',
    source: sources[0] ?? '',
  });
  const rule = muteRule(kind, chosen[kind]);
  const choose = (to: MuteKind, text: string) => {
    setKind(to);
    setChosen({ ...chosen, [to]: text });
  };
  const choice = (to: MuteKind, label: string, field?: ComponentChildren) => (
    <div class="mute-choice">
      <label>
        <input type="radio" name={form} checked={kind === to} onChange={() => setKind(to)} />{' '}
        <span dir="auto">{label}</span>
      </label>
      {field}
    </div>
  );
  return (
    <Dialog
      title={t('inboxMuteTitle')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('libraryKeepThem')}
          </button>
          <button type="submit" form={form} class="button primary" aria-disabled={rule ? undefined : 'true'}>
            {t('inboxMuteDo')}
          </button>
        </>
      }
    >
      {item.fields.title && (
        <p class="quiet" dir="auto">
          {plain(item.fields.title)}
        </p>
      )}
      <form
        id={form}
        class="mute-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!rule) return;
          onMute(rule);
          onClose();
        }}
      >
        {choice(
          'words',
          t('inboxMuteWords'),
          <input
            class="input"
            type="text"
            dir="auto"
            autocomplete="off"
            aria-label={t('inboxMuteWordsLabel')}
            placeholder={t('inboxMuteWordsPlaceholder')}
            value={chosen.words}
            onFocus={() => setKind('words')}
            onInput={(event) => choose('words', event.currentTarget.value)}
          />,
        )}
        {authors.length > 0 &&
          choice(
            'author',
            authors.length === 1 ? t('inboxMuteAuthor', authors[0] ?? '') : t('inboxMuteAnAuthor'),
            authors.length > 1 && (
              <select
                class="select"
                aria-label={t('inboxMuteAnAuthor')}
                value={chosen.author}
                onChange={(event) => choose('author', event.currentTarget.value)}
              >
                {authors.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            ),
          )}
        {journal && choice('journal', t('inboxMuteJournal', journal))}
        {sources.length > 0 &&
          choice(
            'source',
            sources.length === 1 ? t('inboxMuteSource', named.titleOf(sources[0] ?? '') ?? '') : t('inboxMuteASource'),
            sources.length > 1 && (
              <select
                class="select"
                aria-label={t('inboxMuteASource')}
                value={chosen.source}
                onChange={(event) => choose('source', event.currentTarget.value)}
              >
                {sources.map((id) => (
                  <option key={id} value={id}>
                    {named.titleOf(id)}
                  </option>
                ))}
              </select>
            ),
          )}
      </form>
      <RulePreview rule={rule} deed="hide" />
      <p class="quiet small">{t('inboxMuteHint')}</p>
    </Dialog>
  );
}
