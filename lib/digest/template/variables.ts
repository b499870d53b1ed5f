/** What a template can name: the editor tells of each in a sentence. */

/** Of the issue; the texts of entries can name them too. */
export const ISSUE_VARIABLES = [
  'series.name',
  'series.masthead',
  'series.homepage',
  'issue.number',
  'issue.number_text',
  'issue.title',
  'issue.date',
  'issue.intro',
  'issue.closing',
  'issue.count',
  'sections',
  'entries',
  'corrections',
  'words.question',
  'words.answer',
  'words.answers',
  'words.prompt',
  'words.level',
  'words.corrections',
  'words.contents',
  'words.read',
  'words.open_access',
] as const;

/** Of an entry: in the entry's own text, and in the issue's within `{% for entry in entries %}`. */
export const ENTRY_VARIABLES = [
  'entry.shown',
  'entry.number',
  'entry.title',
  'entry.citation',
  'entry.authors',
  'entry.authors_short',
  'entry.journal',
  'entry.journal_short',
  'entry.year',
  'entry.doi',
  'entry.link',
  'entry.labels',
  'entry.open_access',
  'entry.take_home',
  'entry.commentary',
  'entry.quote',
  'entry.image',
  'entry.image_alt',
  'entry.question',
  'entry.answer',
  'entry.prompt',
  'entry.level',
  'entry.level_name',
  'entry.place',
] as const;

/** Of the intro and the closing of a series. */
export const WORD_VARIABLES = ['series', 'number', 'date', 'month', 'count'] as const;
