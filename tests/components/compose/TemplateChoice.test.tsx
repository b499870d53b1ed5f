// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Compose } from '../../../components/compose/Compose.tsx';
import { markedFromText } from '../../../lib/article/markup.ts';
import { newDraft } from '../../../lib/share/new-draft.ts';
import type { OwnTemplate } from '../../../lib/share/templates.ts';
import { aCapture } from '../../support/builders.ts';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, field, found, mount, says, settled, type } from '../mount.tsx';

const NOW = '2026-01-02T00:00:00.000Z';
const OWN: OwnTemplate[] = [
  { id: 'b', name: 'Two parts', kind: 'share', body: 'First: {title}\n---\n{link}' },
  { id: 'a', name: 'Plain', kind: 'share', body: 'Read {title}' },
  { id: 'p', name: 'Heard', kind: 'point', body: 'Heard from {speaker}: {title}' },
];
let sheaf: SheafInMemory;

beforeEach(async () => {
  sheaf = aSheaf();
  location.hash = '#/compose';
  // jsdom has none.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
});

async function compose(words: string, own = OWN, kind: 'share' | 'point' = 'share'): Promise<void> {
  const { article } = await sheaf.store.articles.save(aCapture({ doi: '10.5555/a' }), NOW);
  await sheaf.store.articles.change(article.id, (before) => ({ ...before, title: markedFromText('A trial') }));
  await sheaf.store.settings.put('ownTemplates', own);
  await sheaf.store.settings.put('templates', [
    { kind: 'share', body: 'Usual: {title}' },
    { kind: 'poll', body: 'Which?' },
  ]);
  const newId = () => crypto.randomUUID();
  const start = { id: 'd', kind, articleIds: [article.id], texts: [words], networks: ['x' as const], now: NOW, newId };
  await sheaf.store.drafts.put(newDraft(start));
  mount(<Compose rest="d" />, sheaf);
  await found('.part textarea');
}

const kept = async () => sheaf.store.drafts.get('d');
const texts = async () => (await kept())?.parts.map(({ text }) => text);
const choice = () => found<HTMLSelectElement>('.template-choice select');
async function choose(select: HTMLSelectElement, value: string): Promise<void> {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('with which template a draft begins', () => {
  it('is not asked where none was added for its kind', async () => {
    await compose('Usual: A trial', [{ ...(OWN[0] as OwnTemplate), kind: 'poll' }]);
    await settled();
    expect(document.querySelector('.template-choice')).toBeNull();
  });

  it('is asked with the usual one first, then the own ones by name', async () => {
    await compose('Usual: A trial');
    const select = await choice();
    expect([...select.options].map(({ text }) => text)).toEqual(['The usual one', 'Plain', 'Two parts']);
    expect(select.value).toBe('');
  });

  it('is what it then says, and again that of the usual one', async () => {
    await compose('Usual: A trial');
    await choose(await choice(), 'b');
    await vi.waitFor(async () => expect(await texts()).toEqual(['First: A trial', 'https://doi.org/10.5555/a']));
    await vi.waitFor(async () => expect((await choice()).value).toBe('b'));
    await choose(await choice(), 'a');
    await vi.waitFor(async () => expect(await texts()).toEqual(['Read A trial']));
    await settled();
    await choose(await choice(), '');
    await vi.waitFor(async () => expect(await texts()).toEqual(['Usual: A trial']));
    expect((await kept())?.template).toBeUndefined();
  });

  it('leaves written words alone, and says so', async () => {
    await compose('My own words.');
    const select = await choice();
    await choose(select, 'a');
    await says('Your words stay as they are.');
    expect(await texts()).toEqual(['My own words.']);
    expect((await kept())?.template).toBeUndefined();
    expect(select.value).toBe('');
  });

  it('fills a draft in which nothing is left', async () => {
    await compose(' ');
    await choose(await choice(), 'a');
    await vi.waitFor(async () => expect(await texts()).toEqual(['Read A trial']));
  });

  it('gives way to another kind, as long as nothing is written', async () => {
    await compose('Usual: A trial');
    await choose(await choice(), 'a');
    await vi.waitFor(async () => expect((await kept())?.template).toBe('a'));
    await settled();
    await choose(await found<HTMLSelectElement>('.draft-set select'), 'poll');
    await vi.waitFor(async () => expect(await texts()).toEqual(['Which?']));
    expect((await kept())?.template).toBeUndefined();
  });

  it('says where a conference point was made in the line that it has for it', async () => {
    await compose(' ', OWN, 'point');
    await choose(await choice(), 'p');
    await vi.waitFor(async () => expect(await texts()).toEqual(['Heard from : A trial']));
    await settled();
    type(await field('Speaker'), 'Ada Sample');
    await vi.waitFor(async () => expect(await texts()).toEqual(['Heard from Ada Sample: A trial']));
  });
});
