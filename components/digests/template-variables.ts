import type { ENTRY_VARIABLES, ISSUE_VARIABLES, WORD_VARIABLES } from '../../lib/digest/template/variables.ts';
import type { MessageKey } from '../ui/i18n.ts';

type Name = (typeof ENTRY_VARIABLES)[number] | (typeof ISSUE_VARIABLES)[number];

/** The sentence that tells of each name of a template. */
export const VARIABLE_SENTENCES: Record<Name, MessageKey> = {
  'entry.shown': 'digestVarEntryShown',
  'entry.number': 'digestVarEntryNumber',
  'entry.title': 'digestVarEntryTitle',
  'entry.citation': 'digestVarEntryCitation',
  'entry.authors': 'digestVarEntryAuthors',
  'entry.authors_short': 'digestVarEntryAuthorsShort',
  'entry.journal': 'digestVarEntryJournal',
  'entry.journal_short': 'digestVarEntryJournalShort',
  'entry.year': 'digestVarEntryYear',
  'entry.doi': 'digestVarEntryDoi',
  'entry.link': 'digestVarEntryLink',
  'entry.labels': 'digestVarEntryLabels',
  'entry.open_access': 'digestVarEntryOpenAccess',
  'entry.take_home': 'digestVarEntryTakeHome',
  'entry.commentary': 'digestVarEntryCommentary',
  'entry.quote': 'digestVarEntryQuote',
  'entry.image': 'digestVarEntryImage',
  'entry.image_alt': 'digestVarEntryImageAlt',
  'entry.question': 'digestVarEntryQuestion',
  'entry.answer': 'digestVarEntryAnswer',
  'entry.prompt': 'digestVarEntryPrompt',
  'entry.level': 'digestVarEntryLevel',
  'entry.level_name': 'digestVarEntryLevelName',
  'entry.place': 'digestVarEntryPlace',
  'series.name': 'digestVarSeriesName',
  'series.masthead': 'digestVarSeriesMasthead',
  'series.homepage': 'digestVarSeriesHomepage',
  'issue.number': 'digestVarIssueNumber',
  'issue.number_text': 'digestVarIssueNumberText',
  'issue.title': 'digestVarIssueTitle',
  'issue.date': 'digestVarIssueDate',
  'issue.intro': 'digestVarIssueIntro',
  'issue.closing': 'digestVarIssueClosing',
  'issue.count': 'digestVarIssueCount',
  sections: 'digestVarSections',
  entries: 'digestVarEntries',
  corrections: 'digestVarCorrections',
  'words.question': 'digestVarWordsQuestion',
  'words.answer': 'digestVarWordsAnswer',
  'words.answers': 'digestVarWordsAnswers',
  'words.prompt': 'digestVarWordsPrompt',
  'words.level': 'digestVarWordsLevel',
  'words.corrections': 'digestVarWordsCorrections',
  'words.contents': 'digestVarWordsContents',
  'words.read': 'digestVarWordsRead',
  'words.open_access': 'digestVarWordsOpenAccess',
};

/** The same of an intro or a closing. */
export const WORD_SENTENCES: Record<(typeof WORD_VARIABLES)[number], MessageKey> = {
  series: 'digestWordSeries',
  number: 'digestWordNumber',
  date: 'digestWordDate',
  month: 'digestWordMonth',
  count: 'digestWordCount',
};
