import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import {
  type Entry,
  type EntryText,
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  type LinkChoice,
} from '../../lib/digest/issue.ts';
import type { EntryChanges } from '../../lib/ports/digests.ts';
import { OverwrittenWords } from '../article/OverwrittenWords.tsx';
import { type MessageKey, t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { EntryImage } from './EntryImage.tsx';
import { levelWord } from './edition-words.ts';
import { QuoteChoice } from './QuoteChoice.tsx';
import { useWritten } from './use-written.ts';

const LABELS: Record<EntryText, MessageKey> = {
  commentary: 'digestCommentary',
  quote: 'digestQuote',
  question: 'digestQuestion',
  answer: 'digestAnswer',
  prompt: 'digestPrompt',
};

/** What an entry may have beside its commentary; an answer comes with its question. */
const PARTS = ['quote', 'image', 'question', 'prompt'] as const;
type Part = (typeof PARTS)[number];
const ADD: Record<Part, MessageKey> = {
  quote: 'digestAddQuote',
  image: 'digestAddImage',
  question: 'digestAddQuestion',
  prompt: 'digestAddPrompt',
};

interface Props {
  entry: Entry;
  article: Article | undefined;
}

/** What the issue says of one article, each text kept as it is typed; what is not used takes no room. */
export function EntryFields({ entry, article }: Props) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const [opened, setOpened] = useState<ReadonlySet<Part>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const isShown = (part: Part) => opened.has(part) || isUsed(entry, part);
  const change = (changes: EntryChanges) => void act(() => tasks.changeEntry(entry.id, changes));

  function open(part: Part) {
    setOpened((before) => new Set(before).add(part));
    // Once it is there.
    setTimeout(() =>
      place.current?.querySelector<HTMLElement>(`[data-place="${part}"] :is(textarea, button, select)`)?.focus(),
    );
  }

  return (
    <div class="entry-fields" ref={place}>
      <EntryTextField entry={entry} field="commentary" takeHome={article?.takeHome ?? ''} />
      {isShown('quote') && (
        <div class="entry-quoted">
          <EntryTextField entry={entry} field="quote" />
          <QuoteChoice entry={entry} />
        </div>
      )}
      {isShown('image') && <EntryImage entry={entry} />}
      {isShown('question') && (
        <>
          <EntryTextField entry={entry} field="question" />
          <EntryTextField entry={entry} field="answer" />
        </>
      )}
      {isShown('prompt') && <EntryTextField entry={entry} field="prompt" />}
      <div class="entry-more">
        {PARTS.filter((part) => !isShown(part)).map((part) => (
          <button key={part} type="button" class="link-button" onClick={() => open(part)}>
            {t(ADD[part])}
          </button>
        ))}
        <label class="entry-choice">
          <span class="small quiet">{t('digestLevel')}</span>
          <select
            class="select"
            value={entry.level ?? ''}
            onChange={({ currentTarget: { value } }) => change({ level: (value as EvidenceLevel) || null })}
          >
            <option value="">{t('digestLevelNone')}</option>
            {EVIDENCE_LEVELS.map((level) => (
              <option key={level} value={level}>
                {levelWord(level)}
              </option>
            ))}
          </select>
        </label>
        <label class="entry-choice">
          <span class="small quiet">{t('digestLink')}</span>
          <select
            class="select"
            value={entry.link ?? ''}
            onChange={({ currentTarget: { value } }) => change({ link: (value as LinkChoice) || null })}
          >
            <option value="">{t('digestLinkSeries')}</option>
            <option value="doi">{t('digestLinkDoi')}</option>
            <option value="open-access">{t('digestLinkOpen')}</option>
          </select>
        </label>
      </div>
      <OverwrittenWords overwritten={entry.overwritten} />
    </div>
  );
}

function isUsed(entry: Entry, part: Part): boolean {
  if (part === 'image') return entry.image !== undefined;
  return entry[part] !== '' || (part === 'question' && entry.answer !== '');
}

interface TextProps {
  entry: Entry;
  field: EntryText;
  takeHome?: string;
}

function EntryTextField({ entry, field, takeHome = '' }: TextProps) {
  const { tasks } = useSheaf();
  const { act } = useToasts();
  const input = useRef<HTMLElement | null>(null);
  const stored = entry[field];
  const write = useWritten(stored, (text, was) => tasks.writeEntry(entry.id, field, text, was));
  const canInsert = takeHome.trim() !== '' && !stored.includes(takeHome.trim());

  /** Behind what is written: nothing typed is lost. */
  async function insert() {
    const text = [stored.trimEnd(), takeHome.trim()].filter(Boolean).join('\n\n');
    await act(async () => {
      await write(text);
      input.current?.focus();
      return async () => void (await write(stored));
    }, t('digestTakeHomeInserted'));
  }

  return (
    <div data-place={field} class={`entry-text entry-${field}`}>
      <KeptField
        label={t(LABELS[field])}
        value={stored}
        onWrite={write}
        multiline
        rows={field === 'commentary' ? 3 : 2}
        {...(field === 'commentary' && { placeholder: t('digestCommentaryHow'), hint: t('digestWordsHow') })}
        {...(field === 'answer' && { hint: t('digestAnswerHow') })}
        inputRef={(element) => {
          input.current = element;
        }}
        aside={
          canInsert && (
            <button type="button" class="link-button small entry-insert" onClick={() => void insert()}>
              {t('digestInsertTakeHome')}
            </button>
          )
        }
      />
    </div>
  );
}
