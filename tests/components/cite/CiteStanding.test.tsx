// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { CiteStanding } from '../../../components/cite/CiteStanding.tsx';
import type { Article } from '../../../lib/article/article.ts';
import { anArticle } from '../../support/builders.ts';
import { aLibrary } from '../library/a-library.ts';
import { mount } from '../mount.tsx';

let unmount: () => void = () => undefined;
afterEach(() => unmount());

type Status = Article['trust']['status'];

it.each<[Status[], string]>([
  [['nothing-known', 'nothing-known'], ''],
  [
    ['retracted', 'corrected', 'corrected', 'expression-of-concern', 'unchecked', 'unchecked'],
    '1 of these is retracted1 of these has an expression of concern2 of these have a correction2 of these are not checked for retractions',
  ],
  [['unchecked'], 'Not checked for retractions'],
])('says of %j what is to be known before they are cited', (statuses, words) => {
  const articles = statuses.map((status, index) => anArticle({ id: `a${index}`, trust: { status } }));
  unmount = mount(<CiteStanding articles={new Map(articles.map((each) => [each.id, each]))} />, aLibrary());
  expect(document.querySelector('.cite-standing')?.textContent ?? '').toBe(words);
});
