import { useState } from 'preact/hooks';
import { CiteDialog } from './CiteDialog.tsx';
import { Citation } from './icons.tsx';

interface Props {
  ids: string[];
  label: string;
  /** The label is shown, not only told. */
  isWords?: boolean;
}

/** Opens the citations of articles. */
export function CiteButton({ ids, label, isWords = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {isWords ? (
        <button type="button" class="link-button" disabled={ids.length === 0} onClick={() => setOpen(true)}>
          {label}
        </button>
      ) : (
        <button type="button" class="icon-button" aria-label={label} title={label} onClick={() => setOpen(true)}>
          <Citation />
        </button>
      )}
      {isOpen && <CiteDialog ids={ids} onClose={() => setOpen(false)} />}
    </>
  );
}
