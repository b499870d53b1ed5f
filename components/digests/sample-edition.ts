import type { MarkedText } from '../../lib/article/article.ts';
import { markedFromText } from '../../lib/article/markup.ts';
import type { Edition, EditionEntry } from '../../lib/digest/edition.ts';
import { t, uiLocale } from '../ui/i18n.ts';
import { editionWords, labelWords, today } from './edition-words.ts';

/** An issue that no one wrote, with everything in it that a template can show: what a look is tried on before there is an issue. */
export function sampleEdition(template: Edition['template']): Edition {
  const date = today();
  const labels = labelWords();
  return {
    series: { id: 'sample', name: t('digestSampleName'), masthead: t('digestSampleMasthead'), language: uiLocale() },
    issueId: 'sample',
    number: 12,
    title: t('digestSampleTitle'),
    date,
    intro: t('digestSampleIntro'),
    closing: t('digestSampleClosing'),
    sections: [
      {
        id: 'first',
        title: t('digestSampleSection'),
        entries: [
          anEntry(1, {
            title: t('digestSampleArticle'),
            takeHome: t('digestSampleTakeHome'),
            commentary: t('digestSampleCommentary'),
            quote: t('digestSampleQuote'),
            question: t('digestSampleQuestion'),
            answer: t('digestSampleAnswer'),
            level: '1',
            labels: [{ kind: 'open-access', text: labels['open-access'] }],
          }),
        ],
      },
      {
        id: 'second',
        title: t('digestSampleSecondSection'),
        entries: [
          anEntry(2, {
            title: t('digestSampleSecondArticle'),
            commentary: t('digestSampleSecondCommentary'),
            prompt: t('digestSamplePrompt'),
            labels: [{ kind: 'preprint', text: labels.preprint }],
          }),
        ],
      },
    ],
    corrections: [{ text: t('digestSampleCorrection'), link: linkOf(3), tells: 'sample' }],
    template,
    words: editionWords(12, date),
  };
}

const YEAR = '2026';

function linkOf(number: number): string {
  return `https://doi.org/10.5555/sheaf.${YEAR}.${number}`;
}

function anEntry(number: number, own: Partial<EditionEntry> & { title?: string }): EditionEntry {
  const { title = '', ...rest } = own;
  const journal = t('digestSampleJournal');
  const doi = `10.5555/sheaf.${YEAR}.${number}`;
  return {
    id: `sample-${number}`,
    articleId: `sample-${number}`,
    number,
    fields: { title: markedFromText(title), journal, issued: YEAR, doi, authors: [{ group: t('digestSampleGroup') }] },
    trust: 'nothing-known',
    labels: [],
    link: linkOf(number),
    citation:
      `${markedFromText(`${t('digestSampleGroup')}. ${title}.`)} <i>${markedFromText(journal)}</i>. ${YEAR}. doi:${doi}` as MarkedText,
    takeHome: '',
    commentary: '',
    quote: '',
    question: '',
    answer: '',
    prompt: '',
    ...rest,
  };
}
