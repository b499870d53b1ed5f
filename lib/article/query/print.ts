import type { Condition, Query } from './query.ts';

/** The query as it would be typed: `parseQuery` reads it back. */
export function printQuery({ all, sort }: Query): string {
  const parts = all.filter((any) => any.length > 0).map((any) => any.map(printCondition).join(' OR '));
  if (sort) {
    const isNewestFirst = sort.by === 'added' || sort.by === 'issued' || sort.by === 'shared';
    parts.push(`sort:${isNewestFirst === sort.descending ? '' : '-'}${sort.by}`);
  }
  return parts.join(' ');
}

/** One condition as it would be typed. */
export function printCondition(condition: Condition): string {
  return (condition.not ? '-' : '') + stated(condition);
}

function stated(condition: Condition): string {
  switch (condition.kind) {
    case 'words':
      return condition.field ? `${condition.field}:${bare(condition.text)}` : bare(condition.text);
    case 'phrase':
      return condition.field ? `${condition.field}:${quoted(condition.text)}` : quoted(condition.text);
    case 'tag':
      return `tag:${asTyped(condition.tag)}`;
    case 'list':
      return `list:${asTyped(condition.name)}`;
    case 'identifier':
      return `${condition.field}:${asTyped(condition.value)}`;
    case 'type':
      return `type:${condition.type}`;
    case 'year':
    case 'added': {
      const { kind, from = '', to = '' } = condition;
      return from === to ? `${kind}:${from}` : `${kind}:${from}..${to}`;
    }
    case 'added-within':
      return `added:${condition.days}d`;
    case 'is':
    case 'has':
      return `${condition.kind}:${condition.what}`;
  }
}

/** A value as it would be typed behind a field's name. */
export function asTyped(text: string): string {
  if (text !== '' && !/\s|^["“„«]/.test(text)) return text;
  const marks = ENCLOSING.find(([, close]) => !text.includes(close));
  return marks ? marks[0] + text + marks[1] : quoted(text);
}

const ENCLOSING = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
] as const;

function bare(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A quotation mark cannot be within what it encloses; for the search it is as good as a space. */
function quoted(text: string): string {
  return `"${text.replace(/"/g, ' ')}"`;
}
