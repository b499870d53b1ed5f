import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../lib/share/checks/link.ts';
import { anArticle } from '../../support/builders.ts';
import { facts } from '../../support/draft-facts.ts';

const LINK = 'https://doi.org/10.5555/Sample.2024.001';

function found(text: string) {
  return checkLink(facts([text], { articles: [anArticle()] })).map(({ reason, names }) => [reason, names?.instead]);
}

describe('checkLink', () => {
  it.each<[string, unknown[]]>([
    [`Read ${LINK}`, []],
    ['Read it.', [['no-link', LINK]]],
    ['doi:10.5555/Sample.2024.001 is worth it', [['bare-doi', LINK]]],
    [
      'https://www-nejm-org.ezproxy.example.edu/doi/full/10.1056/NEJMoa1',
      [['proxied-link', 'https://doi.org/10.1056/NEJMoa1']],
    ],
    [
      'https://proxy.lib.example.edu/login?url=https://journal.example.org/a',
      [['proxied-link', 'https://journal.example.org/a']],
    ],
    ['https://login.ezproxy.example.edu/menu', [['proxied-link', LINK]]],
    ['https://bit.ly/3abc', [['short-link', LINK]]],
    ['https://rabbit.ly/3abc', []],
    ['https://example.org/a(10.1234/abc)', []],
  ])('of %j says %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('asks for no link before anything is written, nor where there is no article', () => {
    expect(found(' ')).toEqual([]);
    expect(checkLink(facts(['Good morning.']))).toEqual([]);
  });

  it('marks the DOI and no more', () => {
    const text = 'See doi:10.5555/Sample.2024.001.';
    const [finding] = checkLink(facts([text], { articles: [anArticle()] }));
    expect(finding?.place).toEqual({ part: 0, start: 4, end: 31 });
  });

  it('is content with a link in any part', () => {
    expect(checkLink(facts(['One.', LINK], { articles: [anArticle()] }))).toEqual([]);
  });
});
