// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TemplateFields } from '../../../components/settings/TemplateFields.tsx';
import type { OwnTemplate } from '../../../lib/share/templates.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, found, mount, says, settled, type } from '../mount.tsx';

let sheaf: SheafInMemory;
const kept = () => sheaf.store.settings.get('ownTemplates');
const own = (changes: Partial<OwnTemplate> = {}): OwnTemplate => ({
  id: 'a',
  name: 'Grand round',
  kind: 'thread',
  body: '{title}',
  ...changes,
});

async function open(...templates: OwnTemplate[]): Promise<void> {
  await sheaf.store.settings.put('ownTemplates', templates);
  mount(<TemplateFields />, sheaf);
  await found('details');
  const details = document.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await found('.own-templates');
}

beforeEach(() => {
  sheaf = aSheaf();
});

describe('templates of their own', () => {
  it('are added, named and written, and the focus is where the name is asked for', async () => {
    await open();
    (await button('Add a template')).click();
    const name = await field('Name of the template');
    await vi.waitFor(() => expect(document.activeElement).toBe(name));
    type(name, 'Grand round');
    type(await field('What it begins with'), ' {hashtags}');
    await vi.waitFor(async () =>
      expect(await kept()).toMatchObject([
        { name: 'Grand round', kind: 'share', body: expect.stringMatching(/\{takeHome\}[\s\S]* \{hashtags\}$/) },
      ]),
    );
  });

  it('are for another kind, once that is chosen', async () => {
    await open(own(), own({ id: 'b', name: 'Other' }));
    const select = (await found('.own-template select')) as HTMLSelectElement;
    select.value = 'poll';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(async () => expect((await kept()).map(({ kind }) => kind)).toEqual(['poll', 'thread']));
  });

  it('are removed, and brought back where they stood', async () => {
    const all = [own(), own({ id: 'b', name: 'Other' })];
    await open(...all);
    const add = await button('Add a template');
    (await button(' Remove Grand round')).click();
    await vi.waitFor(async () => expect(await kept()).toEqual([all[1]]));
    await vi.waitFor(() => expect(document.activeElement).toBe(add));
    (await button('Undo')).click();
    await vi.waitFor(async () => expect(await kept()).toEqual(all));
  });

  it('say which name no field has', async () => {
    await open(own({ body: '{tital}' }));
    await says('Nothing is called so: {tital}');
  });

  it('keep no more than a backup does, and say so', async () => {
    await open(own());
    const body = await field('What it begins with');
    body.value = 'x'.repeat(10_001);
    body.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await says('at most 10,000 characters are kept');
    await settled();
    expect(await kept()).toEqual([own()]);
  });

  it('are at most fifty', async () => {
    await open(...Array.from({ length: 50 }, (_, at) => own({ id: `${at}` })));
    (await button('Add a template')).click();
    await says('You have 50 templates of your own');
    expect(await kept()).toHaveLength(50);
  });
});
