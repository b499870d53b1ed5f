import type { Sought } from '../../lib/ports/finding.ts';
import { t } from '../ui/i18n.ts';
import { ExternalLink, KIND_ICONS } from './icons.tsx';
import { hostOf } from './needs.ts';

interface Props {
  ask: Sought;
  isFirst: boolean;
  onAsk(): void;
}

/** Something that others have to be asked about: whom, and what they are told. */
export function AskLine({ ask, isFirst, onAsk }: Props) {
  const Kind = ask.kind === 'page' ? ExternalLink : KIND_ICONS.journal;
  const [title, about] = wordsOf(ask);
  const deed = t(ask.kind === 'page' ? 'followLook' : 'followSearch');
  return (
    <li class="found-line">
      <Kind class="icon source-kind" />
      <div class="source-words">
        <p class="found-title" dir="auto">
          {title}
        </p>
        <p class="source-about quiet small">{about}</p>
      </div>
      <button
        type="button"
        class={isFirst ? 'button primary' : 'button'}
        aria-label={`${deed}: ${title}`}
        onClick={onAsk}
      >
        {deed}
      </button>
    </li>
  );
}

function wordsOf(ask: Sought): [title: string, about: string] {
  switch (ask.kind) {
    case 'name':
      return [t('followAskName', ask.name), t('followAskNameHow')];
    case 'doi':
      return [t('followAskDoi', ask.doi), t('followAskDoiHow')];
    case 'page':
      return [t('followAskPage', hostOf(ask.url)), t('followAskPageHow')];
  }
}
