import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  type OwnTemplate,
  ownTemplateOf,
  ownTemplatesFor,
  refill,
  unknownFields,
} from '../../lib/share/templates.ts';

describe('fillTemplate', () => {
  it.each([
    [
      'says what is known',
      '{takeHome}\n\n{title} ({year})',
      { takeHome: 'It works.', title: 'A trial', year: '2021' },
      ['It works.\n\nA trial (2021)'],
    ],
    ['leaves out a line of which nothing is known', '{takeHome}\n\n{title}', { title: 'A trial' }, ['A trial']],
    ['keeps a line of which something is known', '{journal} {year}', { journal: 'NEJM' }, ['NEJM']],
    ['keeps words beside what is known', 'New in {journal}: {title}', { journal: 'NEJM' }, ['New in NEJM:']],
    ['breaks parts at a line of dashes', '{takeHome}\n---\n{link}', { takeHome: 'A', link: 'B' }, ['A', 'B']],
    [
      'leaves out a part of which nothing is known',
      '{takeHome}\n---\n{quote}\n---\n{link}',
      { takeHome: 'A', link: 'B' },
      ['A', 'B'],
    ],
    ['keeps at most one empty line', 'A\n\n{quote}\n\nB', {}, ['A\n\nB']],
    ['keeps a name that no field has', 'A {tital}', {}, ['A {tital}']],
    ['is one empty part where nothing is known', '{takeHome}', {}, ['']],
    [
      'reads no template in what is known',
      '{title}',
      { title: 'On {journal}\n---\n$& and {title}', journal: 'NEJM' },
      ['On {journal}\n---\n$& and {title}'],
    ],
  ])('%s', (_, body, facts, parts) => {
    expect(fillTemplate(body, facts)).toEqual(parts);
  });
});

it('tells the names that no field has, each once', () => {
  expect(unknownFields('{title} {tital} {x} {tital}')).toEqual(['tital', 'x']);
});

describe('refill', () => {
  const body = '{takeHome}\n\n{speaker} {session} {hashtags}\n{link}';
  it.each([
    ['Point.', {}, { speaker: 'Sample' }, 'Point.\n\nSample'],
    ['Point.\n\nSample', { speaker: 'Sample' }, { speaker: 'Sample', session: 'S1' }, 'Point.\n\nSample S1'],
    ['Mine.\n\nSample S1\nMore', { speaker: 'Sample', session: 'S1' }, { speaker: 'Sample' }, 'Mine.\n\nSample\nMore'],
    ['Point.\n\nSample', { speaker: 'Sample' }, {}, 'Point.'],
    ['', {}, { session: 'S' }, 'S'],
    ['As Sample said', { speaker: 'Sample' }, { speaker: 'Samples' }, 'As Sample said'],
  ])('makes of %j, from %j to %j, %j', (text, before, after, expected) => {
    expect(refill(text, body, before, after)).toBe(expected);
  });

  it('typed letter by letter is as typed at once', () => {
    const typed = [...'Ada Sample'].reduce(
      ({ text, speaker }, letter) => ({
        text: refill(text, body, { takeHome: 'Point.', speaker }, { takeHome: 'Point.', speaker: speaker + letter }),
        speaker: speaker + letter,
      }),
      { text: 'Point.', speaker: '' },
    );
    expect(typed.text).toBe('Point.\n\nAda Sample');
  });
});

describe('templates that the person added', () => {
  const own: OwnTemplate[] = [
    { id: 'a', name: 'Round 10', kind: 'thread', body: 'A' },
    { id: 'b', name: 'Round 9', kind: 'thread', body: 'B' },
    { id: 'c', name: 'Short', kind: 'share', body: 'C' },
  ];

  it('are offered for their kind, by name', () => {
    expect(ownTemplatesFor('thread', own).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(ownTemplatesFor('poll', own)).toEqual([]);
  });

  it.each([
    [{ kind: 'thread', template: 'a' } as const, 'A'],
    [{ kind: 'share', template: 'a' } as const, undefined],
    [{ kind: 'thread', template: 'gone' } as const, undefined],
    [{ kind: 'thread' } as const, undefined],
  ])('begin %j with %j', (draft, body) => {
    expect(ownTemplateOf(draft, own)?.body).toBe(body);
  });
});
