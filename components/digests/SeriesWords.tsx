import { nextNumber } from '../../lib/digest/begin-issue.ts';
import type { Series } from '../../lib/digest/issue.ts';
import { WORD_VARIABLES } from '../../lib/digest/template/variables.ts';
import { useDigests } from '../article/digests-context.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { t } from '../ui/i18n.ts';
import { KeptField } from '../ui/KeptField.tsx';
import { useLive } from '../ui/sheaf-context.tsx';
import { today } from './edition-words.ts';
import { wordFacts } from './fill-intro.ts';
import { WORD_SENTENCES } from './template-variables.ts';
import { WordsBecome } from './WordsBecome.tsx';

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
  const facts = number === undefined ? undefined : wordFacts(series, { number, date: today(), count: SHOWN_COUNT });
  return (
    <>
      <KeptField
        label={t('digestIntro')}
        value={series.intro}
        multiline
        rows={3}
        onWrite={(intro) => onWrite({ intro })}
      />
      {facts && <WordsBecome text={series.intro} facts={facts} />}
      <KeptField
        label={t('digestClosing')}
        value={series.closing}
        multiline
        rows={3}
        onWrite={(closing) => onWrite({ closing })}
      />
      {facts && <WordsBecome text={series.closing} facts={facts} />}
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
