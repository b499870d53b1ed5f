// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ConsentProvider } from '../../../components/article/consent-context.ts';
import { LookUpAsk } from '../../../components/article/LookUpAsk.tsx';
import { LookUpLine } from '../../../components/library/LookUpLine.tsx';
import { LookUpSection } from '../../../components/settings/LookUpSection.tsx';
import type { Sent } from '../../../lib/ports/consent.ts';
import { aCapture } from '../../support/builders.ts';
import { aSheaf, found, mount } from '../mount.tsx';

/** The consent of a browser that answers `isGiven`. */
function aConsent(isGiven: boolean) {
  const asked: Sent[] = [];
  const consent = {
    missing: async () => [],
    has: async (what: Sent) => isGiven && asked.includes(what),
    ask: async (what: readonly Sent[]) => {
      asked.push(...what);
      return isGiven;
    },
  };
  return { asked, consent };
}

it.each([true, false])('the question is answered by what the browser lets the person agree to: %j', async (isGiven) => {
  const sheaf = aSheaf();
  const { asked, consent } = aConsent(isGiven);
  mount(
    <ConsentProvider value={consent}>
      <LookUpAsk />
    </ConsentProvider>,
    sheaf,
  );
  (await found('button')).click();
  await vi.waitFor(async () => {
    expect(asked).toEqual(['articles']);
    expect(await sheaf.store.settings.get('lookUps')).toBe(isGiven ? 'on' : 'unasked');
    if (!isGiven) expect(document.body.textContent).toContain('Not allowed, so nothing is sent.');
  });
});

it.each([true, false])('so is the switch, and an address that came later is asked for: %j', async (isGiven) => {
  const sheaf = aSheaf();
  const { asked, consent } = aConsent(isGiven);
  mount(
    <ConsentProvider value={consent}>
      <LookUpSection />
    </ConsentProvider>,
    sheaf,
  );
  (await found('input[type=checkbox]')).click();
  await vi.waitFor(async () => {
    expect(asked).toEqual(['articles']);
    expect(await sheaf.store.settings.get('lookUps')).toBe(isGiven ? 'on' : 'unasked');
  });
  if (!isGiven) return;
  await sheaf.tasks.setSetting('email', 'me@example.org');
  (await found('.settings-warning button')).click();
  await vi.waitFor(() => {
    expect(asked).toEqual(['articles', 'email']);
    expect(document.querySelector('.settings-warning')).toBeNull();
  });
});

it('an article that waits for the consent says so, and can be looked up by itself', async () => {
  const sheaf = aSheaf();
  await sheaf.tasks.setSetting('lookUps', 'on');
  const { article } = await sheaf.store.articles.save(aCapture(), new Date().toISOString());
  mount(
    <ConsentProvider value={aConsent(false).consent}>
      <LookUpLine article={article} />
    </ConsentProvider>,
    sheaf,
  );
  await vi.waitFor(() => {
    expect(document.body.textContent).toContain('Firefox waits for your permission');
    expect(document.querySelector('button')?.ariaDisabled ?? 'false').not.toBe('true');
  });
});
