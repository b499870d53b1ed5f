/** What a draft begins with: a template, filled with what is known of the article. */

import type { Draft, DraftKind } from './draft.ts';

/** What a template can name, as `{title}`. */
export const TEMPLATE_FIELDS = [
  'takeHome',
  'quote',
  'title',
  'authors',
  'journal',
  'year',
  'link',
  'hashtags',
  'session',
  'speaker',
] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** What is known, in plain text. */
export type TemplateFacts = Partial<Record<TemplateField, string>>;

/** What drafts of a kind begin with. A line of `---` alone is where one part ends and the next begins. */
export interface Template {
  kind: DraftKind;
  body: string;
}

/** Characters of a template's words. */
export const LONGEST_TEMPLATE = 10_000;
/** Characters of the name that the person gives a template. */
export const LONGEST_TEMPLATE_NAME = 200;
/** How many templates of their own the person can add. */
export const MOST_OWN_TEMPLATES = 50;

/** A template that the person added; drafts of its kind can begin with it instead. */
export interface OwnTemplate extends Template {
  id: string;
  name: string;
}

/** Those that are for drafts of a kind, by name. */
export function ownTemplatesFor(kind: DraftKind, own: readonly OwnTemplate[]): OwnTemplate[] {
  return own
    .filter((template) => template.kind === kind)
    .sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
}

/** The one that a draft began with; none where it began with the template of its kind, or with one that is no longer there. */
export function ownTemplateOf(
  { kind, template: id }: Pick<Draft, 'kind' | 'template'>,
  own: readonly OwnTemplate[],
): OwnTemplate | undefined {
  return own.find((template) => template.id === id && template.kind === kind);
}

const FIELD = /\{(\w+)\}/g;
const PART_END = /^[ \t]*-{3,}[ \t]*$/m;

/**
 * The parts that a template makes of the facts. A line on which nothing that it names is known is left out, and so is a part that has
 * nothing else; what is known is never read as a template itself. A name that no field has stays as it was written.
 */
export function fillTemplate(body: string, facts: TemplateFacts): string[] {
  const parts = body.split(PART_END).map((part) => fillPart(part, facts));
  const said = parts.filter((part) => part !== '');
  return said.length > 0 ? said : [''];
}

/**
 * A text that began with a template, when other things are known: each line that the template makes of them is written anew where it
 * stands, and one that was not there comes at the end. Lines that the person has changed stay as they are.
 */
export function refill(text: string, body: string, before: TemplateFacts, after: TemplateFacts): string {
  let lines = text.split('\n');
  for (const line of body.split(/\r?\n/)) {
    const [was, is] = [fillLine(line, before), fillLine(line, after)];
    if (was === is || PART_END.test(line)) continue;
    const at = was === undefined || was === '' ? -1 : lines.indexOf(was);
    if (at >= 0) lines = is ? lines.with(at, is) : withoutLine(lines, at);
    else if (!was && is)
      lines = text.trim() === '' && lines.length === 1 ? [is] : [...lines, ...(lines.at(-1) === '' ? [] : ['']), is];
  }
  return lines.join('\n');
}

/** Without the empty line before it either, which was put there for it. */
function withoutLine(lines: readonly string[], at: number): string[] {
  const from = at === lines.length - 1 && lines[at - 1] === '' ? at - 1 : at;
  return lines.toSpliced(from, at - from + 1);
}

/** The names in a template that no field has, each once: to tell the person who edits it. */
export function unknownFields(body: string): string[] {
  const names = [...body.matchAll(FIELD)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !isField(name)))];
}

function fillPart(part: string, facts: TemplateFacts): string {
  const lines = part.split(/\r?\n/).flatMap((line) => fillLine(line, facts) ?? []);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function fillLine(line: string, facts: TemplateFacts): string | undefined {
  const named = [...line.matchAll(FIELD)].flatMap(([, name = '']) => (isField(name) ? [name] : []));
  if (named.length > 0 && named.every((name) => !facts[name])) return undefined;
  const filled = line.replace(FIELD, (written, name: string) => (isField(name) ? (facts[name] ?? '') : written));
  return named.length > 0 ? filled.replace(/ {2,}/g, ' ').trim() : filled.trimEnd();
}

function isField(name: string): name is TemplateField {
  return (TEMPLATE_FIELDS as readonly string[]).includes(name);
}
