import { useState } from 'preact/hooks';
import { Dialog } from './Dialog.tsx';
import { TextField } from './TextField.tsx';
import { useToasts } from './toasts.tsx';
import { useTyped } from './use-typed.ts';

interface Props {
  title: string;
  label: string;
  placeholder: string;
  /** Under which what is half typed is kept. */
  typedAs: string;
  hint?: string;
  button: string;
  /** Makes it, and answers what is to be done once the dialog is closed. */
  make(name: string): Promise<() => void>;
  onClose(): void;
}

/** Makes something of which no more than its name is asked. */
export function NameDialog({ title, label, placeholder, typedAs, hint, button, make, onClose }: Props) {
  const { act } = useToasts();
  const [name, setName] = useState('');
  const keep = useTyped(typedAs, (kept) => setName((typed) => typed || kept));

  async function submit() {
    const made = name.replace(/\s+/g, ' ').trim();
    if (!made) return;
    const then = await make(made);
    keep('');
    onClose();
    then();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act(submit);
        }}
      >
        <TextField
          label={label}
          dir="auto"
          required
          value={name}
          placeholder={placeholder}
          onText={(text) => {
            keep(text);
            setName(text);
          }}
        />
        {hint && <p class="quiet small">{hint}</p>}
        <button type="submit" class="button primary">
          {button}
        </button>
      </form>
    </Dialog>
  );
}
