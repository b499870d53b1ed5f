import type { DraftChanges } from '../../lib/ports/drafting.ts';
import type { Draft } from '../../lib/share/draft.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';

interface Props {
  draft: Draft;
  onChange(changes: DraftChanges, done?: string): Promise<void>;
}

/** What was written here and another window wrote over: nothing typed is lost. */
export function Overwritten({ draft, onChange }: Props) {
  const { overwritten = [], parts } = draft;
  if (overwritten.length === 0) return null;
  return (
    <Disclosure label={t('composeOverwritten', overwritten.length)}>
      {() => (
        <ul class="overwritten">
          {overwritten.map(({ text, at }) => (
            <li key={`${at} ${text}`}>
              <p class="overwritten-words" dir="auto">
                {text}
              </p>
              <CopyButton text={text} label={t('composeCopy')} done={t('composeCopied')} />
              <button
                type="button"
                class="link-button"
                onClick={() =>
                  onChange({ parts: [...parts, { id: crypto.randomUUID(), text }] }, t('composeOverwrittenAdded'))
                }
              >
                {t('composeOverwrittenBack')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
