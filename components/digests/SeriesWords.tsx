import { useEffect, useState } from 'preact/hooks';
import { nextNumber } from '../../lib/digest/begin-issue.ts';
import type { Series } from '../../lib/digest/issue.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import { fillWords } from '../../lib/digest/template/fill-words.ts';
import { WORD_VARIABLES } from '../../lib/digest/template/variables.ts';
import { wordFacts } from '../article/begin-digest.ts';
import { useDigests } from '../article/digests-context.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useLive } from '../ui/sheaf-context.tsx';
import { WORD_SENTENCES } from './template-variables.ts';
import { faultInWords } from './template-words.ts';

/** Of articles, where it is shown what words become: there is no issue yet. */
const SHOWN_COUNT = 12;

interface Props {
  series: Series;
  onWrite(changes: { intro: string } | { closing: string }): Promise<unknown>;
}

/** What the intro and the closing of a new issue begin with, and what that becomes in the next one. */
export function SeriesWords({ series, onWrite }: Props) {
  const room = useDigests();
  const number = useLive(async () => nextNumber(await room.issues(series.id)), [series.id]);
  return (
    <>
      <KeptField
        label={t('digestIntro')}
        value={series.intro}
        multiline
        rows={3}
        onWrite={(intro) => onWrite({ intro })}
      />
      <Becomes template={series.intro} series={series} number={number} />
      <KeptField
        label={t('digestClosing')}
        value={series.closing}
        multiline
        rows={3}
        onWrite={(closing) => onWrite({ closing })}
      />
      <Becomes template={series.closing} series={series} number={number} />
      <Disclosure label={t('digestVariables')}>
        {() => (
          <>
            <p class="quiet small">{t('digestWordsHint')}</p>
            <dl class="digest-variables">
              {WORD_VARIABLES.map((name) => (
                <div key={name}>
                  <dt>
                    <code>{`{{ ${name} }}`}</code>
                  </dt>
                  <dd>{t(WORD_SENTENCES[name])}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Disclosure>
    </>
  );
}

/** What words become in the next issue; or what is wrong with them. */
function Becomes({ template, series, number }: { template: string; series: Series; number: number | undefined }) {
  const [filled, setFilled] = useState<{ text: string } | { fault: TemplateFault }>();
  const { name } = series;
  useEffect(() => {
    if (number === undefined) return;
    let isOver = false;
    const tell = (what: { text: string } | { fault: TemplateFault }) => !isOver && setFilled(what);
    fillWords(template, wordFacts({ name }, number, SHOWN_COUNT)).then(
      (text) => tell({ text }),
      (error: unknown) => {
        if (!(error instanceof TemplateFault)) throw error;
        tell({ fault: error });
      },
    );
    return () => {
      isOver = true;
    };
  }, [template, name, number]);
  if (!filled || !template.trim()) return null;
  if ('fault' in filled) {
    return (
      <p class="field-error" role="status">
        {faultInWords(filled.fault)}
      </p>
    );
  }
  if (filled.text === template.trim()) return null;
  return (
    <p class="digest-becomes small" dir="auto">
      <span class="quiet">{t('digestBecomes')}</span> {filled.text}
    </p>
  );
}
