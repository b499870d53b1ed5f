import { useEffect, useId, useRef } from 'preact/hooks';
import { FEEDBACK_KINDS, type Feedback, type FeedbackKind } from '../../lib/article/feedback.ts';
import { formatDay } from '../ui/dates.ts';
import { Unfit } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { KIND_WORDS } from './feedback-words.ts';
import { beginning } from './Quotes.tsx';

/** What somebody said: of a reply its words as they stood there, else fields to write them in; and the person's note on it. */
export function FeedbackItem({ feedback, isNew }: { feedback: Feedback; isNew: boolean }) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const id = useId();
  const field = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  const { id: feedbackId, kind, text, author = '', url = '', saidAt, note = '', doneAt } = feedback;
  const write = (changes: Parameters<typeof tasks.writeFeedback>[1]) => tasks.writeFeedback(feedbackId, changes);
  const called = beginning(text) || t(KIND_WORDS[kind]);
  return (
    <li class="feedback-item">
      <div class="feedback-head">
        <select
          class="select"
          aria-label={t('feedbackKind')}
          value={kind}
          onChange={({ currentTarget }) => void act(() => write({ kind: currentTarget.value as FeedbackKind }))}
        >
          {FEEDBACK_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(KIND_WORDS[each])}
            </option>
          ))}
        </select>
        <label for={id}>
          <input
            id={id}
            type="checkbox"
            checked={doneAt !== undefined}
            onChange={({ currentTarget }) => void act(() => write({ isDone: currentTarget.checked }))}
          />
          {t('feedbackDone')}
        </label>
        <button
          type="button"
          class="icon-button"
          aria-label={t('feedbackDelete', called)}
          title={t('fieldDelete')}
          onClick={() => act(() => tasks.deleteFeedback(feedbackId), t('feedbackDeleted'), 'feedback')}
        >
          <Trash />
        </button>
      </div>
      {saidAt ? (
        <figure class="said">
          <blockquote dir="auto">{text}</blockquote>
          <figcaption class="quiet small">
            <bdi>{author}</bdi> · <time dateTime={saidAt}>{formatDay(saidAt)}</time>
            {url && ' · '}
            <SeeIt url={url} called={called} />
          </figcaption>
        </figure>
      ) : (
        <>
          <KeptField
            label={t('feedbackText')}
            value={text}
            multiline
            rows={3}
            onWrite={(typed) => write({ text: typed })}
            inputRef={(element) => {
              field.current = element;
            }}
          />
          <div class="feedback-where">
            <KeptField label={t('feedbackAuthor')} value={author} onWrite={(typed) => write({ author: typed })} />
            <KeptField
              label={t('feedbackUrl')}
              value={url}
              when="left"
              aside={<SeeIt url={url} called={called} />}
              onWrite={async (typed) => {
                const address = typed.trim();
                if (address !== '' && !isWebAddress(address)) throw new Unfit(t('feedbackNoUrl'));
                await write({ url: address });
              }}
            />
          </div>
        </>
      )}
      <KeptField
        label={t('feedbackNote')}
        value={note}
        multiline
        rows={1}
        onWrite={(typed) => write({ note: typed })}
      />
    </li>
  );
}

function SeeIt({ url, called }: { url: string; called: string }) {
  if (!isWebAddress(url)) return null;
  return (
    <a class="small" href={url} target="_blank" rel="noopener noreferrer">
      {t('feedbackSee')}
      <span class="visually-hidden">: {called}</span>
    </a>
  );
}

function isWebAddress(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}
