import type { ComponentChildren } from 'preact';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';

interface Props {
  overwritten?: readonly { text: string; at: string }[] | undefined;
  /** What else can be done with one. */
  deeds?(text: string): ComponentChildren;
}

/** What was written here and another window wrote over: nothing typed is lost. */
export function OverwrittenWords({ overwritten = [], deeds }: Props) {
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
              {deeds?.(text)}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
