import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fitted, type SlideItem } from '../../../lib/digest/formats/slides/fit.ts';
import { slides } from '../../../lib/digest/formats/slides.ts';
import { aWriting } from '../../support/a-writing.ts';
import { anEdition, anEditionEntry, anEditionSection } from '../../support/an-edition.ts';
import { nastyEdition, runningIn, saidIn } from '../../support/nasty-edition.ts';

const { DOMParser } = new JSDOM('').window;
const written = async (...how: Parameters<typeof aWriting>) => {
  const html = String(await slides.write(await aWriting(...how), () => {}));
  return { html, page: new DOMParser().parseFromString(html, 'text/html') };
};
const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

it('has a slide for each entry, and asks before it answers', async () => {
  const { page } = await written({ images: new Map([['image-1', new Uint8Array([1])]]) });
  const shown = [...page.querySelectorAll('section')].map((slide) =>
    [slide.className, slide.querySelector('.above')?.textContent, slide.querySelector('.words')?.textContent].join('|'),
  );
  const expected = [
    'title|No. 12 · 29 November 2026|Two papers this week.',
    'section||',
    'entry|Practice-changing|Feedback works when it is asked for',
    'ask|To discuss|What would change here on Monday?',
    'ask|Question|Which patients gained nothing?',
    'ask|Answer|Those who needed no oxygen.',
    'entry|Practice-changing|中文评论',
    'section||',
    'entry|Education|',
    'ask|Question|Who asked?',
    'ask|Answer|The learner.',
    'entry||A paper of No. 11 was retracted',
    'title||Until next week.',
  ];
  expect(shown.map((each, index) => each.slice(0, expected[index]?.length))).toEqual(expected);
  const labels = [...page.querySelectorAll('.labels')].map(({ textContent }) => textContent);
  expect(labels).toEqual(Array.from({ length: 4 }, () => 'Retracted · Preprint'));
});

it('goes on on a further slide with what is too long for one, and loses nothing', () => {
  const word = fc.constantFrom('feedback', '糖尿病', 'a', 'β-blocker.', 'x'.repeat(200));
  const item: fc.Arbitrary<SlideItem> = fc
    .tuple(fc.constantFrom('paragraph' as const, 'item' as const), fc.array(word, { minLength: 1, maxLength: 400 }))
    .map(([kind, words]) => ({ kind, children: [{ kind: 'text', text: words.join(' ') }] }));
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), fc.constantFrom(1, 0.5), (items, share) => {
      const fit = fitted(items, { heading: 10, share, sizes: ['large', 'small'] });
      const said = fit.slides.flat().map(({ children }) => saidIn(children));
      expect(squeezed(said.join(''))).toBe(squeezed(items.map(({ children }) => saidIn(children)).join('')));
      for (const slide of fit.slides) {
        const letters = slide.map(({ children }) => saidIn(children)).join('').length;
        expect(letters).toBeLessThan(89 * 15);
      }
    }),
    { numRuns: 50 },
  );
});

it('shows what was typed, and runs none of it', async () => {
  await fc.assert(
    fc.asyncProperty(nastyEdition, async (edition) => {
      const { html, page } = await written({ edition });
      expect(runningIn(page)).toEqual([]);
      expect(html.match(/<\/style/g)).toHaveLength(1);
      const [entry] = edition.sections[0]?.entries ?? [];
      const shown = squeezed(page.body.textContent);
      for (const text of [
        edition.intro,
        entry?.commentary,
        entry?.question,
        entry?.answer,
        entry?.prompt,
        edition.closing,
      ])
        for (const line of (text ?? '').split(/\n(?:- )?/)) expect(shown).toContain(squeezed(line.replace(/^- /, '')));
    }),
    { numRuns: 40 },
  );
});

it('is a title alone where there is nothing', async () => {
  const { page } = await written({
    edition: anEdition({ sections: [anEditionSection([anEditionEntry()], { title: ' ' })], intro: '', closing: '' }),
  });
  expect(page.querySelectorAll('section')).toHaveLength(2);
  expect(
    (await written({ edition: anEdition({ sections: [], intro: '', closing: '' }) })).page.querySelectorAll('section'),
  ).toHaveLength(1);
});
