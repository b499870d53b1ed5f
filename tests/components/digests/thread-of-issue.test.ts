import { expect, it } from 'vitest';
import { threadOfIssue } from '../../../components/digests/thread-of-issue.ts';
import { anEdition } from '../../support/an-edition.ts';

const edition = anEdition();
const entries = edition.sections.flatMap((section) => section.entries);

it('begins with what the issue is, its intro and the hashtags of the series', () => {
  const [first = ''] = threadOfIssue({ ...edition, intro: 'Hello.' }, ['MedEd'], []);
  expect(first).toContain(edition.series.name);
  expect(first).toContain('Hello.');
  expect(first.endsWith('#MedEd')).toBe(true);
});

it('has a part for each entry, with its words and its link', () => {
  const parts = threadOfIssue({ ...edition, closing: '' }, [], []);
  expect(parts).toHaveLength(entries.length + 1);
  for (const [index, entry] of entries.entries()) {
    expect(parts[index + 1]).toContain(entry.commentary.trim() || entry.takeHome.trim());
    if (entry.link) expect(parts[index + 1]).toContain(entry.link);
  }
});

it('says of what is retracted that it is, and gives no answer away', () => {
  const [entry] = entries;
  if (!entry) throw new Error('an edition has an entry');
  const told = {
    ...entry,
    labels: [{ kind: 'retracted' as const, text: 'Retracted' }],
    question: 'Which drug?',
    answer: 'Colchicine',
  };
  const [, part = ''] = threadOfIssue({ ...edition, sections: [{ id: 's', title: '', entries: [told] }] }, [], []);
  expect(part).toContain('[Retracted]');
  expect(part).toContain('Which drug?');
  expect(part).not.toContain('Colchicine');
});

it('is no longer than a draft may be', () => {
  const [entry] = entries;
  if (!entry) throw new Error('an edition has an entry');
  const many = Array.from({ length: 300 }, (_, index) => ({ ...entry, id: String(index), number: index + 1 }));
  const parts = threadOfIssue(
    { ...edition, sections: [{ id: 's', title: '', entries: many }], closing: 'Bye.' },
    [],
    [],
  );
  expect(parts.length).toBeLessThanOrEqual(100);
  expect(parts.at(-1)).toBe('Bye.');
});
