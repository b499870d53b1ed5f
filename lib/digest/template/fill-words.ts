import { createEngine } from './engine.ts';

/** What the intro and the closing of a series can name: each is as its reader reads it. */
export interface WordFacts {
  series: string;
  number: number;
  /** `29 November 2026`, `November 2026`. */
  date: string;
  month: string;
  /** Of entries. */
  count: number;
}

/** The words that a new issue begins with: the template of its series, filled; what stands in a name is never a template itself. @throws TemplateFault */
export async function fillWords(template: string, facts: WordFacts): Promise<string> {
  const engine = await createEngine((text) => text);
  return engine
    .prepare(
      template,
      'words',
    )({ ...facts })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
