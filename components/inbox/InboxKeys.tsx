import { INBOX_OPERATORS } from '../library/operators.ts';
import type { KeyMeaning } from '../ui/KeyList.tsx';
import { KeysAndOperators } from '../ui/KeysAndOperators.tsx';

const KEYS: KeyMeaning[] = [
  [['j', '↓'], 'inboxKeyNext'],
  [['k', '↑'], 'inboxKeyPrevious'],
  [['s'], 'inboxKeySave'],
  [['x', 'Del'], 'inboxKeyDismiss'],
  [['o'], 'inboxKeyOpen'],
  [['⇧ o'], 'inboxKeyOpenBehind'],
  [['p'], 'inboxKeyPost'],
  [['i'], 'digestToDigest'],
  [['u'], 'inboxKeyMute'],
  [['z'], 'libraryKeyUndo'],
  [['Enter'], 'inboxKeyDetails'],
  [['Space', '⇧ ↓', '⇧ ↑'], 'libraryKeySelect'],
  [['r'], 'inboxRefresh'],
  [['n'], 'inboxKeyTakeIn'],
  [['d'], 'inboxOlder'],
  [['/'], 'inboxFilter'],
  [['g l', 'g i', 'g c', 'g d', 'g f', 'g t', 'g s'], 'libraryKeyGo'],
  [['Esc'], 'libraryKeyBack'],
  [['?'], 'libraryKeys'],
];

/** The keys of the inbox, and what can be typed into its filter. */
export function InboxKeys({ first, onClose }: { first: 'keys' | 'operators'; onClose(): void }) {
  return <KeysAndOperators keys={KEYS} operators={INBOX_OPERATORS} first={first} onClose={onClose} />;
}
