import { useId, useState } from 'preact/hooks';
import { Dialog } from '../ui/Dialog.tsx';
import { formatNumber, t } from '../ui/i18n.ts';
import { Trash } from '../ui/icons.tsx';
import { TextField } from '../ui/TextField.tsx';

interface Props {
  title: string;
  /** What it would do, told at the first question. */
  lines: string[];
  count: number;
  /** What the last button does. */
  action: string;
  onDo(): void;
  onClose(): void;
}

/** Asks before much is deleted, and then again: the number has to be typed, so that no two Enters in a row do it. */
export function AskTwice({ title, lines, count, action, onDo, onClose }: Props) {
  const id = useId();
  const [isSure, setSure] = useState(false);
  const [typed, setTyped] = useState('');
  // As the number is written here, or only its digits.
  const isRight = typed.replace(/[^\p{N}]/gu, '') === String(count) || typed.trim() === formatNumber(count);
  return (
    <Dialog
      // A dialog of its own: the focus goes to the field that is new.
      key={isSure ? 'type' : 'ask'}
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('libraryKeepThem')}
          </button>
          {isSure ? (
            <button type="submit" form={id} class="button danger" disabled={!isRight}>
              <Trash /> {action}
            </button>
          ) : (
            <button type="button" class="button danger" onClick={() => setSure(true)}>
              {t('libraryMassContinue')}
            </button>
          )}
        </>
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isSure && (
        <form
          id={id}
          class="dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isRight) return;
            onClose();
            onDo();
          }}
        >
          <TextField
            label={t('libraryMassType', formatNumber(count))}
            inputMode="numeric"
            value={typed}
            onText={setTyped}
          />
        </form>
      )}
    </Dialog>
  );
}
