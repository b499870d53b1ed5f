import type { Article } from '../../lib/article/article.ts';
import type { ConferencePoint } from '../../lib/share/draft.ts';
import { postFacts, withPoint } from '../../lib/share/post-facts.ts';
import type { TemplateField } from '../../lib/share/templates.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';

const INSERTED: [TemplateField, MessageKey][] = [
  ['takeHome', 'composeInsertTakeHome'],
  ['title', 'composeInsertTitle'],
  ['authors', 'composeInsertAuthors'],
  ['journal', 'composeInsertJournal'],
  ['link', 'composeInsertLink'],
  ['hashtags', 'composeInsertHashtags'],
  ['speaker', 'composeSpeaker'],
  ['session', 'composeSession'],
];

interface Props {
  article: Article | undefined;
  point: ConferencePoint | undefined;
  onInsert(text: string): void;
}

/** What is known of the article, to be written where the caret is. */
export function InsertMenu({ article, point, onInsert }: Props) {
  const { store } = useSheaf();
  const known = useLive(
    async () => ({
      styles: await store.tagStyles.all(),
      quotes: article ? await store.quotes.of(article.id) : [],
    }),
    [article?.id],
  );
  if ((!article && !point) || !known) return null;
  const facts = withPoint(article ? postFacts(article, known) : {}, point);
  return (
    <fieldset class="insert-menu" aria-label={t('composeInsert')}>
      {INSERTED.map(([field, label]) => {
        const text = facts[field];
        return (
          text && (
            // The caret stays in the field.
            <button
              key={field}
              type="button"
              class="button small"
              title={text}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onInsert(text)}
            >
              {t(label)}
            </button>
          )
        );
      })}
      {known.quotes.length > 0 && (
        <select
          class="select"
          aria-label={t('composeInsertQuote')}
          value=""
          onChange={({ currentTarget }) => {
            const quote = known.quotes.find(({ id }) => id === currentTarget.value);
            currentTarget.value = '';
            if (quote) onInsert(`“${quote.exact.trim()}”`);
          }}
        >
          <option value="">{t('composeInsertQuote')}</option>
          {known.quotes.map(({ id, exact }) => (
            <option key={id} value={id}>
              {exact.slice(0, 80)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
