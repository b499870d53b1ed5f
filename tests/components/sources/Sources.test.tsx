// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../../lib/sources/check.ts';
import { aSheaf, button, found, press, says, settled, type } from '../mount.tsx';
import { aBrowser, aFinder, aSource, MEDICAL_TEACHER, mountSources } from './a-following.tsx';
import { inTime, standInForBrowser } from './stand-in.ts';

standInForBrowser();
beforeEach(() => localStorage.clear());

const aCheck = (sourceId: string, changes: Partial<Check> = {}): Check => ({
  sourceId,
  dueAt: '2026-11-30T00:00:00.000Z',
  lookedAt: '2026-11-29T00:00:00.000Z',
  failures: 0,
  known: [],
  activity: [],
  activityWeek: 0,
  ...changes,
});

async function aSheafWith(...sources: ReturnType<typeof aSource>[]) {
  const sheaf = aSheaf();
  await sheaf.store.sources.put(sources);
  return sheaf;
}

const box = () => found<HTMLInputElement>('.follow-form input');
const titles = () => [...document.querySelectorAll('.source .source-title')].map((each) => each.textContent);
const enter = async () =>
  (await box()).form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));

it('says when what is followed is looked at next only while it is so by itself', async () => {
  const sheaf = await aSheafWith(aSource('Academic Medicine'));
  await sheaf.store.sources.putCheck(aCheck('Academic Medicine', { dueAt: '2099-11-30T00:00:00.000Z' }));
  mountSources(sheaf);
  await says(/checked .*next /);
  await sheaf.tasks.setSetting('autoRefresh', false);
  await inTime(() => expect(document.querySelector('.source-about')?.textContent).not.toContain('next'));
  (await button('Edit Academic Medicine')).click();
  await says('Next checkonly when you check it');
});

it('says that a feed leads to where another is followed already, and unfollows the one', async () => {
  const sheaf = await aSheafWith(aSource('a'), aSource('b'));
  const moved = { to: 'https://b.example/feed', times: 1, since: '2026-11-29T00:00:00.000Z', isSaid: true as const };
  await sheaf.store.sources.putCheck(aCheck('a', { moved }));
  mountSources(sheaf);
  await says('It leads to the same feed as b, which you follow too.');
  expect(document.body.textContent).not.toContain('Use this address');
  found<HTMLButtonElement>('.source-trouble button').then((press) => press.click());
  await inTime(() => expect(titles()).toEqual(['b']));
});

it('does not offer to follow what leads to where something is followed already', async () => {
  const sheaf = await aSheafWith(aSource('b'));
  const found = { source: { where: { kind: 'feed' as const, url: 'https://a.example/feed' }, title: 'a' } };
  const finder = aFinder([{ ...found, leadsTo: { kind: 'feed', url: 'https://b.example/feed' } }]);
  mountSources(sheaf, { finder });
  type(await box(), 'https://a.example/about');
  await enter();
  await says('followed already');
});

