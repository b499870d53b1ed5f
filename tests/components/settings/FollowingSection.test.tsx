// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { FollowingSection } from '../../../components/settings/FollowingSection.tsx';
import { type Notices, NoticesProvider } from '../../../components/settings/notices-context.ts';
import { aSheaf, mount, says } from '../mount.tsx';

function show(notices: Notices) {
  const sheaf = aSheaf();
  mount(
    <NoticesProvider value={notices}>
      <FollowingSection />
    </NoticesProvider>,
    sheaf,
  );
  return sheaf.store.settings;
}

const box = (label: string) =>
  vi.waitFor(() => {
    const labels = [...document.querySelectorAll('label')];
    const input = labels.find((each) => each.textContent?.startsWith(label))?.querySelector('input');
    if (!input) throw new Error(`no ${label}`);
    return input;
  });

it('turns looking by itself off and on, and says what that means', async () => {
  const settings = show({ isAllowed: async () => false, allow: async () => false });
  const auto = await box('Check for new items');
  expect(auto.checked).toBe(true);
  auto.click();
  await says('Nothing is checked until you ask for it');
  expect(await settings.get('autoRefresh')).toBe(false);
  expect((await box('Check for new items')).checked).toBe(false);
  (await box('Show the number')).click();
  await vi.waitFor(async () => expect(await settings.get('inboxBadge')).toBe(false));
});

it('turns notices on when the browser has agreed, and not else', async () => {
  let isAllowed = false;
  const settings = show({ isAllowed: async () => isAllowed, allow: async () => isAllowed });
  (await box('Notify me')).click();
  await says('stay off');
  expect(await settings.get('inboxNotices')).toBe(false);
  isAllowed = true;
  (await box('Notify me')).click();
  await vi.waitFor(async () => expect((await box('Notify me')).checked).toBe(true));
  expect(await settings.get('inboxNotices')).toBe(true);
  (await box('Notify me')).click();
  await vi.waitFor(async () => expect(await settings.get('inboxNotices')).toBe(false));
});

it('shows notices as off that the browser shows no more', async () => {
  const sheaf = aSheaf();
  await sheaf.store.settings.put('inboxNotices', true);
  mount(
    <NoticesProvider value={{ isAllowed: async () => false, allow: async () => true }}>
      <FollowingSection />
    </NoticesProvider>,
    sheaf,
  );
  await vi.waitFor(async () => expect((await box('Notify me')).checked).toBe(false));
});

it('keeps how long the inbox keeps what', async () => {
  const settings = show({ isAllowed: async () => false, allow: async () => false });
  const select = await vi.waitFor(() => {
    const found = [...document.querySelectorAll('label')].find((each) =>
      each.textContent?.startsWith('Keep what is new'),
    );
    if (!found) throw new Error('not there yet');
    return found.querySelector('select') as HTMLSelectElement;
  });
  expect(select.value).toBe('90');
  select.value = '0';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(async () => expect(await settings.get('inboxNewDays')).toBe(0));
});
