import { useEffect, useState } from 'preact/hooks';
import type { Edition } from '../../lib/digest/edition.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { PreviewFrame } from './PreviewFrame.tsx';
import { faultInWords } from './template-words.ts';
import type { WriteIssue } from './write-issue.ts';

const SHOWN = ['web-page', 'email-html', 'text', 'markdown', 'slides'] as const;
type Shown = (typeof SHOWN)[number];
const NAMES: Record<Shown, MessageKey> = {
  'web-page': 'digestAsPage',
  'email-html': 'digestAsEmail',
  text: 'digestAsText',
  markdown: 'digestAsMarkdown',
  slides: 'digestAsSlides',
};
const WIDTHS = [320, 600] as const;

interface Written {
  format: Shown;
  text: string;
}

/** The issue as its readers will have it, again after each change; where it cannot be shown, why, above the last that could. */
export function IssuePreview({ edition, write }: { edition: Edition | undefined; write: WriteIssue }) {
  const [format, setFormat] = useState<Shown>('web-page');
  const [width, setWidth] = useState<number>();
  const [isDark, setDark] = useState(false);
  const [written, setWritten] = useState<Written>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (!edition) return;
    const giveUp = new AbortController();
    const { signal } = giveUp;
    write(edition, format, { signal }).then(
      ({ bytes }) => {
        if (signal.aborted) return;
        setWritten({ format, text: new TextDecoder().decode(bytes) });
        setProblem(undefined);
      },
      (error: unknown) => !signal.aborted && setProblem(wordsFor(error)),
    );
    return () => giveUp.abort();
  }, [edition, format]);
  const isPlain = written?.format === 'text' || written?.format === 'markdown';
  const name = t(NAMES[written?.format ?? format]);
  return (
    <section class="issue-preview" aria-label={t('digestPreview')}>
      <div class="preview-choices">
        <label>
          <span class="visually-hidden">{t('digestPreviewAs')}</span>
          <select class="select" value={format} onChange={({ currentTarget: { value } }) => setFormat(value as Shown)}>
            {SHOWN.map((each) => (
              <option key={each} value={each}>
                {t(NAMES[each])}
              </option>
            ))}
          </select>
        </label>
        {format === 'email-html' && (
          <label>
            <span class="visually-hidden">{t('digestWidth')}</span>
            <select
              class="select"
              value={width ?? ''}
              onChange={({ currentTarget: { value } }) => setWidth(Number(value) || undefined)}
            >
              <option value="">{t('digestWidthAll')}</option>
              {WIDTHS.map((each) => (
                <option key={each} value={each}>
                  {t('digestWidthOf', each)}
                </option>
              ))}
            </select>
          </label>
        )}
        {(format === 'email-html' || format === 'web-page') && (
          <label class="check">
            <input type="checkbox" checked={isDark} onChange={({ currentTarget: { checked } }) => setDark(checked)} />
            {t('digestDark')}
          </label>
        )}
      </div>
      {problem && (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
      {written && isPlain && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys reach what scrolls
        <pre class="preview-text" dir="auto" tabIndex={0}>
          {written.text}
        </pre>
      )}
      {written && !isPlain && (
        <PreviewFrame
          key={written.format}
          title={name}
          html={written.text}
          width={written.format === 'email-html' ? width : undefined}
          isDark={isDark && written.format !== 'slides'}
        />
      )}
      {!written && !problem && <p class="preview-waiting quiet">{t('digestPreviewWaiting')}</p>}
    </section>
  );
}

function wordsFor(error: unknown): string {
  if (error instanceof TemplateFault) return `${faultInWords(error)} ${t('digestPreviewOld')}`;
  console.error(error);
  return t('digestPreviewFailed');
}
