import { beforeAll, expect, it } from 'vitest';
import { withWordsFilled } from '../../../components/digests/fill-intro.ts';
import { anEdition } from '../../support/an-edition.ts';
import { provideEnglish } from '../english.ts';

beforeAll(() => provideEnglish('en-US'));

it('says the number, the day and the count of the issue that goes out, as the language of its series has them', async () => {
  const series = { ...anEdition().series, language: 'en-GB' };
  const intro = 'No. {{ number }} of {{ series }}: {{ count }} papers, {{ date }}';
  const filled = await withWordsFilled(anEdition({ series, number: 13, intro, closing: '{{ month }}' }));
  expect(filled).toMatchObject({
    intro: 'No. 13 of Rheum weekly: 1 papers, 29 November 2026',
    closing: 'November 2026',
  });
});

it('leaves what has a fault in it, or names nothing, as it was typed', async () => {
  const edition = anEdition({ intro: 'HLA-B*27 {{ nothing }}', closing: '{ as } typed %}' });
  expect(await withWordsFilled(edition)).toEqual(edition);
});
