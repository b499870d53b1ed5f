// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { Digests } from '../../../components/digests/Digests.tsx';
import { SHIPPED_TEMPLATES } from '../../../lib/digest/template/shipped.ts';
import { anEdition } from '../../support/an-edition.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, found, mount, says, type } from '../mount.tsx';
import { anIssue, aSeries } from './a-digest.ts';

let sheaf: SheafInMemory;
const kept = () => sheaf.store.digests.templates();

beforeEach(() => {
  sheaf = aSheaf();
  location.hash = '';
});

it('shows a shipped look on a sample, and makes one of their own of it', async () => {
  mount(<Digests rest="templates/full" />, sheaf);
  await says('Feedback, and what else helps learners');
  expect((await field('One entry')).readOnly).toBe(true);
  (await button('Make my own')).click();
  await vi.waitFor(async () =>
    expect(await kept()).toMatchObject([{ entry: SHIPPED_TEMPLATES[0]?.entry, issue: SHIPPED_TEMPLATES[0]?.issue }]),
  );
  await vi.waitFor(async () => expect(location.hash).toBe(`#/digests/templates/${(await kept())[0]?.id}`));
});

it('keeps what is written, shows what it makes, and says what is wrong in which line', async () => {
  await sheaf.tasks.keepTemplate({
    id: 'own',
    name: 'Mine',
    entry: '',
    issue: '<p>Begin</p>',
    updatedAt: '2026-01-01',
  });
  mount(<Digests rest="templates/own" />, sheaf);
  await says('Begin');
  type(await field('The issue around them'), '\n<p>{{ series.name }}, again</p>');
  await says('Sample weekly, again');
  type(await field('The issue around them'), '{{ series.nme }}');
  await says(/The issue: Line 2: there is no variable .*nme/);
  await says('Sample weekly, again');
  await vi.waitFor(async () => expect((await kept())[0]?.issue).toMatch(/series\.nme/));
  (await button('Delete this look')).click();
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
  (await button('Undo')).click();
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
});

it('shows a look on the newest issue of a series that is out', async () => {
  await sheaf.store.digests.putSeries(aSeries());
  await sheaf.store.digests.putIssue(
    anIssue({ title: 'Feedback', intro: 'Of that week.', closing: 'Until next week.' }),
    [],
  );
  const series = { id: 'series', name: 'Rheum weekly', masthead: '', language: 'en' };
  await sheaf.tasks.publishIssue(
    'issue',
    anEdition({ series, issueId: 'issue', number: 12, intro: 'Of that week.', sections: [], corrections: [] }),
  );
  mount(<Digests rest="templates/brief" />, sheaf);
  await says('Sample weekly');
  const select = (await found('.digest-template-preview select')) as HTMLSelectElement;
  select.value = 'issue';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await says('Of that week.');
  expect(document.body.textContent).not.toContain('Sample weekly');
});
