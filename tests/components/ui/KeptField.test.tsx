// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { Unfit } from '../../../components/ui/failure-words.ts';
import { KeptField } from '../../../components/ui/KeptField.tsx';
import { StorageFull } from '../../../lib/ports.ts';
import { provideEnglish } from '../english.ts';
import { field, press, settled, type } from '../mount.tsx';

type Write = (text: string) => Promise<unknown>;

function aField(value: string, onWrite: Write, when: 'typed' | 'left' = 'typed') {
  provideEnglish();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const show = (stored: string) =>
    render(<KeptField label="Note" value={stored} onWrite={onWrite} when={when} />, root);
  show(value);
  return { show };
}

it('writes each keystroke at once, and says that it is kept', async () => {
  const written: string[] = [];
  aField('', async (text) => written.push(text));
  type(await field('Note'), 'abc');
  expect(written).toEqual(['a', 'ab', 'abc']);
  await settled();
  expect(document.body.textContent).toContain('Saved');
});

it('is not written into while someone types in it, whatever comes from the store', async () => {
  const { show } = aField('', async () => undefined);
  const input = await field('Note');
  type(input, 'abc');
  input.setSelectionRange(1, 1);
  show('a');
  show('from another window');
  await settled();
  expect(input.value).toBe('abc');
  expect(input.selectionStart).toBe(1);
});

it('shows what another window wrote while it is not in use', async () => {
  const { show } = aField('before', async () => undefined);
  show('after');
  await settled();
  expect((await field('Note')).value).toBe('after');
});

it('shows what another window wrote while it has the focus but nothing was typed', async () => {
  const { show } = aField('', async () => undefined);
  const input = await field('Note');
  input.focus();
  show('after');
  await settled();
  expect(input.value).toBe('after');
});

it('keeps the text in the field and says why when it could not be kept', async () => {
  const { show } = aField('', () => Promise.reject(new StorageFull()));
  const input = await field('Note');
  type(input, 'abc');
  await settled();
  expect(document.querySelector('[role=alert]')?.textContent).toContain('the disk is full');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  input.blur();
  show('what the store has');
  await settled();
  expect(input.value).toBe('abc');
});

it('minds the last write only: each holds the whole text', async () => {
  const fates: { resolve(): void; reject(error: Error): void }[] = [];
  aField('', () => new Promise<void>((resolve, reject) => fates.push({ resolve, reject })));
  type(await field('Note'), 'ab');
  fates[1]?.resolve();
  await settled();
  fates[0]?.reject(new StorageFull());
  await settled();
  expect(document.querySelector('[role=alert]')).toBeNull();
  expect(document.body.textContent).toContain('Saved');
});

it('is written only when it is left, or with Enter, where half a value would be wrong', async () => {
  const write = vi.fn<Write>(async () => undefined);
  aField('', write, 'left');
  const input = await field('Note');
  type(input, '10.1/a');
  expect(write).not.toHaveBeenCalled();
  press(input, 'Enter');
  expect(write).toHaveBeenCalledWith('10.1/a');
  type(input, 'b');
  input.blur();
  expect(write).toHaveBeenLastCalledWith('10.1/ab');
});

it('says what it should be, and forgets that when it is put right', async () => {
  aField('10.1/a', () => Promise.reject(new Unfit('A DOI begins with 10.')), 'left');
  const input = await field('Note');
  type(input, 'x');
  input.blur();
  await settled();
  expect(document.querySelector('[role=alert]')?.textContent).toBe('A DOI begins with 10.');
  input.value = '10.1/a';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.blur();
  input.dispatchEvent(new FocusEvent('blur'));
  await settled();
  expect(document.querySelector('[role=alert]')).toBeNull();
});

it('shows what was kept once it is left, where that is tidier than what was typed', async () => {
  aField('10.5555/a', async () => '10.5555/a', 'left');
  const input = await field('Note');
  input.focus();
  type(input, 'https://doi.org/10.5555/a');
  input.blur();
  await vi.waitFor(() => expect(input.value).toBe('10.5555/a'));
});

it('shows it not while someone types on', async () => {
  let keep: (text: string) => void = () => undefined;
  aField('', () => new Promise((resolve) => (keep = resolve)), 'left');
  const input = await field('Note');
  input.focus();
  type(input, 'doi:10.5555/a');
  press(input, 'Enter');
  keep('10.5555/a');
  await settled();
  expect(input.value).toBe('doi:10.5555/a');
});
