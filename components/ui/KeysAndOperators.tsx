import { Dialog } from './Dialog.tsx';
import { t } from './i18n.ts';
import { KeyList, type KeyMeaning } from './KeyList.tsx';

interface Props {
  keys: KeyMeaning[];
  /** What can be typed into the view's search box. */
  operators: KeyMeaning[];
  /** What it was opened for comes first. */
  first: 'keys' | 'operators';
  onClose(): void;
}

/** The keys of a view, and what can be typed into its search box. */
export function KeysAndOperators({ keys, operators, first, onClose }: Props) {
  const typed = (
    <section class="operators">
      <h3>{t('searchOperatorsTitle')}</h3>
      <KeyList keys={operators} />
    </section>
  );
  return (
    <Dialog title={t(first === 'keys' ? 'libraryKeys' : 'searchOperators')} onClose={onClose}>
      {first === 'operators' && typed}
      <KeyList keys={keys} />
      {first === 'keys' && typed}
    </Dialog>
  );
}
