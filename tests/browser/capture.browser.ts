import { doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { plain } from '../../lib/article/markup.ts';
import { type Harness, readArticles, readRows, until } from '../support/browsers/index.ts';
import { ARTICLE, PAGES, serveFixtures } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

const text = () => document.body.innerText;

/** Clicks the toolbar button on a page, and waits until the popup says so. */
async function clickOn(harness: Harness, url: string) {
  serveFixtures(harness.site);
  const page = await harness.open(url);
  const popup = await harness.clickToolbar(page);
  await popup.waitFor(() => !document.querySelector('[aria-busy="true"]') && document.body.innerText.length > 20);
  return { page, popup };
}

/** A popup that is gone answers no more: waits for the answer, but not for ever. */
async function gone(answer: Promise<unknown>): Promise<void> {
  await Promise.race([answer.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 500))]);
}

async function articles(harness: Harness) {
  return harness.inSheaf(readArticles);
}

export const scenarios: Scenario[] = [
  {
    name: 'a click on an article saves it, rightly identified',
    async run(harness) {
      const { popup } = await clickOn(harness, PAGES.article);
      match(await popup.evaluate(text), /Saved to Library/);
      const [article, ...others] = await articles(harness);
      equal(others.length, 0);
      equal(plain(article?.title ?? ''), ARTICLE.title);
      match(article?.title ?? '', /<i>Helicobacter pylori<\/i> &amp; H<sub>2<\/sub>/);
      equal(article?.journal, ARTICLE.journal);
      equal(article?.doi, ARTICLE.doi);
      equal(article?.issued, '2024-05-12');
      equal(article?.authors?.length, 3);
    },
  },
  {
    name: 'the readable text is kept after the save, without what a page could do with it',
    async run(harness) {
      const sentence = 'Feedback is a conversation, and both sides of it can be learned.';
      const url = 'https://journal.example/doi/full/10.5555/sample.2024.002';
      harness.site.set(
        url,
        `<!doctype html><title>Feedback, read aloud</title><meta name="citation_title" content="Feedback, read aloud">
        <meta name="citation_doi" content="10.5555/sample.2024.002"><nav>Menu of the site</nav>
        <article><h1>Feedback, read aloud</h1><p onclick="alert(1)">${`${sentence} `.repeat(20)}</p>
        <p><a href="javascript:alert(1)">A link</a> and ${`${sentence} `.repeat(20)}<img src="x" onerror="alert(1)"></p>
        <script>document.title = 'run'</script></article>`,
      );
      await harness.clickToolbar(await harness.open(url));
      const texts = () => harness.inSheaf(readRows<'readable'>, 'readable');
      await until(
        async () => (await texts()).length === 1,
        async () => JSON.stringify(await harness.inSheaf(readRows<'jobs'>, 'jobs')),
      );
      const [kept] = await texts();
      const [article] = await articles(harness);
      equal(kept?.articleId, article?.id);
      ok(kept?.text.includes(sentence));
      doesNotMatch(kept?.html ?? '', /<script|onclick|onerror|javascript:|Menu of the site/i);
    },
  },
  {
    name: 'a second click, PubMed and a library proxy lead to the same record',
    async run(harness) {
      for (const url of [PAGES.article, PAGES.article, PAGES.pubmed, PAGES.proxied]) await clickOn(harness, url);
      const all = await articles(harness);
      equal(all.length, 1);
      ok(all[0]?.keys.includes(`pmid:${ARTICLE.pmid}`));
      equal(plain(all[0]?.title ?? ''), ARTICLE.title);
    },
  },
  {
    name: 'a known article says so',
    async run(harness) {
      const first = await clickOn(harness, PAGES.article);
      await first.popup.close();
      const { popup } = await clickOn(harness, PAGES.pubmed);
      match(await popup.evaluate(text), /Saved (?:today|just now|\d|[A-Z][a-z]+ \d)/i);
    },
  },
  {
    name: 'a robot check is not saved',
    async run(harness) {
      const { popup } = await clickOn(harness, PAGES.robot);
      equal((await articles(harness)).length, 0);
      match(await popup.evaluate(text), /not saved|nothing was saved/i);
    },
  },
  {
    name: 'search results are listed to choose from, and what is chosen is saved',
    async run(harness) {
      const { popup } = await clickOn(harness, PAGES.search);
      equal((await articles(harness)).length, 0);
      // The page itself stands first.
      equal(await popup.evaluate(() => document.querySelectorAll('li input[type="checkbox"]').length), 4);
      await popup.click('li:nth-of-type(3) input[type="checkbox"]');
      await popup.click('button.primary');
      const saved = await until(
        async () => (await articles(harness))[0],
        () => popup.evaluate(text),
      );
      equal(saved.pmid, '99000002');
    },
  },
  {
    name: 'a home page is not an article, and can be saved as a web page',
    async run(harness) {
      const { popup } = await clickOn(harness, PAGES.home);
      equal((await articles(harness)).length, 0);
      match(await popup.evaluate(text), /looks like an article/i);
    },
  },
  {
    name: 'a page of the browser itself cannot be read, and says so; a pasted DOI is saved',
    async run(harness) {
      const page = await harness.openOwn('app.html');
      const popup = await harness.clickToolbar(page);
      await popup.waitFor(() => document.querySelector('input'));
      await popup.type('input', '10.1056/NEJMoa2021436');
      await popup.press('Enter');
      const saved = await until(
        async () => (await articles(harness))[0],
        () => popup.evaluate(text),
      );
      equal(saved.doi, '10.1056/NEJMoa2021436');
    },
  },
  {
    name: 'every character of the take-home is kept when the popup closes at once',
    async run(harness) {
      const { popup } = await clickOn(harness, PAGES.article);
      await popup.type('textarea', 'Ask before you tell');
      // The last character and the closing are one task: nothing can be written in between.
      const closing = popup.evaluate(() => {
        document.execCommand('insertText', false, '!');
        window.close();
      });
      await gone(closing);
      await until(
        async () => (await articles(harness))[0]?.takeHome === 'Ask before you tell!',
        async () => `take-home is ${(await articles(harness))[0]?.takeHome}`,
        5000,
      );
    },
  },
  {
    name: 'half a tag is in its field again after the popup closed at once',
    async run(harness) {
      const { page, popup } = await clickOn(harness, PAGES.article);
      await popup.type('.fields input', 'fee');
      const closing = popup.evaluate(() => {
        document.execCommand('insertText', false, 'd');
        window.close();
      });
      await gone(closing);
      await gone(popup.close());
      const again = await harness.clickToolbar(page);
      // Firefox takes the focus from the field before it closes the popup, which makes a tag of it.
      const typed = await again.waitFor(
        () =>
          document.querySelector<HTMLInputElement>('.fields input')?.value ||
          document.querySelector('.token')?.textContent,
      );
      equal(typed, 'feed');
    },
  },
  {
    name: 'what is suggested for half a tag leaves the reading lists below to be clicked',
    async run(harness) {
      const { popup } = await clickOn(harness, PAGES.article);
      await popup.waitFor(() => document.querySelector('.token-field input'));
      await popup.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('.token-field input');
        input?.focus();
        if (input) input.value = 'half';
        input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await popup.waitFor(() => document.querySelector('.token-field > .listbox'));
      const met = await popup.evaluate(() => {
        const lists = [...document.querySelectorAll('.token-field')][1] as Element;
        const { left, right, top, bottom } = lists.getBoundingClientRect();
        const element = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return lists.contains(element) ? 'lists' : element?.outerHTML;
      });
      equal(met, 'lists');
    },
  },
  {
    name: 'a popup that is closed at once loses nothing',
    async run(harness) {
      serveFixtures(harness.site);
      const page = await harness.open(PAGES.article);
      const popup = await harness.clickToolbar(page);
      // As fast as a hand can: a popup whose script has not begun yet has asked for nothing.
      await popup.waitFor(() => document.readyState === 'complete');
      await new Promise((resolve) => setTimeout(resolve, 50));
      await popup.close();
      const [article] = await until(
        async () => {
          const all = await articles(harness);
          return all.length > 0 ? all : undefined;
        },
        () => 'an article',
      );
      equal(article?.doi, ARTICLE.doi);
    },
  },
  {
    name: 'a worker that is killed half way: the article is there once, complete',
    browsers: ['chromium'],
    timeoutMs: 120_000,
    async run(harness) {
      serveFixtures(harness.site);
      for (const delayMs of [0, 2, 5, 10, 20, 40, 80]) {
        await harness.reset();
        const page = await harness.open(PAGES.article);
        const popup = await harness.clickToolbar(page);
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        await harness.killWorker();
        await until(
          async () => (await articles(harness)).length > 0,
          () => popup.evaluate(text),
        );
        await popup.close().catch(() => undefined);
        const all = await articles(harness);
        equal(all.length, 1, `killed after ${delayMs} ms`);
        equal(all[0]?.doi, ARTICLE.doi);
        equal(all[0]?.authors?.length, 3);
      }
    },
  },
];
