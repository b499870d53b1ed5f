import { useEffect, useState } from 'preact/hooks';
import { namesSomething } from '../../lib/digest/names-something.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import { fillWords, type WordFacts } from '../../lib/digest/template/fill-words.ts';
import { t } from '../ui/i18n.ts';
import { faultInWords } from './template-words.ts';

/** What words that name something become as an issue goes out; or what is wrong with them. */
export function WordsBecome({ text, facts }: { text: string; facts: WordFacts }) {
  const [filled, setFilled] = useState<{ text: string } | { fault: TemplateFault }>();
  useEffect(() => {
    let isOver = false;
    const tell = (what: { text: string } | { fault: TemplateFault }) => !isOver && setFilled(what);
    fillWords(text, facts).then(
      (words) => tell({ text: words }),
      (error: unknown) => {
        if (!(error instanceof TemplateFault)) throw error;
        tell({ fault: error });
      },
    );
    return () => {
      isOver = true;
    };
  }, [text, JSON.stringify(facts)]);
  if (!filled || !namesSomething(text)) return null;
  if ('fault' in filled) {
    return (
      <p class="field-error" role="status">
        {faultInWords(filled.fault)}
      </p>
    );
  }
  return (
    <p class="digest-becomes small" dir="auto">
      <span class="quiet">{t('digestBecomes')}</span> {filled.text}
    </p>
  );
}
