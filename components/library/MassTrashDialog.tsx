import { useState } from 'preact/hooks';
import { formatNumber, t, tn, uiLocale } from '../ui/i18n.ts';
import { AskTwice } from './AskTwice.tsx';

interface Props {
  ids: string[];
  /** The articles of the library. */
  total: number;
  onTrash(ids: string[]): void;
  onClose(): void;
}

/** Asks twice before much of the library goes to the trash. */
export function MassTrashDialog({ ids, total, onTrash, onClose }: Props) {
  const [targets] = useState(ids);
  const { length } = targets;
  const share = new Intl.NumberFormat(uiLocale(), { style: 'percent' }).format(length / Math.max(total, length));
  return (
    <AskTwice
      title={tn('libraryMassTrash', length)}
      lines={[t('libraryMassShare', length, Math.max(total, length), share), t('libraryMassTrashHint')]}
      count={length}
      action={t('libraryMassDo', formatNumber(length))}
      onDo={() => onTrash(targets)}
      onClose={onClose}
    />
  );
}
