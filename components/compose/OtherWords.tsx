import type { PostPart } from '../../lib/share/post.ts';
import { sendable } from '../../lib/share/queued-post.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';

interface Props {
  /** Of a post that is still to go out. */
  parts: readonly Pick<PostPart, 'text'>[];
  /** What the draft shows for its network by now. */
  shown: readonly { text: string }[];
}

/** The words with which a post goes out, where the draft beside it says something else since; else nothing. */
export function OtherWords({ parts, shown }: Props) {
  const isSame =
    parts.length === shown.length && parts.every(({ text }, index) => text === sendable(shown[index]?.text ?? ''));
  if (isSame) return null;
  return (
    <Disclosure label={t('postOtherWords')}>
      {() =>
        parts.map(({ text }, index) => (
          <blockquote key={index} class="post-text" dir="auto">
            {text}
          </blockquote>
        ))
      }
    </Disclosure>
  );
}
