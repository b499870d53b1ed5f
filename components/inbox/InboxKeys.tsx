import { INBOX_OPERATORS } from '../library/operators.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from '../ui/i18n.ts';
import { KeyList, type KeyMeaning } from '../ui/KeyList.tsx';

const KEYS: KeyMeaning[] = [
  [['j', '↓'], 'inboxKeyNext'],
  [['k', '↑'], 'inboxKeyPrevious'],
  [['s'], 'inboxKeySave'],
  [['x', 'Del'], 'inboxKeyDismiss'],
  [['o'], 'inboxKeyOpen'],
  [['⇧ o'], 'inboxKeyOpenBehind'],
  [['p'], 'inboxKeyPost'],
  [['u'], 'inboxKeyMute'],
  [['z'], 'libraryKeyUndo'],
  [['Enter'], 'inboxKeyDetails'],
  [['Space', '⇧ ↓', '⇧ ↑'], 'libraryKeySelect'],
  [['r'], 'inboxRefresh'],
  [['n'], 'inboxKeyTakeIn'],
  [['d'], 'inboxOlder'],
  [['/'], 'inboxFilter'],
  [['g l', 'g i', 'g c', 'g f', 'g t', 'g s'], 'libraryKeyGo'],
  [['Esc'], 'libraryKeyBack'],
  [['?'], 'libraryKeys'],
];

/** The keys of the inbox, and what can be typed into its filter. */
export function InboxKeys({ first, onClose }: { first: 'keys' | 'operators'; onClose(): void }) {
  const operators = (
    <section class="operators">
      <h3>{t('searchOperatorsTitle')}</h3>
      <KeyList keys={INBOX_OPERATORS} />
    </section>
  );
  return (
    <Dialog title={t(first === 'keys' ? 'libraryKeys' : 'searchOperators')} onClose={onClose}>
      {first === 'operators' && operators}
      <KeyList keys={KEYS} />
      {first === 'keys' && operators}
    </Dialog>
  );
}
