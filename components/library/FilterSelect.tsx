import { useState } from 'preact/hooks';
import { ARTICLE_TYPES } from '../../lib/article/article.ts';
import { parseQuery } from '../../lib/article/query/parse.ts';
import { printCondition } from '../../lib/article/query/print.ts';
import { t } from '../ui/i18n.ts';
import { conditionWords } from './condition-words.ts';
import { withCondition } from './query-of-view.ts';
import { useSearch } from './search-context.ts';
import type { View } from './use-view.ts';

const STATES = ['is:unread', 'is:reading', 'is:read', 'is:archived', 'is:starred'];
const POSSESSIONS = ['has:takehome', 'has:note', 'has:quote', 'has:text'];
const STANDINGS = ['is:openaccess', 'is:preprint', 'is:retracted', 'is:concern', 'is:corrected'];
const TYPES = ARTICLE_TYPES.map((type) => `type:${type}`);
const YEARS = 6;
const JOURNALS = 15;

/** Adds a filter to the search, in the words of its language: what is chosen can be read there, changed and kept. */
export function FilterSelect({ view }: { view: View }) {
  const search = useSearch();
  const [journals, setJournals] = useState<string[]>();
  const year = new Date().getFullYear();
  const years = Array.from({ length: YEARS }, (_, ago) => `year:${year - ago}`);

  async function readJournals() {
    if (journals) return;
    setJournals([]);
    const { journals: found } = await search.statistics();
    setJournals(found.slice(0, JOURNALS).map(({ name }) => name));
  }

  return (
    <select
      class="select filter-select"
      aria-label={t('libraryFilter')}
      value=""
      onFocus={() => void readJournals()}
      onPointerEnter={() => void readJournals()}
      onChange={(event) => {
        const { value } = event.currentTarget;
        event.currentTarget.value = '';
        if (value) view.setText(withCondition(view.text, value));
      }}
    >
      <option value="">{t('libraryFilter')}</option>
      <Group label={t('libraryFilterState')} conditions={STATES} />
      <Group label={t('libraryFilterHas')} conditions={POSSESSIONS} />
      <Group label={t('libraryFilterStanding')} conditions={STANDINGS} />
      <optgroup label={t('libraryFilterYear')}>
        {years.map((condition) => (
          <option key={condition} value={condition}>
            {condition.slice('year:'.length)}
          </option>
        ))}
        <option value={`year:..${year - YEARS}`}>{t('libraryFilterBefore', String(year - YEARS))}</option>
      </optgroup>
      {journals && journals.length > 0 && (
        <optgroup label={t('libraryFilterJournal')}>
          {journals.map((name) => (
            <option key={name} value={printCondition({ kind: 'phrase', field: 'journal', text: name })}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      <Group label={t('libraryFilterType')} conditions={TYPES} />
    </select>
  );
}

function Group({ label, conditions }: { label: string; conditions: string[] }) {
  return (
    <optgroup label={label}>
      {conditions.map((condition) => {
        const [stated] = parseQuery(condition).all.flat();
        return (
          <option key={condition} value={condition}>
            {stated ? wordsAlone(conditionWords(stated)) : condition}
          </option>
        );
      })}
    </optgroup>
  );
}

/** Its group says the rest. */
function wordsAlone(words: string): string {
  const prefix = `${t('libraryFilterHas')}: `;
  return words.startsWith(prefix) ? words.slice(prefix.length) : words;
}
