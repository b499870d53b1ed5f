import type { KeyMeaning } from '../ui/KeyList.tsx';
import { KeysAndOperators } from '../ui/KeysAndOperators.tsx';
import { OPERATORS } from './operators.ts';

const KEYS: KeyMeaning[] = [
  [['j', '↓'], 'libraryKeyNext'],
  [['k', '↑'], 'libraryKeyPrevious'],
  [['Enter', 'o'], 'libraryKeyOpen'],
  [['r'], 'readerKeyRead'],
  [['v'], 'libraryOpenOriginal'],
  [['x', '⇧ ↓', '⇧ ↑'], 'libraryKeySelect'],
  [['e'], 'libraryKeyArchive'],
  [['s'], 'libraryKeyStar'],
  [['u'], 'libraryKeyUnread'],
  [['t'], 'libraryTag'],
  [['l'], 'libraryAddToList'],
  [['c'], 'citeCite'],
  [['i'], 'digestToDigest'],
  [['p'], 'libraryShare'],
  [['Alt ↓', 'Alt ↑'], 'libraryKeyMoveInList'],
  [['#', 'Del'], 'libraryToTrash'],
  [['z'], 'libraryKeyUndo'],
  [['/'], 'librarySearch'],
  [['g l', 'g i', 'g c', 'g d', 'g f', 'g t', 'g s'], 'libraryKeyGo'],
  [['Esc'], 'libraryKeyBack'],
  [['?'], 'libraryKeys'],
];

interface Props {
  /** What it was opened for comes first. */
  first: 'keys' | 'operators';
  onClose(): void;
}

/** The keys of the library, and what can be typed into its search box. */
export function KeysDialog({ first, onClose }: Props) {
  return <KeysAndOperators keys={KEYS} operators={OPERATORS} first={first} onClose={onClose} />;
}
