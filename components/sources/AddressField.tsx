import { useState } from 'preact/hooks';
import type { Where } from '../../lib/sources/source.ts';
import { useConsent } from '../article/consent-context.ts';
import { t } from '../ui/i18n.ts';
import { TextField } from '../ui/TextField.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { askFor } from './needs.ts';
import { addressOf } from './shown.ts';

interface Props {
  where: Extract<Where, { kind: 'feed' | 'pubmed' }>;
  onWhere(where: Where): void;
}

/** The address of a feed, or a search, to be changed; the site of another address is asked for in the press. */
export function AddressField({ where, onWhere }: Props) {
  const { act } = useToasts();
  const consent = useConsent();
  const [text, setText] = useState(addressOf(where));
  const [problem, setProblem] = useState<string>();
  const isOther = text.trim() !== addressOf(where);

  async function use(): Promise<void> {
    const typed = text.trim();
    if (where.kind === 'feed' && !/^https?:$/.test(URL.parse(typed)?.protocol ?? '')) {
      setProblem(t('sourcesNoAddress'));
      return;
    }
    if (typed === '') return;
    const next: Where = where.kind === 'feed' ? { kind: 'feed', url: typed } : { kind: 'pubmed', query: typed };
    const asked = askFor(consent, [next]);
    setProblem(undefined);
    // Without the site it is kept all the same, and told of as not permitted.
    await act(async () => {
      await asked;
      onWhere(next);
    });
  }

  return (
    <form
      class="source-address-form"
      onSubmit={(event) => {
        event.preventDefault();
        void use();
      }}
    >
      <TextField
        label={t(where.kind === 'feed' ? 'sourcesAddress' : 'sourcesSearch')}
        value={text}
        onText={setText}
        spellcheck={false}
        dir={where.kind === 'feed' ? 'ltr' : 'auto'}
      />
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
      {isOther && (
        <button type="submit" class="button">
          {t('sourcesUseAddress')}
        </button>
      )}
    </form>
  );
}
