import { useId, useRef, useState } from 'preact/hooks';
import { comparable } from './comparable.ts';
import { t } from './i18n.ts';
import { X } from './icons.tsx';
import { Listbox } from './Listbox.tsx';
import { useCombobox } from './use-combobox.ts';
import { useTyped } from './use-typed.ts';

/** More suggestions than this are noise in a popup. */
const MAX_SUGGESTIONS = 6;

/** Something that can be attached: a tag, a reading list. */
export interface Token {
  id: string;
  label: string;
  /** Told after a suggestion: how often it is used. */
  detail?: string;
  colour?: string | undefined;
}

interface Props {
  label: string;
  placeholder: string;
  tokens: Token[];
  /** What can be added, best first; what is attached already is left out here. */
  suggestions: Token[];
  /** Under this id what is half typed is kept, and shown again when the field is next opened. */
  keepAs: string;
  /** Where what is typed or pasted falls into several; without it, it is one. */
  splitAt?: RegExp;
  /** Makes what was typed fit to be a token: trims, drops a `#`. */
  clean(text: string): string;
  /** The words of the option that makes a new one. */
  createLabel(text: string): string;
  onAdd(choice: Token | { label: string }): void;
  onRemove(token: Token): void;
  /** It has the focus: suggestions will be wanted. */
  onEnter?(): void;
}

/** Tokens with an input that suggests: Enter takes what begins so; arrows, Backspace, Escape; what is half typed waits in the field. */
export function TokenField({
  label,
  placeholder,
  tokens,
  suggestions,
  keepAs,
  splitAt,
  clean,
  createLabel,
  onAdd,
  onRemove,
  onEnter,
}: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  /** Left without a key, what an earlier visit left half typed is no token yet. */
  const touched = useRef(false);
  const keep = useTyped(keepAs, (kept) => {
    if (!touched.current) setText(kept);
  });
  const typed = clean(text);
  const matches = matching(suggestions, tokens, typed);
  const isNew =
    typed !== '' && ![...suggestions, ...tokens].some((each) => comparable(each.label) === comparable(typed));
  const options: (Token | { label: string })[] = isNew ? [...matches, { label: typed }] : matches;
  const combobox = useCombobox(options.length, proposedOf(matches, typed));

  /** What stands in the field at this moment, which the last rendering may not know yet. */
  const current = () => input.current?.value ?? '';

  function clear() {
    if (touched.current || text) keep('');
    touched.current = false;
    setText('');
    // The state may have been empty all along (a pasted list): then nothing renders again.
    if (input.current) input.current.value = '';
    combobox.hide();
  }

  function add(choice: Token | { label: string }) {
    clear();
    onAdd(choice);
  }

  /** Adds every word of `words`; an existing token is taken in its own spelling. */
  function addTyped(words: string[]) {
    for (const word of words.map(clean)) {
      const same = (each: Token) => comparable(each.label) === comparable(word);
      if (word && !tokens.some(same)) onAdd(suggestions.find(same) ?? { label: word });
    }
    clear();
  }

  /** What Enter takes of a text that was typed faster than it was drawn. */
  function proposal(value: string) {
    const found = matching(suggestions, tokens, clean(value));
    return found[proposedOf(found, clean(value))];
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (combobox.onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = current() === text ? options[combobox.active] : proposal(current());
      if (choice) add(choice);
      else addTyped([current()]);
    } else if (event.key === 'Backspace' && current() === '') {
      const last = tokens.at(-1);
      if (last) onRemove(last);
    }
  }

  function onInput() {
    const value = current();
    touched.current = true;
    const words = splitAt ? value.split(splitAt) : [];
    // A comma ends a token, as it was typed; a pasted list becomes several.
    if (words.length > 1) {
      addTyped(words);
      return;
    }
    keep(value);
    setText(value);
    if (value.trim()) combobox.show();
    else combobox.hide();
  }

  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the mouse; keys go to the input itself */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div class="token-field" onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
        {tokens.length > 0 && (
          <ul class="tokens" aria-label={label}>
            {tokens.map((token) => (
              <li key={token.id} class="token" data-colour={token.colour}>
                <span>{token.label}</span>
                <button
                  type="button"
                  class="icon-button small-target"
                  aria-label={t('uiRemove', token.label)}
                  onClick={() => {
                    onRemove(token);
                    input.current?.focus();
                  }}
                >
                  <X />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          {...combobox.inputProps}
          ref={input}
          id={id}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={placeholder}
          value={text}
          onInput={onInput}
          onKeyDown={onKeyDown}
          onFocus={onEnter}
          onClick={combobox.show}
          onBlur={combobox.hide}
        />
        {combobox.open && (
          <Listbox
            label={label}
            combobox={combobox}
            options={options}
            keyOf={(option) => ('id' in option ? option.id : ' new')}
            onTake={add}
          >
            {(option) => (
              <>
                <span>{'id' in option ? option.label : createLabel(option.label)}</span>
                {'id' in option && option.detail && <span>{option.detail}</span>}
              </>
            )}
          </Listbox>
        )}
      </div>
    </div>
  );
}

/** The one that Enter takes: the first that begins with what was typed; -1 where none does. */
function proposedOf(matches: Token[], typed: string): number {
  const [first] = matches;
  return typed && first && comparable(first.label).startsWith(comparable(typed)) ? 0 : -1;
}

/** What equals the text, those that begin with it, then those that hold it; never one that is attached. */
function matching(suggestions: Token[], tokens: Token[], typed: string): Token[] {
  const attached = new Set(tokens.map((token) => token.id));
  const wanted = comparable(typed);
  const free = suggestions.filter((each) => !attached.has(each.id));
  const begins = free.filter((each) => comparable(each.label).startsWith(wanted));
  const holds = free.filter((each) => !begins.includes(each) && comparable(each.label).includes(wanted));
  begins.sort((a, b) => Number(comparable(b.label) === wanted) - Number(comparable(a.label) === wanted));
  return [...begins, ...holds].slice(0, MAX_SUGGESTIONS);
}
