import type { Edition } from '../../lib/digest/edition.ts';
import type { Series } from '../../lib/digest/issue.ts';
import { namesSomething } from '../../lib/digest/names-something.ts';
import { TemplateFault } from '../../lib/digest/template/fault.ts';
import { fillWords, type WordFacts } from '../../lib/digest/template/fill-words.ts';
import { dayInFull, monthInFull } from './edition-words.ts';

/** What the intro and the closing of an issue can name: of that number and ISO date, with so many entries. */
export function wordFacts(
  { name, language }: Pick<Series, 'name' | 'language'>,
  { number, date, count }: { number: number; date: string; count: number },
): WordFacts {
  return { series: name, number, date: dayInFull(date, language), month: monthInFull(date, language), count };
}

/** An edition whose intro and closing say what they name; one with a fault in it stays as it was typed. */
export async function withWordsFilled(edition: Edition): Promise<Edition> {
  const count = edition.sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const facts = wordFacts(edition.series, { ...edition, count });
  const [intro, closing] = await Promise.all([filled(edition.intro, facts), filled(edition.closing, facts)]);
  return { ...edition, intro, closing };
}

async function filled(text: string, facts: WordFacts): Promise<string> {
  // Most name nothing, and stay as they are.
  if (!namesSomething(text)) return text;
  try {
    return await fillWords(text, facts);
  } catch (error) {
    if (error instanceof TemplateFault) return text;
    throw error;
  }
}
