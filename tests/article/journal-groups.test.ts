import { expect, it } from 'vitest';
import { journalGroups } from '../../lib/article/journal-groups.ts';

it.each([
  ['The New England Journal of Medicine', 'N Engl J Med', 'NEJM', 'New England journal of medicine'],
  ['PLOS ONE', 'PloS one'],
  ['Journal of Neurology, Neurosurgery, and Psychiatry', 'J Neurol Neurosurg Psychiatry'],
  ['Anesthesia & Analgesia', 'Anesth Analg', 'Anesthesia and analgesia'],
  ['Proceedings of the National Academy of Sciences', 'Proc Natl Acad Sci U S A', 'PNAS'],
  ['The Lancet', 'Lancet'],
  ['BMJ', 'BMJ (Clinical research ed.)', 'British Medical Journal'],
])('%s is one journal by every name', (...names) => {
  expect([...new Set(journalGroups(names).values())]).toEqual([names[0]]);
});

it('leaves apart what is not surely one', () => {
  const names = [
    'J Med',
    'Journal of Medicine',
    'Journal of Meditation',
    'Clinical Trial',
    'Clinical Trials',
    'Surgery',
    'Surg',
    'The Lancet',
    'The Lancet Neurology',
  ];
  expect([...journalGroups(names).values()]).toEqual(names);
});

it('takes the full name, whichever comes first', () => {
  expect(journalGroups(['Ann Intern Med', 'Annals of Internal Medicine']).get('Ann Intern Med')).toBe(
    'Annals of Internal Medicine',
  );
});

it('is done with many names of the same initials, and takes none of them for another', () => {
  const names = Array.from({ length: 20_000 }, (_, n) => `Journal of Medicine${'abcdefghij'[n % 10]}x${n}`);
  expect([...journalGroups([...names, 'J Med']).values()]).toEqual([...names, 'J Med']);
});

it('is done with a chain of ever longer names: each is short for all that follow', () => {
  const chain = (length: number) => Array.from({ length }, (_, n) => `J M${'e'.repeat(n * 2)}`);
  expect(new Set(journalGroups(chain(100)).values())).toEqual(new Set([chain(100).at(-1)]));
  expect([...journalGroups(chain(1000)).values()]).toEqual(
    chain(1000).map((name, n) => (n < 149 ? chain(149).at(-1) : name)),
  );
});
