import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CaptureResult } from '../../lib/ports.ts';
import { wordsForFailure } from '../ui/failure-words.ts';
import { t } from '../ui/i18n.ts';
import { useSheaf } from '../ui/sheaf-context.tsx';
import { useTyped } from '../ui/use-typed.ts';

interface Props {
  label: string;
  onResult(result: CaptureResult): void;
  /** Where nothing else can be done, the person comes to paste. */
  autofocus?: boolean;
}

/** Saves by what is typed or pasted: a DOI, PMID, PMCID, arXiv id or address. */
export function PasteBox({ label, onResult, autofocus = false }: Props) {
  const { tasks } = useSheaf();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = useTyped('paste', (kept) => {
    if (input.current && !input.current.value) input.current.value = kept;
  });
  useEffect(() => {
    if (autofocus) input.current?.focus();
  }, [autofocus]);

  async function save(event: Event) {
    event.preventDefault();
    const text = input.current?.value.trim();
    if (busy) return;
    if (!text) {
      setProblem(t('popupPasteEmpty'));
      input.current?.focus();
      return;
    }
    setBusy(true);
    try {
      const result = await tasks.saveByIdentifier(text);
      if (!result.ok && result.error.code === 'not-recognised') {
        setProblem(t('popupPasteNotRecognised'));
        // What is nothing is not kept for the next page.
        keep('');
        input.current?.select();
      } else {
        if (result.ok) keep('');
        onResult(result);
      }
    } catch (error) {
      setProblem(wordsForFailure(error));
    }
    setBusy(false);
  }

  return (
    <form class="paste" onSubmit={save}>
      <label class="label" for={id}>
        {label}
      </label>
      <div class="paste-row">
        <input
          ref={input}
          id={id}
          class="input"
          type="text"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="10.1056/NEJMoa2021436"
          onPaste={(event) => {
            // A field of one line would run several together, and the first would be all that is saved.
            const isSeveral = /\S\s*\n\s*\S/.test(event.clipboardData?.getData('text') ?? '');
            if (!isSeveral) return;
            event.preventDefault();
            setProblem(t('popupPasteSeveral'));
          }}
          onFocus={(event) => event.currentTarget.select()}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => {
            keep(event.currentTarget.value);
            setProblem('');
          }}
        />
        <button type="submit" class="button" aria-disabled={busy || undefined}>
          {t('popupSave')}
        </button>
      </div>
      {problem && (
        <p class="field-error" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </form>
  );
}
