import type { MarkedText } from '../../lib/article/article.ts';
import { markedFromText } from '../../lib/article/markup.ts';
import type { Edition, EditionEntry, EditionSection, EditionWords, LabelKind } from '../../lib/digest/edition.ts';
import { aCapture } from './builders.ts';

/** The words of an edition in English. */
export const EDITION_WORDS: EditionWords = {
  number: 'No. 12',
  date: '29 November 2026',
  question: 'Question',
  answer: 'Answer',
  answers: 'Answers',
  prompt: 'To discuss',
  level: 'Level of evidence',
  levels: {
    '1': 'Level 1',
    '2': 'Level 2',
    '3': 'Level 3',
    '4': 'Level 4',
    '5': 'Level 5',
    guideline: 'Guideline',
    opinion: 'Opinion',
  },
  corrections: 'Corrections to earlier issues',
  contents: 'In this issue',
  cite: 'Cite',
  openAccess: 'Free to read',
  read: 'Read the article',
};

/** What its labels say. */
export const EDITION_LABELS: Record<LabelKind, string> = {
  retracted: 'Retracted',
  'expression-of-concern': 'Expression of concern',
  corrected: 'Corrected',
  preprint: 'Preprint',
  'open-access': 'Free to read',
};

/** An entry with a title, a link and a commentary alone: the default one with `changes` put over it. */
export function anEditionEntry(changes: Partial<EditionEntry> = {}): EditionEntry {
  const { fields } = aCapture();
  return {
    id: 'entry-1',
    articleId: 'article-1',
    number: 1,
    fields,
    trust: 'nothing-known',
    labels: [],
    link: 'https://doi.org/10.5555/Sample.2024.001',
    citation:
      'Müller A, SAMPLE Study Group. Feedback literacy in clinical teaching: a scoping review. <i>Journal of Sample Medicine</i>. 2024. doi:10.5555/Sample.2024.001' as MarkedText,
    takeHome: '',
    commentary: 'Feedback works when it is asked for.',
    quote: '',
    question: '',
    answer: '',
    prompt: '',
    ...changes,
  };
}

/** An entry in which nothing is left out. */
export function aFullEntry(changes: Partial<EditionEntry> = {}): EditionEntry {
  return anEditionEntry({
    trust: 'retracted',
    labels: [
      { kind: 'retracted', text: 'Retracted' },
      { kind: 'preprint', text: 'Preprint' },
      { kind: 'open-access', text: 'Free to read' },
    ],
    takeHome: 'Ask before you tell.',
    commentary:
      'Feedback works when it is asked for, HLA-B*27 or not (p<0.05).\n\nThree things to try:\n- ask first\n- be brief\n- come back\n\nMore at https://example.org/feedback_guide?a=1&b=2.',
    quote: 'Learners who asked for feedback used it twice as often.',
    image: { id: 'image-1', alt: 'A curve that falls', mime: 'image/png', width: 640, height: 360, size: 1234 },
    question: 'Which patients gained nothing?',
    answer: 'Those who needed no oxygen.',
    prompt: 'What would change here on Monday?',
    level: '1',
    ...changes,
  });
}

/** A section of entries, numbered from `from`. */
export function anEditionSection(
  entries: EditionEntry[],
  { id = 'section-1', title = '', from = 1 }: { id?: string; title?: string; from?: number } = {},
): EditionSection {
  return { id, title, entries: entries.map((entry, index) => ({ ...entry, number: from + index })) };
}

/** An issue of one entry that is out: the default one with `changes` put over it. Its template shows only titles. */
export function anEdition(changes: Partial<Edition> = {}): Edition {
  return {
    series: {
      id: 'series-1',
      name: 'Rheum weekly',
      masthead: 'For the residents of the department',
      homepage: 'https://digest.example/rheum',
      language: 'en',
    },
    issueId: 'issue-12',
    number: 12,
    title: 'Feedback',
    date: '2026-11-29',
    publishedAt: '2026-11-29T09:00:00.000Z',
    intro: 'Two papers this week.',
    closing: 'Until next week.',
    sections: [anEditionSection([anEditionEntry()])],
    corrections: [],
    template: { entry: '<p>{{ entry.title }}</p>', issue: '{% for entry in entries %}{{ entry.shown }}{% endfor %}' },
    words: EDITION_WORDS,
    ...changes,
  };
}

/** An issue in which nothing is left out: two sections, a correction, labels, a question, Greek, Chinese and 40 authors. */
export function aFullEdition(changes: Partial<Edition> = {}): Edition {
  const authors = Array.from({ length: 40 }, (_, index) => ({ family: `Family${index + 1}`, given: 'A B' }));
  return anEdition({
    sections: [
      anEditionSection(
        [
          aFullEntry(),
          anEditionEntry({
            id: 'entry-2',
            articleId: 'article-2',
            fields: {
              title: 'TNF-α and <i>IL6</i> in CO<sub>2</sub> narcosis: 糖尿病患者的随机对照试验' as MarkedText,
              journal: '中华医学杂志',
              doi: '10.5555/<sample>(2)',
              authors,
              issued: '2023',
              type: 'journal-article',
            },
            link: 'https://doi.org/10.5555/%3Csample%3E(2)',
            citation: markedFromText(
              `${authors.map(({ family }) => `${family} AB`).join(', ')}. TNF-α. 中华医学杂志. 2023.`,
            ),
            commentary:
              '中文评论没有空格所以换行要在字之间发生而且每行不能太长否则邮件会很难读这一点对于所有的读者都是一样的。',
          }),
        ],
        { id: 'section-1', title: 'Practice-changing' },
      ),
      anEditionSection(
        [
          anEditionEntry({
            id: 'entry-3',
            articleId: 'article-3',
            commentary: '',
            question: 'Who asked?',
            answer: 'The learner.',
          }),
        ],
        { id: 'section-2', title: 'Education', from: 3 },
      ),
    ],
    corrections: [
      {
        text: 'A paper of No. 11 was retracted: Feedback in surgery.',
        link: 'https://doi.org/10.5555/Sample.2020.009',
        tells: 'retracted doi:10.5555/sample.2020.009',
      },
    ],
    ...changes,
  });
}