describe('following something new', () => {
  it('asks nobody while a name is typed, then Crossref at a press, and follows with another', async () => {
    const sheaf = aSheaf();
    const [browser, finder] = [aBrowser(), aFinder([MEDICAL_TEACHER])];
    // Most browsers keep no consent: what keeps Sheaf from asking is that look-ups are not on.
    browser.consent.has = async () => true;
    mountSources(sheaf, { browser, finder });
    type(await box(), 'medical teaching');
    await says('Journals called “medical teaching”');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(finder.sought).toEqual([]);
    expect(browser.asked).toEqual([]);
    await enter();
    await says('Sample Press');
    expect(finder.sought).toEqual([{ kind: 'name', name: 'medical teaching' }]);
    await enter();
    await says('You follow Medical Teacher');
    await inTime(() => expect(titles()).toEqual(['Medical Teacher']));
    expect(browser.asked.map(({ what }) => what)).toEqual([['sources'], ['sources']]);
    (await button('Undo')).click();
    await inTime(() => expect(titles()).toEqual([]));
  });

  it('offers a journal that is known by its abbreviation at once, and asks nobody', async () => {
    const [browser, finder] = [aBrowser(), aFinder([MEDICAL_TEACHER])];
    mountSources(aSheaf(), { browser, finder });
    type(await box(), 'Med Teach');
    await button('Follow Medical Teacher');
    await enter();
    await inTime(() => expect(titles()).toEqual(['Medical Teacher']));
    expect(finder.sought).toEqual([]);
  });

  it('looks for a name by itself where look-ups are on', async () => {
    const sheaf = aSheaf();
    await sheaf.tasks.setSetting('lookUps', 'on');
    const [browser, finder] = [aBrowser(), aFinder([MEDICAL_TEACHER])];
    await browser.consent.ask(['sources']);
    mountSources(sheaf, { browser, finder });
    await settled();
    type(await box(), 'medical teacher');
    await says('Sample Press');
    expect(finder.sought).toHaveLength(1);
  });

  it('asks for the site of a feed in the press that follows it', async () => {
    const sheaf = aSheaf();
    const browser = aBrowser();
    mountSources(sheaf, { browser });
    type(await box(), 'https://blog.example/feed.xml');
    await button('Follow blog.example/feed.xml');
    await enter();
    expect(browser.asked).toEqual([{ what: [], sites: ['https://blog.example/*'] }]);
    await inTime(() => expect(titles()).toEqual(['blog.example/feed.xml']));
  });

  it('follows the journal at Crossref where its feed may not be read, and says so', async () => {
    const sheaf = aSheaf();
    const feed = { where: { kind: 'feed' as const, url: 'https://journal.example/rss' }, title: 'Its feed' };
    const finder = aFinder([{ source: feed, instead: MEDICAL_TEACHER.source }]);
    mountSources(sheaf, { browser: aBrowser((_, time) => time === 1), finder });
    type(await box(), 'https://journal.example/about');
    await says('What journal.example offers to follow');
    await enter();
    await says('Its feed');
    await enter();
    await says('at Crossref, since its own feed may not be read');
    await inTime(() => expect(titles()).toEqual(['Medical Teacher']));
  });

  it('says what was not allowed, and follows nothing', async () => {
    const sheaf = aSheaf();
    mountSources(sheaf, { browser: aBrowser(() => false) });
    type(await box(), 'https://blog.example/feed.xml');
    await button('Follow blog.example/feed.xml');
    await enter();
    await says('was not allowed to let Sheaf read blog.example');
    expect(titles()).toEqual([]);
  });

  it('tells what is wrong with a page', async () => {
    mountSources(aSheaf(), { finder: aFinder(async () => ({ ok: false, problem: 'refused' })) });
    type(await box(), 'https://journal.example/about');
    await button('Look: What journal.example');
    await enter();
    await says(/journal\.example: The site refuses/);
  });

  it('leads to what is followed already', async () => {
    const where = { kind: 'journal' as const, issn: ['1466-187X'] };
    mountSources(await aSheafWith(aSource('mt', { where, title: 'Medical Teacher', folder: ['A'] })));
    type(await box(), '0142-159X 1466-187X');
    await says('followed already');
    (await button('Show')).click();
    await inTime(() => expect(document.activeElement?.textContent).toBe('Medical Teacher'));
    (await box()).focus();
    await enter();
    await inTime(() => expect(document.activeElement?.textContent).toBe('Medical Teacher'));
  });

  it('says so of what is nothing', async () => {
    mountSources(aSheaf());
    type(await box(), '???');
    await says('That is nothing that can be followed');
    type(await box(), '0142-1590');
    await says('0142-1590 is no ISSN');
  });

  it('begins with some journals of a pack', async () => {
    const sheaf = aSheaf();
    mountSources(sheaf);
    const labels = async () => {
      await found('.pack');
      return [...document.querySelectorAll<HTMLLabelElement>('.pack label')];
    };
    for (const name of ['Rheumatology', 'Medical Teacher']) {
      const all = await labels();
      all
        .find((each) => each.textContent?.startsWith(name))
        ?.querySelector('input')
        ?.click();
      await settled();
    }
    const chosen = await button('Follow 5 journals');
    chosen.focus();
    chosen.click();
    await inTime(() => expect(titles()).toHaveLength(5));
    await says('You follow 5 more sources');
    const folders = (await sheaf.store.sources.all()).map(({ title, folder }) => `${folder} ${title}`);
    expect(folders).toContain('Medical education Medical Teacher');
    expect(folders).toContain('Rheumatology Rheumatology');
    // The packs are gone: the focus is not.
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

describe('what is followed', () => {
  it('stands in its folder, with what went wrong in words and the way to mend it', async () => {
    const sheaf = await aSheafWith(aSource('alpha', { folder: ['Blogs'] }), aSource('beta'));
    await sheaf.store.sources.putCheck(aCheck('alpha', { problem: 'not-permitted', failures: 1 }));
    const refreshed = vi.spyOn(sheaf.tasks, 'refreshNow');
    const browser = aBrowser();
    mountSources(sheaf, { browser });
    await says('Your browser does not let Sheaf read it yet.');
    expect(document.querySelector('.source-folder')?.textContent).toContain('Blogs');
    (await button('Allow alpha.example')).click();
    expect(browser.asked).toEqual([{ what: [], sites: ['https://alpha.example/*'] }]);
    await inTime(() => expect(refreshed).toHaveBeenCalledWith(['alpha']));
  });

  it('a page in the place of a feed is looked at for its feeds, and one of them takes the place', async () => {
    const sheaf = await aSheafWith(aSource('alpha', { tags: ['MedEd'] }));
    await sheaf.store.sources.putCheck(aCheck('alpha', { problem: 'page', failures: 1 }));
    const feed = { where: { kind: 'feed' as const, url: 'https://alpha.example/real.xml' }, title: 'Real' };
    const [browser, finder] = [aBrowser(), aFinder([{ source: feed }])];
    mountSources(sheaf, { browser, finder });
    (await button('Find its feed')).click();
    await says('Another way to follow alpha');
    await says('Use this instead');
    expect(finder.sought).toEqual([{ kind: 'page', url: 'https://alpha.example/feed' }]);
    expect(browser.asked).toEqual([]);
    await enter();
    await says('alpha is followed at its new address');
    expect(browser.asked).toEqual([{ what: [], sites: ['https://alpha.example/*'] }]);
    expect(await sheaf.store.sources.all()).toMatchObject([{ id: 'alpha', where: feed.where, tags: ['MedEd'] }]);
  });

  it('what is half typed waits for the next visit', async () => {
    const sheaf = aSheaf();
    mountSources(sheaf);
    type(await box(), 'medical tea');
    await inTime(async () => expect(await sheaf.store.typed.get('sources/follow')).toBe('medical tea'));
    mountSources(sheaf);
    await inTime(async () => expect((await box()).value).toBe('medical tea'));
  });

  it('moves to a new folder, and back', async () => {
    const sheaf = await aSheafWith(aSource('alpha'), aSource('beta'));
    mountSources(sheaf);
    (await button('alpha')).focus();
    await settled();
    press(await button('alpha'), 'm');
    const select = await found<HTMLSelectElement>('dialog select');
    select.value = 'new';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    type(await found<HTMLInputElement>('dialog form input'), 'Education / Blogs');
    (await found<HTMLFormElement>('dialog form')).requestSubmit();
    await says('alpha moved to “Education / Blogs”');
    await inTime(() => expect(document.activeElement?.textContent).toBe('alpha'));
    expect((await sheaf.store.sources.get('alpha'))?.folder).toEqual(['Education', 'Blogs']);
    press(document.activeElement as Element, 'z');
    await inTime(async () => expect((await sheaf.store.sources.get('alpha'))?.folder).toEqual([]));
  });

  it('moves to a folder that there is only when that is said: keys go through the choices', async () => {
    const sheaf = await aSheafWith(aSource('alpha'), aSource('beta', { folder: ['X'] }));
    mountSources(sheaf);
    (await button('alpha')).focus();
    await settled();
    press(await button('alpha'), 'm');
    const select = await found<HTMLSelectElement>('dialog select');
    select.value = '["X"]';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect((await sheaf.store.sources.get('alpha'))?.folder).toEqual([]);
    (await found('dialog .button.primary')).click();
    await says('alpha moved to “X”');
    expect((await sheaf.store.sources.get('alpha'))?.folder).toEqual(['X']);
  });

  it('is dropped into the innermost folder under the pointer, and nowhere else', async () => {
    const sheaf = await aSheafWith(aSource('alpha'), aSource('beta', { folder: ['X', 'Y'] }));
    mountSources(sheaf);
    await button('beta');
    const changed = vi.spyOn(sheaf.tasks, 'changeSources');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    const dataTransfer = { types: ['application/x-sheaf-sources'], getData: () => '["alpha"]', files: [] };
    (await button('beta')).dispatchEvent(Object.assign(drop, { dataTransfer }));
    await says('alpha moved to “X / Y”');
    expect(changed).toHaveBeenCalledTimes(1);
    expect((await sheaf.store.sources.get('alpha'))?.folder).toEqual(['X', 'Y']);
  });

  it('a folder is renamed with all that is in it, and all of it is taken back at once', async () => {
    const sheaf = await aSheafWith(aSource('a', { folder: ['X'] }), aSource('b', { folder: ['X', 'Y'] }), aSource('c'));
    mountSources(sheaf);
    (await button('Edit folder X')).click();
    const name = await found<HTMLInputElement>('dialog form input');
    name.value = '';
    type(name, 'Z');
    (await found<HTMLFormElement>('dialog form')).requestSubmit();
    await says('The folder is “Z” now');
    const folders = async () => (await sheaf.store.sources.all()).map(({ folder }) => folder.join('/'));
    expect(await folders()).toEqual(['Z', 'Z/Y', '']);
    press(document.body, 'z');
    await inTime(async () => expect(await folders()).toEqual(['X', 'X/Y', '']));
  });

  it('several are starred, tagged and unfollowed together; the focus goes to what came after', async () => {
    const sheaf = await aSheafWith(aSource('a'), aSource('b'), aSource('c'));
    mountSources(sheaf);
    for (const name of ['a', 'b']) {
      (await button(name)).focus();
      press(await button(name), 'x');
      await settled();
    }
    await says('2 selected');
    press(await button('b'), 's');
    await says('2 sources starred');
    (await button('b')).focus();
    press(await button('b'), '#');
    await says('2 sources are no longer followed');
    await inTime(() => expect(document.activeElement?.textContent).toBe('c'));
    expect((await sheaf.store.sources.all()).map(({ id }) => id)).toEqual(['c']);
    (await button('Undo')).click();
    await inTime(() => expect(titles()).toEqual(['a', 'b', 'c']));
  });

  it('is narrowed by words, and says so where nothing is so', async () => {
    mountSources(await aSheafWith(aSource('alpha', { folder: ['F'] }), aSource('beta')));
    const filter = await found<HTMLInputElement>('[type="search"]');
    type(filter, 'alp');
    await inTime(() => expect(titles()).toEqual(['alpha']));
    type(filter, 'zzz');
    await says('No source is like that.');
  });

  it('a journal is suggested that much was saved from, until the person does not want it', async () => {
    const sheaf = aSheaf();
    const { aCapture } = await import('../../support/builders.ts');
    for (const n of [1, 2, 3]) {
      const fields = {
        doi: `10.5555/${n}`,
        url: `https://j.example/${n}`,
        issn: ['0142-159X'],
        title: `Paper ${n}` as never,
      };
      await sheaf.store.articles.save(aCapture(fields), '2026-11-01T00:00:00.000Z');
    }
    mountSources(sheaf);
    await says('You saved 3 articles from Journal of Sample Medicine. Follow it?');
    (await button('Do not suggest')).click();
    await says('is not suggested again');
    mountSources(sheaf);
    await found('.pack');
    await settled();
    expect(document.body.textContent).not.toContain('You saved 3 articles');
  });
});
