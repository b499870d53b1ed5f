// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { beforeEach, expect, it } from 'vitest';
import { type Token, TokenField } from '../../../components/ui/TokenField.tsx';
import type { SheafInMemory } from '../../support/memory.ts';
import { aSheaf, button, field, mount, press, settled, type } from '../mount.tsx';

const KNOWN: Token[] = ['MedEd', 'Médiation', 'covid', 'Rheum', 'remedy', 'remed'].map((label) => ({
  id: label,
  label,
}));

let tokens: string[] = [];

function Field({ splitAt }: { splitAt?: RegExp }) {
  const [chosen, setChosen] = useState<Token[]>([{ id: 'old', label: 'old' }]);
  tokens = chosen.map((token) => token.label);
  return (
    <TokenField
      label="Tags"
      placeholder=""
      tokens={chosen}
      suggestions={KNOWN}
      keepAs="one/tags"
      {...(splitAt && { splitAt })}
      clean={(text) => text.trim().replace(/^#/, '')}
      createLabel={(text) => `New ${text}`}
      onAdd={({ label }) => setChosen((before) => [...before, { id: label, label }])}
      onRemove={({ id }) => setChosen((before) => before.filter((each) => each.id !== id))}
    />
  );
}

const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent);
const active = (input: Element) =>
  document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent ?? undefined;

let input: HTMLInputElement;

let sheaf: SheafInMemory;

beforeEach(async () => {
  sheaf = aSheaf();
  await open();
});

async function open(view = <Field splitAt={/[,;]/} />) {
  mount(view, sheaf);
  await settled();
  input = await field('Tags');
}

it('suggests what begins with the text, then what holds it, without case and accents, then a new one', async () => {
  type(input, 'med');
  await settled();
  expect(options()).toEqual(['MedEd', 'Médiation', 'remedy', 'remed', 'New med']);
  expect(input.getAttribute('aria-expanded')).toBe('true');
});

it('goes through the suggestions with the arrows, and back to the text', async () => {
  type(input, 'med');
  await settled();
  expect(active(input)).toBe('MedEd');
  press(input, 'ArrowUp');
  await settled();
  expect(active(input)).toBeUndefined();
  press(input, 'ArrowUp');
  await settled();
  expect(active(input)).toBe('New med');
});

it('takes with Enter the first suggestion that begins so, and closes', async () => {
  type(input, 'co');
  await settled();
  press(input, 'Enter');
  await settled();
  expect(tokens).toEqual(['old', 'covid']);
  expect(input.value).toBe('');
  expect(input.getAttribute('aria-expanded')).toBe('false');
});

it.each([
  ['the first that begins so, even before it is drawn', 'co', ['Enter'], ['old', 'covid']],
  ['what is typed where a suggestion only holds it', 'eum', ['Enter'], ['old', 'eum']],
  ['literally what was typed, at a comma', 'co,', [], ['old', 'co']],
  ['what was typed, with Enter', 'sepsis', ['Enter'], ['old', 'sepsis']],
  ['what was typed, at a comma', 'sepsis,', [], ['old', 'sepsis']],
  ['a known one in its own spelling', '#meded', ['Enter'], ['old', 'MedEd']],
  ['nothing twice', 'OLD', ['Enter'], ['old']],
  ['nothing empty', ' , ', ['Enter'], ['old']],
])('adds %s', async (_, text, keys, expected) => {
  type(input, text);
  for (const key of keys) press(input, key);
  await settled();
  expect(tokens).toEqual(expected);
});

it.each([
  ['the new one, at the end of the suggestions', ['ArrowUp', 'ArrowUp'], 'med'],
  ['the text itself, above the suggestions', ['ArrowUp'], 'med'],
  ['another suggestion', ['ArrowDown'], 'Médiation'],
  ['the text itself, once the suggestions are closed', ['Escape'], 'med'],
])('takes with the arrows %s', async (_, keys, expected) => {
  type(input, 'med');
  await settled();
  for (const key of keys) {
    press(input, key);
    await settled();
  }
  press(input, 'Enter');
  await settled();
  expect(tokens).toEqual(['old', expected]);
});

it('proposes what equals the text before what is used more', async () => {
  type(input, 'rem');
  await settled();
  expect(options()).toEqual(['remedy', 'remed', 'New rem']);
  type(input, 'ed');
  await settled();
  expect(active(input)).toBe('remed');
});

it('keeps a comma in what does not fall into several', async () => {
  await open(<Field />);
  type(input, 'Journal club: residents, spring');
  press(input, 'Enter');
  await settled();
  expect(tokens).toEqual(['old', 'Journal club: residents, spring']);
});

it('shows what was left half typed, which is no token until a key makes it one', async () => {
  type(input, 'sep');
  await settled();
  await open();
  expect(input.value).toBe('sep');
  input.focus();
  input.blur();
  await settled();
  expect(tokens).toEqual(['old']);
  type(input, 'sis');
  press(input, 'Enter');
  await settled();
  expect(tokens).toEqual(['old', 'sepsis']);
  await open();
  expect(input.value).toBe('');
});

it('forgets what was left half typed once it is erased', async () => {
  type(input, 's');
  input.value = '';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
  expect(await sheaf.store.typed.get('one/tags')).toBeUndefined();
});

it('adds every one of a pasted list', async () => {
  input.value = 'MedEd, sepsis; covid';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
  expect(tokens).toEqual(['old', 'MedEd', 'sepsis', 'covid']);
  expect(input.value).toBe('');
});

it('leaves what is half typed where it is when the field is left', async () => {
  type(input, 'sepsis');
  input.blur();
  await settled();
  expect(tokens).toEqual(['old']);
  expect(input.value).toBe('sepsis');
});

it('removes the last with Backspace only where nothing is typed', async () => {
  type(input, 'x');
  press(input, 'Backspace');
  await settled();
  expect(tokens).toEqual(['old']);
  input.value = '';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
  press(input, 'Backspace');
  await settled();
  expect(tokens).toEqual([]);
});

it('removes with the button of a token, and keeps the focus', async () => {
  (await button('Remove old')).click();
  await settled();
  expect(tokens).toEqual([]);
  expect(document.activeElement).toBe(input);
});

it('closes the suggestions with the first Escape and leaves the second to the browser', async () => {
  type(input, 'med');
  await settled();
  expect(press(input, 'Escape')).toBe(false);
  await settled();
  expect(input.getAttribute('aria-expanded')).toBe('false');
  expect(input.value).toBe('med');
  expect(press(input, 'Escape')).toBe(true);
});

it('leaves Enter to an input method that is composing', async () => {
  type(input, 'あ');
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  await settled();
  expect(tokens).toEqual(['old']);
});
