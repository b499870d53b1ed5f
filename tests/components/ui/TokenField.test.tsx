// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { beforeEach, expect, it } from 'vitest';
import { type Token, TokenField } from '../../../components/ui/TokenField.tsx';
import { button, field, mount, press, settled, type } from '../mount.tsx';

const KNOWN: Token[] = ['MedEd', 'Médiation', 'covid', 'Rheum', 'remedy'].map((label) => ({ id: label, label }));

let tokens: string[] = [];

function Field() {
  const [chosen, setChosen] = useState<Token[]>([{ id: 'old', label: 'old' }]);
  tokens = chosen.map((token) => token.label);
  return (
    <TokenField
      label="Tags"
      placeholder=""
      tokens={chosen}
      suggestions={KNOWN}
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

beforeEach(async () => {
  mount(<Field />);
  input = await field('Tags');
});

it('suggests what begins with the text, then what holds it, without case and accents, then a new one', async () => {
  type(input, 'med');
  await settled();
  expect(options()).toEqual(['MedEd', 'Médiation', 'remedy', 'New med']);
  expect(input.getAttribute('aria-expanded')).toBe('true');
});

it('goes through the suggestions with the arrows, and back to the text', async () => {
  type(input, 'med');
  await settled();
  expect(active(input)).toBeUndefined();
  press(input, 'ArrowDown');
  await settled();
  expect(active(input)).toBe('MedEd');
  press(input, 'ArrowUp');
  await settled();
  expect(active(input)).toBeUndefined();
  press(input, 'ArrowUp');
  await settled();
  expect(active(input)).toBe('New med');
});

it('adds the active suggestion with Enter and closes', async () => {
  type(input, 'co');
  await settled();
  press(input, 'ArrowDown');
  await settled();
  press(input, 'Enter');
  await settled();
  expect(tokens).toEqual(['old', 'covid']);
  expect(input.value).toBe('');
  expect(input.getAttribute('aria-expanded')).toBe('false');
});

it.each([
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

it('adds every one of a pasted list', async () => {
  input.value = 'MedEd, sepsis; covid';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
  expect(tokens).toEqual(['old', 'MedEd', 'sepsis', 'covid']);
  expect(input.value).toBe('');
});

it('adds what is half typed when the field is left', async () => {
  type(input, 'sepsis');
  input.blur();
  await settled();
  expect(tokens).toEqual(['old', 'sepsis']);
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
