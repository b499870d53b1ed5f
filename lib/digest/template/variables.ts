/** What a template can name, with a sentence on each: the editor shows them. */
export interface TemplateVariable {
  name: string;
  says: string;
}

/** Of the issue; the texts of entries can name them too. */
export const ISSUE_VARIABLES: readonly TemplateVariable[] = [
  { name: 'series.name', says: 'The name of the series.' },
  { name: 'series.masthead', says: 'The line under the name.' },
  { name: 'series.homepage', says: 'The address of the series, if it has one.' },
  { name: 'issue.number', says: 'The number of the issue: 12.' },
  { name: 'issue.number_text', says: 'The number as it is read: No. 12.' },
  { name: 'issue.title', says: 'What the issue is about, if it says so.' },
  { name: 'issue.date', says: 'The date as it is read: 29 November 2026.' },
  { name: 'issue.intro', says: 'The intro, with its paragraphs and lists.' },
  { name: 'issue.closing', says: 'The closing, with its paragraphs and lists.' },
  { name: 'issue.count', says: 'How many entries there are.' },
  { name: 'sections', says: 'The sections that have entries, each with section.title and section.entries.' },
  { name: 'entries', says: 'All entries, in their order.' },
  {
    name: 'corrections',
    says: 'What became of papers of earlier issues, each with correction.text and correction.link; empty where there is nothing to correct.',
  },
  { name: 'words.question', says: 'The word that stands before a question.' },
  { name: 'words.answer', says: 'The word that stands before an answer.' },
  { name: 'words.answers', says: 'The heading over the answers.' },
  { name: 'words.prompt', says: 'The words that stand before a discussion prompt.' },
  { name: 'words.level', says: 'What the level of evidence is called.' },
  { name: 'words.corrections', says: 'The heading over the corrections.' },
  { name: 'words.contents', says: 'The heading over the contents.' },
  { name: 'words.read', says: 'What a link to an article is called.' },
  { name: 'words.open_access', says: 'That an article is free to read.' },
];

/** Of an entry: in the entry's own text, and in the issue's within `{% for entry in entries %}`. */
export const ENTRY_VARIABLES: readonly TemplateVariable[] = [
  { name: 'entry.shown', says: 'The entry as its own text shows it; only in the text of the issue.' },
  { name: 'entry.number', says: 'The number of the entry in the issue, from 1.' },
  { name: 'entry.title', says: 'The title of the article, with its italics and the like.' },
  { name: 'entry.citation', says: 'The citation in the style of the series.' },
  { name: 'entry.authors', says: 'All authors: Horby P, Lim WS.' },
  { name: 'entry.authors_short', says: 'The first three authors, and et al.' },
  { name: 'entry.journal', says: 'The name of the journal.' },
  { name: 'entry.journal_short', says: 'The journal as it is abbreviated, or its name.' },
  { name: 'entry.year', says: 'The year of publication.' },
  { name: 'entry.doi', says: 'The DOI.' },
  { name: 'entry.link', says: 'The address of the article, for the href of a link.' },
  {
    name: 'entry.labels',
    says: 'What a reader must know, each with label.text: retracted, corrected, preprint. Where they are not shown, they are put before the entry all the same.',
  },
  { name: 'entry.open_access', says: 'The words for free to read, if it is.' },
  { name: 'entry.take_home', says: 'The take-home of the article.' },
  { name: 'entry.commentary', says: 'The commentary, with its paragraphs and lists.' },
  { name: 'entry.quote', says: 'The quote.' },
  { name: 'entry.image', says: 'The image, if there is one.' },
  { name: 'entry.image_alt', says: 'What the image shows, in words.' },
  { name: 'entry.question', says: 'The question.' },
  { name: 'entry.answer', says: 'The answer, for the end of the issue.' },
  { name: 'entry.prompt', says: 'What to talk about.' },
  { name: 'entry.level', says: 'The level of evidence, to compare: 1 to 5, guideline or opinion.' },
  { name: 'entry.level_name', says: 'The level of evidence as it is read: Level 1.' },
  { name: 'entry.place', says: 'Where the entry is in the issue, for contents: href="#{{ entry.place }}".' },
];

/** Of the intro and the closing of a series. */
export const WORD_VARIABLES: readonly TemplateVariable[] = [
  { name: 'series', says: 'The name of the series.' },
  { name: 'number', says: 'The number of the issue: 12.' },
  { name: 'date', says: 'The date of the issue: 29 November 2026.' },
  { name: 'month', says: 'The month of the issue: November 2026.' },
  { name: 'count', says: 'How many entries there are.' },
];
