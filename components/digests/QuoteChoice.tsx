import type { Entry } from '../../lib/digest/issue.ts';
import { t, tn } from '../ui/i18n.ts';
import { useLive, useSheaf } from '../ui/sheaf-context.tsx';
import { useToasts } from '../ui/toasts.tsx';

/** Enough of a quote to know it by. */
const SHOWN_CHARACTERS = 90;

/** The quotes of the article, one of which can be taken; nothing where it has none. */
export function QuoteChoice({ entry }: { entry: Entry }) {
  const { store, tasks } = useSheaf();
  const { act } = useToasts();
  const quotes = useLive(() => store.quotes.of(entry.articleId), [entry.articleId]) ?? [];
  const others = quotes.filter(({ exact }) => exact !== entry.quote);
  if (others.length === 0) return null;
  const take = (text: string) =>
    act(async () => {
      const was = entry.quote;
      await tasks.writeEntry(entry.id, 'quote', text, was);
      return () => tasks.writeEntry(entry.id, 'quote', was, text);
    }, t('digestQuoteTaken'));
  return (
    <select
      class="select quote-choice"
      aria-label={tn('digestQuoteChoose', others.length)}
      value=""
      onChange={({ currentTarget }) => {
        const { value } = currentTarget;
        currentTarget.value = '';
        const quote = others.find(({ id }) => id === value);
        if (quote) void take(quote.exact);
      }}
    >
      <option value="">{tn('digestQuoteChoose', others.length)}</option>
      {others.map(({ id, exact }) => (
        <option key={id} value={id}>
          {exact.length > SHOWN_CHARACTERS ? `${exact.slice(0, SHOWN_CHARACTERS)}…` : exact}
        </option>
      ))}
    </select>
  );
}
