import { printable } from '../../text/printable.ts';
import { TemplateFault, type TemplateFaultCode } from './fault.ts';
import { ReadyHtml } from './ready-html.ts';

/** Characters of each text of a template. */
export const LONGEST_TEMPLATE_TEXT = 50_000;
/** Milliseconds that an issue may take, and each entry more: a busy machine needs a tenth of it. */
const LONGEST_RUN_MS = 2500;
const LONGEST_ENTRY_MS = 10;
/** Characters that a template may make. */
const MOST_MADE = 20_000_000;
/** What ranges and filters may make, in characters and members. */
const MOST_MEMORY = 5_000_000;

/** Everything that a template can do. */
export const TEMPLATE_TAGS = [
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'comment',
  'raw',
  '#',
] as const;
export const TEMPLATE_FILTERS = [
  'append',
  'capitalize',
  'default',
  'divided_by',
  'downcase',
  'first',
  'join',
  'last',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'remove',
  'replace',
  'reverse',
  'size',
  'slice',
  'times',
  'truncate',
  'truncatewords',
  'upcase',
  'where',
] as const;

/** Runs templates of one issue, within one limit of time and size. */
export interface TemplateEngine {
  /** What a template makes of what it is told: HTML in which every value is escaped. @throws TemplateFault */
  prepare(text: string, part: TemplateFault['part']): (scope: object) => string;
}

/** An engine with nothing in it but the tags and filters above: it reads no file, and no property that is inherited. */
export async function createEngine(escaped: (text: string) => string, entries = 0): Promise<TemplateEngine> {
  const { Liquid } = await import('liquidjs');
  const deadline = performance.now() + LONGEST_RUN_MS + entries * LONGEST_ENTRY_MS;
  let made = 0;
  const engine = new Liquid({
    templates: {},
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    memoryLimit: MOST_MEMORY,
    outputEscape: (value: unknown) => {
      const html = value instanceof ReadyHtml ? value.html() : escaped(printable(textOf(value)));
      made += html.length;
      return html;
    },
  });
  for (const name of Object.keys(engine.tags)) if (!isOneOf(TEMPLATE_TAGS, name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!isOneOf(TEMPLATE_FILTERS, name)) delete engine.filters[name];
  return {
    prepare(text, part) {
      if (text.length > LONGEST_TEMPLATE_TEXT) throw new TemplateFault('too-long', part);
      const faulty = <T>(run: () => T): T => {
        try {
          return run();
        } catch (error) {
          throw faultOf(error, part);
        }
      };
      const template = faulty(() => engine.parse(text));
      return (scope) => {
        const left = deadline - performance.now();
        if (left <= 0 || made > MOST_MADE) throw new TemplateFault('too-much', part);
        const html: string = faulty(() => engine.renderSync(template, scope, { renderLimit: left }));
        made += html.length;
        if (made > MOST_MADE) throw new TemplateFault('too-much', part);
        return html;
      };
    },
  };
}

/** What a template shows of any value; of an object, nothing. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('');
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof ReadyHtml ? String(value) : '';
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

const SAID: [RegExp, TemplateFaultCode][] = [
  [/^undefined filter: (.{1,100})/, 'unknown-filter'],
  [/^undefined variable: (.{1,100})/, 'unknown-variable'],
  [/^tag "(.{1,100})" not found/, 'unknown-tag'],
  // Of the last two kinds, the second is as Firefox says it.
  [/^(?:template render|memory alloc) limit exceeded|^Invalid string length|^allocation size overflow/, 'too-much'],
  [/^Maximum call stack|^too much recursion/, 'too-deep'],
];

/** LiquidJS says in a sentence what is wrong, and where in its token. */
function faultOf(error: unknown, part: TemplateFault['part']): TemplateFault {
  if (!(error instanceof Error)) throw error;
  if (error instanceof TemplateFault) return error;
  // It puts the place at the end: `, line:3, col:7`.
  const message = error.message.replace(/, line:\d+, col:\d+/g, '').slice(0, 300);
  const line = 'token' in error ? (error.token as { getPosition(): [number, number] }).getPosition()[0] : undefined;
  for (const [pattern, code] of SAID) {
    const match = pattern.exec(message);
    if (match) return new TemplateFault(code, part, line, match[1]);
  }
  if (line === undefined) throw error;
  return new TemplateFault('syntax', part, line, message);
}
