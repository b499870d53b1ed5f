import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedFromText, plain, toMarked } from '../../lib/article/markup.ts';
import { spelledOut } from '../../lib/article/spelled-out.ts';
import { ownTime } from '../support/own-time.ts';

describe('marked text in plain text', () => {
  it.each([
    ['3×10<sup>6</sup> U/m<sup>2</sup>', '3×10⁶ U/m²'],
    ['10<sup>−6</sup> or 10<sup>-12</sup>', '10⁻⁶ or 10⁻¹²'],
    ['H<sub>2</sub>O and CO<sub>2</sub>', 'H₂O and CO₂'],
    ['<sup>18</sup>F-FDG', '¹⁸F-FDG'],
    ['CD4<sup>+</sup>', 'CD4⁺'],
    ['HbA<sub>1c</sub>', 'HbA₁c'],
    ['C<sub>max</sub>', 'C_(max)'],
    ['V<sub>E</sub>', 'V_(E)'],
    ['10<sup>a b</sup>', '10^(a b)'],
    ['10<sup>1.5</sup>', '10^(1.5)'],
    ['e<sup>x<sub>2</sub></sup>', 'e^(x₂)'],
    ['<i>x<sup>2</sup></i>', 'x²'],
    ['as shown<sup>1,2</sup>', 'as shown¹,²'],
    ['10<sup>6–7</sup> cells', '10^(6–7) cells'],
    ['10<sup>6-7</sup> cells', '10^(6-7) cells'],
    ['AUC<sub>0–24</sub>', 'AUC₀₋₂₄'],
    ['<sup>99m</sup>Tc', '⁹⁹ᵐTc'],
    ['37<sup>o</sup>C', '37ᵒC'],
    ['the 1<i>9</i><sup>th</sup> century', 'the 19th century'],
    ['m<sup>2 </sup>a day', 'm² a day'],
    ['the 21<sup>st</sup> century', 'the 21st century'],
    ['Humira<sup>®</sup>', 'Humira®'],
    ['<i>E. coli</i> &lt; 5 &amp; <b>more</b>', 'E. coli < 5 & more'],
  ])('%s', (html, text) => expect(spelledOut(toMarked(html))).toBe(text));

  it('never reads a raised or lowered number as one of the line', () => {
    fc.assert(
      fc.property(fc.constantFrom('sup', 'sub'), fc.stringMatching(/^[a-zA-Z0-9.,%/+-]{1,12}$/), (mark, inside) => {
        const text = spelledOut(toMarked(`10<${mark}>${inside}</${mark}>`));
        fc.pre(!/^(?:st|nd|rd|th)$/.test(inside));
        expect(text).not.toMatch(/^10\d/);
      }),
    );
  });

  it('takes no longer for each mark of a long text than of a short one', () => {
    const marked = 'the 7<sup>th</sup> of '.repeat(40_000);
    const start = ownTime();
    spelledOut(marked);
    // A tenth of a second; nine where each mark looks back at all that is before it.
    expect(ownTime() - start).toBeLessThan(3000);
  });

  it('is the text itself where nothing is marked', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const marked = markedFromText(text);
        expect(spelledOut(marked)).toBe(plain(marked));
      }),
    );
  });
});
